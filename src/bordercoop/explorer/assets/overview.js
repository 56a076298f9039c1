// Overview, commitments, people, timeline, and where articles disagree.
function overview() {
  const tables = DATA.numbers.by_table, years = DATA.numbers.by_year, outlets = DATA.numbers.by_outlet;
  const articles = years.rows.filter((row) => row.by[1] === "documents" && row.by[0] !== null);
  const known = articles.map((row) => row.by[0]);
  const groups = [];
  for (let year = Math.min(...known); year <= Math.max(...known); year += 1) {
    const row = articles.find((one) => one.by[0] === year);
    groups.push({ label: String(year), value: row ? row.numbers.rows[0] : 0, to: row ? href("records", { of: `by_year/${row.key}/rows` }) : null });
  }
  return [
    el("p", null, t("lead")),
    DATA.remade ? el("p", { class: "origin" }, t("remade")) : null,
    el("div", { class: "cards" }, tables.rows.map((row) =>
      el("div", { class: "card" }, el("span", null, tableName(row.by[0])), number("by_table", row, "rows", tableName(row.by[0]))))),
    el("h2", null, t("each_once")),
    el("div", { class: "cards" }, DATA.numbers.by_fact.rows.map((row) =>
      el("div", { class: "card" }, el("span", null, t(row.key)), number("by_fact", row, "facts", t(row.key))))),
    known.length ? [el("h2", null, t("articles_by_year")), bars(t("articles_by_year"), groups)] : null,
    el("h2", null, t("questions")),
    el("ul", null,
      el("li", null, link(href("aid"), t("ask_gave"))),
      el("li", null, link(href("promises", { state: "open" }), t("ask_promise"))),
      el("li", null, link(href("disagreements"), t("ask_disagree"))),
      el("li", null, link(href("matrix"), t("ask_silence"))),
      el("li", null, link(href("map"), t("ask_where")))),
    table(t("by_outlet"), [plainly("publisher", fieldName("publisher"), (row) => row.by[0]), counted("by_outlet", "articles", (row) => row.by[0])], outlets.rows, "outlets"),
  ];
}

function commitments() {
  const from = DATA.numbers.commitments_by_topic;
  const kinds = [...new Set(from.rows.map((row) => row.by[1]))].sort();
  const topics = [...new Set(from.rows.map((row) => row.by[0]))];
  const at = new Map(from.rows.map((row) => [row.key, row]));
  const find = (topic, kind) => at.get(`${topic ?? ""}|${kind}`);
  const rows = topics.map((topic) => ({ topic }));
  const columns = [plainly("topic", fieldName("topic"), (row) => keyCell("topic", row.topic)),
    ...kinds.map((kind) => ({
      name: kind, head: named("commitment_kind", kind), number: true,
      cell: (row) => (find(row.topic, kind) ? number("commitments_by_topic", find(row.topic, kind), "commitments", `${keyCell("topic", row.topic)}, ${named("commitment_kind", kind)}`) : el("span", { class: "zero" }, "0")),
      plain: (row) => (find(row.topic, kind) ? find(row.topic, kind).numbers.commitments[0] : 0),
    }))];
  return [el("p", null, t("about_commitments")), table(t("commitments_by_topic"), columns, rows, "commitments")];
}

