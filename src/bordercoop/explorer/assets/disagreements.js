// Where articles disagree on one fact, and which facts may be one and stay apart.
const TELLING = { events: "meetings", gifts: "aid", undertakings: "commitments", results: "outcomes" };
async function disagreements() {
  const groups = new Map();
  for (const one of DATA.disagreements) {
    const key = `${one.table} ${one.about} ${one.field}`;
    groups.set(key, [...(groups.get(key) || []), one]);
  }
  const only = state.params.table;
  const of = Object.keys(TELLING).filter((name) => [...DATA.disagreements, ...DATA.perhaps].some((one) => one.table === name));
  const rows = [...groups.values()].filter((row) => !only || row[0].table === only);
  const apart = DATA.perhaps.filter((one) => !only || one.table === only);
  await needEntries([...inSight(rows).flat().map((one) => one.at), ...inSight(apart).flatMap((one) => [one.told[0], one.other[0]])]);
  const side = (at, said, why) => el("div", null, link(href("records", { sel: idAt(at) }), words(said)), el("small", null, words(why ?? outlet(entryAt(at)))));
  const columns = [
    { ...plainly("about", t("about_what"), (row) => row[0].about), cell: (row) => words(summary(entryAt(row[0].at))) },
    plainly("table", t("kind_of_fact"), (row) => upper(t(`one_${row[0].table}`))),
    plainly("field", t("field"), (row) => upper(fieldName(row[0].field))),
    { name: "values", head: t("each_says"), plain: (row) => row.map((one) => `${one.value ?? ""} (${idAt(one.at)})`).join(" | "),
      cell: (row) => el("div", { class: "sides" }, row.map((one) => side(one.at, one.value === null ? t("not_told") : shown(TELLING[one.table], one.field, one.value)))) },
  ];
  const pairs = [
    plainly("table", t("kind_of_fact"), (row) => upper(t(`one_${row.table}`))),
    { name: "one", head: t("one_fact"), plain: (row) => row.about, cell: (row) => el("div", { class: "sides" }, side(row.told[0], summary(entryAt(row.told[0])), when(row.told[0]))) },
    { name: "other", head: t("other_fact"), plain: (row) => row.than, cell: (row) => el("div", { class: "sides" }, side(row.other[0], summary(entryAt(row.other[0])), when(row.other[0]))) },
  ];
  return [el("p", null, t("about_disagreements")),
    filters(select("table", t("kind_of_fact"), [["", t("all")], ...of.map((one) => [one, upper(t(one))])], only || "")),
    table(t("disagreements"), columns, rows, "disagreements", { wanted: (row) => row.map((one) => one.at), empty: t("no_disagreements") }),
    el("h2", null, t("kept_apart")), el("p", null, t("about_kept_apart")),
    table(t("kept_apart"), pairs, apart, "perhaps-same", { wanted: (row) => [row.told[0], row.other[0]], empty: t("no_kept_apart") })];
}
const when = (at) => [entryAt(at).date, outlet(entryAt(at))].filter(Boolean).join(", ");
