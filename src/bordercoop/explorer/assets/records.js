// Records: those behind a number, of a table, of a year, with words that are looked for.
const lowered = (text) => (text === null ? null : text.charAt(0).toLowerCase() + text.slice(1));

function summary(entry) {
  const f = entry.fields, say = (field) => (f[field] === undefined ? null : shown(entry.table, field, f[field]));
  const low = (field) => lowered(say(field));
  const parts = {
    documents: () => [f.title || [t("untitled"), f.publisher || null, f.published || null].filter(Boolean).join(", ")],
    meetings: () => [say("kind"), say("province") || say("country"), f.venue || f.district],
    participants: () => [f.name, say("rank"), f.position || (f.name ? null : say("org_id"))],
    commitments: () => [say("kind"), f.text],
    aid: () => [f.item || say("kind"), f.quantity !== undefined ? `${say("quantity")} ${low("unit") || ""}`.trim() : null,
      f.amount !== undefined ? `${say("amount")} ${f.currency || ""}`.trim() : null, low("status")],
    outcomes: () => [say("indicator"), `${say("value")} ${low("unit")}`, say("substance")],
  }[entry.table]();
  return parts.filter(Boolean).join(" · ") || entry.id;
}

async function found(told, stale) {
  const { of, q, table: only, year } = state.params;
  const from = of ? await numberAt(of) : null;
  const [first, last] = only ? own(INDEX.tables, only) || [0, 0] : [0, INDEX.size];
  let refs = of ? (from ? from.refs.filter((at) => at >= first && at < last) : []) : Array.from({ length: last - first }, (_, n) => first + n);
  if (year) refs = refs.filter((at) => String(INDEX.year[at]) === year);
  return searched(refs, q || "", told, stale);
}

async function records() {
  const { of, sel } = state.params;
  const chosen = sel === undefined ? null : find(sel);
  const results = el("div", { id: "results" });
  const view = rendering;
  let turn = 0;
  const told = (done, all) => { results.replaceChildren(el("p", { class: "empty" }, `${t("reading")} ${Math.round((100 * done) / all)} %`)); };
  const refill = async () => {
    const mine = (turn += 1), stale = () => mine !== turn || view !== rendering;
    const refs = await found(told, stale);
    if (stale()) return;
    await needEntries(inSight(refs));
    if (stale()) return;
    results.replaceChildren();
    fill(results, null, [list(refs, chosen)]);
    document.documentElement.dataset.shown = location.hash;
  };
  const search = el("input", { type: "search", id: "q", value: state.params.q || "", autocomplete: "off" });
  let waiting = 0;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      history.replaceState(null, "", here({ q: search.value, n: "" }));
      state = read();
      refill();
    }, 60);
  });
  const tables = [["", t("all")], ...["documents", "meetings", "participants", "commitments", "aid", "outcomes"].map((one) => [one, tableName(one)])];
  const early = refill();
  if (!state.params.q || allRead()) await early;
  else pending = early; // a first search reads all records, and tells meanwhile how far it is
  early.then(readAhead);
  return [
    of ? await origin(of) : null,
    el("form", { class: "filters", role: "search" },
      el("label", null, t("search") + " ", search),
      select("table", t("table"), tables, state.params.table || ""),
      select("year", fieldName("year"), [["", t("all")], ...INDEX.years.map((one) => [String(one), String(one)])], state.params.year || "")),
    el("div", { class: chosen === null ? "" : "beside" }, chosen === null ? null : await panel(chosen), results),
  ];
}

// Where a set of records comes from: the number that led here.
async function origin(path) {
  const from = await numberAt(path);
  if (!from) return el("p", { class: "origin" }, t("no_such_number"), " ", link(href("records"), t("all_records")));
  const by = from.row.by.slice(0, 3).map((cell, at) => keyCell(DATA.numbers[from.table].by[at], cell));
  return el("p", { class: "origin", id: "origin" },
    el("strong", null, from.value === null ? t("not_seen") : grouped(from.value)), " ", fieldName(from.column), ": ",
    words(by.join(" · ")), " (", t("behind_it"), " ", grouped(from.refs.length), ") ", link(href("records"), t("all_records")));
}
function keyCell(name, cell) {
  if (cell === null) return t("not_told");
  if (name === "table") return tableName(cell);
  if (name === "facts" || name === "what" || name === "state") return t(cell);
  if (name === "field") return fieldName(cell);
  const list = { vietnam: "places", laos: "places", donor: "organizations", recipient: "organizations", topic: "topic",
    donor_country: "country", country: "country", position_code: "position_code", status: "aid_status" }[name];
  return list ? named(list, cell) : Array.isArray(cell) ? cell.join(", ") : String(cell);
}

function list(refs, chosen) {
  const rows = refs.map((at) => ({ at, chosen: at === chosen }));
  const columns = [
    { name: "record", head: t("record"), plain: (row) => idAt(row.at),
      cell: (row) => fill(link(here({ sel: idAt(row.at) }), words(summary(entryAt(row.at)))), { "aria-current": row.chosen ? "true" : null, class: "record" }, []) },
    { ...plainly("table", t("table"), (row) => t(`one_${tableAt(row.at)}`)), ...(state.params.table ? { cell: null } : {}) },
    plainly("date", fieldName("date"), (row) => entryAt(row.at).date),
    { name: "doc_id", head: t("told_by"), plain: (row) => entryAt(row.at).doc_id,
      cell: (row) => (tableAt(row.at) === "documents" ? words(entryAt(row.at).fields.publisher || "–") : link(here({ sel: entryAt(row.at).doc_id }), words(outlet(entryAt(row.at))))) },
    { name: "summary", head: "", plain: (row) => summary(entryAt(row.at)) },
    { name: "quotations", head: "", plain: (row) => entryAt(row.at).clauses.map((one) => one.text).join(" | ") },
  ];
  return table(`${grouped(refs.length)} ${t("records_found")}`, columns, rows, "records", { wanted: (row) => [row.at], empty: t("no_records") });
}
const articleOf = (entry) => entryAt(INDEX.doc[entry.at]);
function outlet(entry) {
  const f = articleOf(entry).fields;
  return f.publisher || f.title || t("untitled");
}
