// Records, and the evidence panel: the sentence with the words of each field marked.
const AT_ONCE = 100;
const HAYS = new Map();
const byId = new Map(DATA.entries.map((entry, at) => [entry.id, at]));

function summary(entry) {
  const f = entry.fields, say = (field) => (f[field] === undefined ? null : shown(entry.table, field, f[field]));
  const parts = {
    documents: () => [f.title || entry.id],
    meetings: () => [say("kind"), say("province") || say("country"), f.venue || f.district],
    participants: () => [f.name, say("rank"), f.position || (f.name ? null : say("org_id"))],
    commitments: () => [say("kind"), f.text],
    aid: () => [f.item || say("kind"), f.quantity !== undefined ? `${say("quantity")} ${say("unit") || ""}`.trim() : null,
      f.amount !== undefined ? `${say("amount")} ${f.currency || ""}`.trim() : null, say("status")],
    outcomes: () => [say("indicator"), `${say("value")} ${say("unit")}`, say("substance")],
  }[entry.table]();
  return parts.filter(Boolean).join(" · ") || entry.id;
}

// All words of an entry by which it is found, in every language.
function hay(at) {
  if (!HAYS.has(at)) {
    const entry = DATA.entries[at];
    const said = LANGS.map((lang) => {
      const before = state.lang;
      state.lang = lang;
      const told = Object.entries(entry.fields).map(([field, value]) => shown(entry.table, field, value));
      state.lang = before;
      return told.join(" ");
    });
    HAYS.set(at, forms([entry.id, ...said, ...entry.clauses.map((one) => one.text)].join(" ")));
  }
  return HAYS.get(at);
}

function found() {
  const { of, q, table: only, year } = state.params;
  const from = of ? numberAt(of) : null;
  let refs = of ? (from ? from.refs : []) : DATA.entries.map((_, at) => at);
  if (only) refs = refs.filter((at) => DATA.entries[at].table === only);
  if (year) refs = refs.filter((at) => String(DATA.entries[at].year ?? "") === year);
  const wanted = forms(q || "");
  if (!wanted.lower.trim()) return refs;
  const ranked = refs.map((at) => [rank(hay(at), wanted), at]).filter(([how]) => how !== null);
  return ranked.sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(([, at]) => at);
}

function records() {
  const { of, sel } = state.params;
  const chosen = sel !== undefined && byId.has(sel) ? byId.get(sel) : null;
  const results = el("div", { id: "results" });
  const refill = () => results.replaceChildren(list(found(), chosen));
  const search = el("input", { type: "search", id: "q", value: state.params.q || "", autocomplete: "off" });
  let waiting = 0;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      history.replaceState(null, "", here({ q: search.value }));
      state = read();
      refill();
    }, 60);
  });
  const tables = [["", t("all")], ...["documents", "meetings", "participants", "commitments", "aid", "outcomes"].map((one) => [one, tableName(one)])];
  const years = [...new Set(DATA.entries.map((entry) => entry.year).filter((one) => one !== null))].sort();
  refill();
  return [
    of ? origin(of) : null,
    el("form", { class: "filters", role: "search" },
      el("label", null, t("search") + " ", search),
      select(t("table"), tables, state.params.table || "", (value) => { location.hash = here({ table: value }); }),
      select(fieldName("year"), [["", t("all")], ...years.map((one) => [String(one), String(one)])], state.params.year || "", (value) => { location.hash = here({ year: value }); })),
    el("div", { class: chosen === null ? "" : "beside" }, chosen === null ? null : panel(chosen), results),
  ];
}

// Where a set of records comes from: the number that led here.
function origin(path) {
  const from = numberAt(path);
  if (!from) return el("p", { class: "origin" }, t("no_such_number"));
  const by = from.row.by.slice(0, 3).map((cell, at) => keyCell(DATA.numbers[from.table].by[at], cell));
  return el("p", { class: "origin", id: "origin" },
    el("strong", null, from.value === null ? t("not_seen") : grouped(from.value)), " ", fieldName(from.column), ": ",
    words(by.join(" · ")), " (", t("behind_it"), " ", String(from.refs.length), ") ", link(href("records"), t("all_records")));
}
function keyCell(name, cell) {
  if (cell === null) return t("not_told");
  if (name === "table") return tableName(cell);
  if (name === "facts") return t(cell);
  if (name === "field") return fieldName(cell);
  const list = { vietnam: "places", laos: "places", donor: "organizations", recipient: "organizations", topic: "topic",
    donor_country: "country", country: "country", position_code: "position_code", status: "aid_status" }[name];
  return list ? named(list, cell) : Array.isArray(cell) ? cell.join(", ") : String(cell);
}