function people() {
  const from = DATA.numbers.people, at = (name) => from.by.indexOf(name);
  const get = (row, name) => row.by[at(name)];
  const stages = new Map();
  for (const stage of DATA.careers) stages.set(stage.person_id, [...(stages.get(stage.person_id) || []), stage]);
  const wanted = forms(state.params.q || "");
  const rows = from.rows.filter((row) => !wanted.fold || rank(forms([get(row, "name"), ...get(row, "names")].join(" ")), wanted) !== null);
  const search = el("input", { type: "search", value: state.params.q || "", id: "q" });
  search.addEventListener("change", () => { location.hash = here({ q: search.value }); });
  const career = (row) => (stages.get(row.key) || []).map((stage) => {
    const what = stage.position || named("position_code", stage.position_code);
    const said = stage.what === "rank" ? named("rank", stage.rank) : stage.what === "office" ? what : named("organizations", stage.org_id);
    const when = [stage.first_date, stage.last_date].filter(Boolean);
    const to = stage.records.length ? href("records", { sel: DATA.entries[stage.records[0]].id }) : null;
    return el("li", null, to ? link(to, words(said)) : words(said), " ", el("small", null, [...new Set(when)].join(" – ")));
  });
  const columns = [
    plainly("name", fieldName("name"), (row) => get(row, "name")),
    plainly("country", fieldName("country"), (row) => named("country", get(row, "country"))),
    plainly("org_ids", fieldName("org_id"), (row) => get(row, "org_ids").map((one) => named("organizations", one)).join(", ")),
    { name: "career", head: t("career"), cell: (row) => el("ul", { class: "career" }, career(row)) },
    counted("people", "meetings", (row) => get(row, "name")),
    counted("people", "articles", (row) => get(row, "name")),
    { name: "person_id", head: "", plain: (row) => row.key },
  ];
  const drawn = table(t("people"), columns.filter((one) => one.cell), rows, "people");
  inView.columns = columns;
  return [el("form", { class: "filters", role: "search" }, el("label", null, t("search") + " ", search)), drawn];
}

function timeline() {
  const from = DATA.numbers.by_year, tables = ["meetings", "commitments", "aid", "outcomes"];
  const years = [...new Set(from.rows.map((row) => row.by[0]).filter((one) => one !== null))].sort();
  const find = (year, name) => from.rows.find((row) => row.by[0] === year && row.by[1] === name);
  const every = [];
  for (let year = years[0]; year <= years[years.length - 1]; year += 1) every.push(year);
  const charts = tables.map((name) => [el("h2", null, tableName(name)), bars(`${tableName(name)}, ${fieldName("year")}`, every.map((year) => {
    const row = find(year, name);
    return { label: String(year), value: row ? row.numbers.rows[0] : 0, to: row ? href("records", { of: `by_year/${row.key}/rows` }) : null };
  }))]);
  const meetings = DATA.entries.map((entry, at) => ({ entry, at })).filter((one) => one.entry.table === "meetings")
    .sort((a, b) => (a.entry.date || "9999").localeCompare(b.entry.date || "9999") || a.at - b.at);
  const columns = [
    plainly("date", fieldName("date"), (row) => row.entry.date),
    { name: "meeting", head: t("record"), plain: (row) => row.entry.id, cell: (row) => link(href("records", { sel: row.entry.id }), words(summary(row.entry))) },
    plainly("status", fieldName("status"), (row) => shown("meetings", "status", row.entry.fields.status)),
  ];
  return [years.length ? charts : null, table(tableName("meetings"), columns, meetings, "timeline")];
}

const TELLING = { events: "meetings", gifts: "aid", undertakings: "commitments", results: "outcomes" };
function disagreements() {
  const groups = new Map();
  for (const one of DATA.disagreements) {
    const key = `${one.table} ${one.about} ${one.field}`;
    groups.set(key, [...(groups.get(key) || []), one]);
  }
  const of = Object.keys(TELLING).filter((name) => DATA.disagreements.some((one) => one.table === name));
  const rows = [...groups.values()].filter((row) => !state.params.table || row[0].table === state.params.table);
  const columns = [
    plainly("about", t("about_what"), (row) => row[0].about),
    plainly("table", t("kind_of_fact"), (row) => t(row[0].table)),
    plainly("field", t("field"), (row) => fieldName(row[0].field)),
    { name: "values", head: t("each_says"), plain: (row) => row.map((one) => `${one.value ?? ""} (${DATA.entries[one.at].id})`).join(" | "),
      cell: (row) => el("div", { class: "sides" }, row.map((one) => el("div", null,
        link(href("records", { sel: DATA.entries[one.at].id }), words(one.value === null ? t("not_told") : shown(TELLING[one.table], one.field, one.value))),
        el("small", null, " ", words(outlet(DATA.entries[one.at])))))) },
  ];
  columns[0].cell = (row) => words(summary(DATA.entries[row[0].at]));
  return [el("p", null, t("about_disagreements")),
    el("form", { class: "filters" }, select(t("kind_of_fact"), [["", t("all")], ...of.map((one) => [one, t(one)])], state.params.table || "", (to) => { location.hash = here({ table: to }); })),
    table(t("disagreements"), columns, rows, "disagreements")];
}
