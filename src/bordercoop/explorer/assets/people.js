// People and their careers, those met most often first.
function people() {
  const from = DATA.numbers.people;
  const get = (row, name) => row.by[from.by.indexOf(name)];
  const stages = new Map();
  for (const stage of DATA.careers) stages.set(stage.person_id, [...(stages.get(stage.person_id) || []), stage]);
  const wanted = forms(state.params.q || "");
  const has = (row) => {
    const told = forms([get(row, "name"), ...get(row, "names")].join(" "));
    return told.fold.includes(wanted.fold) || (wanted.squeeze.length >= SQUEEZED && told.squeeze.includes(wanted.squeeze));
  };
  const rows = from.rows.filter((row) => !wanted.fold || has(row))
    .sort((a, b) => b.numbers.meetings[0] - a.numbers.meetings[0] || b.numbers.articles[0] - a.numbers.articles[0] || get(a, "name").localeCompare(get(b, "name"), "vi"));
  const search = el("input", { type: "search", value: state.params.q || "", id: "q" });
  search.addEventListener("change", () => go({ q: search.value }));
  const career = (row) => (stages.get(row.key) || []).map((stage) => {
    const what = stage.position || named("position_code", stage.position_code);
    const said = stage.what === "rank" ? named("rank", stage.rank) : stage.what === "office" ? what : named("organizations", stage.org_id);
    const when = [...new Set([stage.first_date, stage.last_date].filter(Boolean))];
    const to = stage.records.length ? href("records", { sel: idAt(stage.records[0]) }) : null;
    return el("li", null, to ? link(to, words(said)) : words(said), " ", el("small", null, when.flatMap((day, at) => [at ? " – " : null, el("time", null, day)])));
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
  return [el("form", { class: "filters", role: "search" }, el("label", null, t("search") + " ", search)),
    table(t("people"), columns, rows, "people", { empty: t("no_people") })];
}