function list(refs, chosen) {
  const all = Number(state.params.n || AT_ONCE);
  const rows = refs.slice(0, all).map((at) => ({ at, entry: DATA.entries[at], chosen: at === chosen }));
  const columns = [
    { name: "record", head: t("record"), plain: (row) => row.entry.id,
      cell: (row) => fill(link(here({ sel: row.entry.id }), words(summary(row.entry))), { "aria-current": row.chosen ? "true" : null, class: "record" }, []) },
    plainly("table", t("table"), (row) => tableName(row.entry.table)),
    plainly("date", fieldName("date"), (row) => row.entry.date),
    { ...plainly("doc_id", t("article"), (row) => row.entry.doc_id), cell: (row) => link(here({ sel: row.entry.doc_id }), words(outlet(row.entry))) },
    { name: "summary", head: "", plain: (row) => summary(row.entry) },
    { name: "quotations", head: "", plain: (row) => row.entry.clauses.map((one) => one.text).join(" | ") },
  ];
  const drawn = table(`${grouped(refs.length)} ${t("records_found")}`, columns.filter((one) => one.cell), rows, "records");
  inView.columns = columns;
  const more = refs.length > all ? link(here({ n: String(all * 5) }), `${t("show_more")} (${grouped(refs.length - all)})`) : null;
  return el("div", null, drawn, more);
}
function outlet(entry) {
  const article = DATA.entries[byId.get(entry.doc_id)];
  return (article && (article.fields.publisher || article.fields.title)) || entry.doc_id;
}

// A clause in pieces, cut wherever a mark begins or ends; each piece tells its fields.
function quoted(clause, order) {
  const cuts = new Set([0, clause.text.length]);
  for (const [from, to] of clause.marks) cuts.add(from).add(to);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(1).map((to, at) => {
    const from = edges[at], piece = clause.text.slice(from, to);
    const fields = [...new Set(clause.marks.filter((one) => one[0] <= from && to <= one[1]).map((one) => one[2]))];
    if (!fields.length) return piece;
    const numbers = fields.map((one) => order.indexOf(one) + 1).sort((a, b) => a - b).join(",");
    return el("mark", { "data-fields": fields.join(" "), "data-n": numbers, title: fields.map(fieldName).join(", ") }, piece);
  });
}

function panel(at) {
  const entry = DATA.entries[at], order = Object.keys(entry.fields).filter((one) => one !== "rule" && !one.endsWith("_id") || one === "org_id");
  const said = (field) => [...new Set(entry.clauses.flatMap((one) => one.marks.filter((mark) => mark[2] === field).map((mark) => one.text.slice(mark[0], mark[1]))))];
  const clauses = entry.clauses.map((one) => el("blockquote", { dir: "auto", lang: "vi" }, quoted(one, order)));
  const light = (field, on) => {
    for (const mark of document.querySelectorAll("#evidence mark")) {
      if (mark.dataset.fields.split(" ").includes(field)) mark.classList.toggle("lit", on);
    }
  };
  const rows = order.map((field, n) => {
    const elsewhere = entry.elsewhere.filter((one) => one[0] === field);
    const apart = new Set(elsewhere.filter((one) => one[3]).map((one) => one[3]));
    const quotes = [...new Set([...said(field), ...apart])].map((text) =>
      el("q", { lang: "vi", title: apart.has(text) ? t("elsewhere") : null }, text));
    const unsaid = elsewhere.filter((one) => !one[3]);
    const row = el("tr", { tabindex: entry.clauses.length ? "0" : null },
      el("th", { scope: "row" }, el("span", { class: "at" }, String(n + 1)), " ", fieldName(field)),
      el("td", null, words(shown(entry.table, field, entry.fields[field]))),
      entry.clauses.length ? el("td", null, quotes.flatMap((one) => [one, " "]),
        unsaid.length ? el("small", null, `${t("unsaid")} ${unsaid.map((one) => `${one[1]}–${one[2]}`).join(", ")}`) : null) : null);
    for (const [event, on] of [["mouseenter", true], ["mouseleave", false], ["focus", true], ["blur", false]]) row.addEventListener(event, () => light(field, on));
    return row;
  });
  const head = [t("field"), t("value"), ...(entry.clauses.length ? [t("stated_by")] : [])];
  return el("section", { id: "evidence", "aria-label": t("evidence"), tabindex: "-1" },
    el("p", { class: "files" }, link(here({ sel: "" }), t("close"))),
    el("h2", null, words(summary(entry))),
    el("p", null, tableName(entry.table), " ", el("code", null, words(entry.id))),
    clauses,
    el("table", null, el("thead", null, el("tr", null, head.map((one) => el("th", { scope: "col" }, one)))), el("tbody", null, rows)),
    alsoTold(at), about(entry));
}
// The other records of the same gift, undertaking or result.
function alsoTold(at) {
  const others = DATA.facts.filter((one) => one.told.includes(at)).flatMap((one) => one.told.filter((other) => other !== at));
  if (!others.length) return null;
  return el("div", null, t("also_told"), el("ul", null, others.map((other) =>
    el("li", null, link(here({ sel: DATA.entries[other].id }), words(summary(DATA.entries[other]))), " ", el("small", null, words(outlet(DATA.entries[other])))))));
}
function about(entry) {
  const article = DATA.entries[byId.get(entry.doc_id)];
  if (!article || article === entry) {
    const refs = DATA.entries.filter((one) => one.doc_id === entry.doc_id && one !== entry);
    return el("ul", null, refs.map((one) => el("li", null, link(href("records", { sel: one.id }), words(summary(one))))));
  }
  const f = article.fields, told = [f.title, f.publisher, f.published].filter(Boolean).join(", ");
  const web = /^https?:\/\//i.test(f.source) ? el("a", { href: f.source, rel: "noopener noreferrer" }, words(f.source)) : words(f.source);
  return el("p", { class: "source" }, t("article"), ": ", link(here({ sel: article.id }), words(told || article.id)), " – ", web,
    entry.fields.rule ? [" – ", t("rule"), " ", el("code", null, entry.fields.rule)] : null);
}
