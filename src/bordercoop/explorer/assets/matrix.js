// Pairs by year: a value, a zero and what nobody reported are three things.
const MEASURES = ["meetings", "events", "meetings_referenced", "commitments", "signed_documents", "gifts", "gifts_pledged", "aid_reports", "articles_seen",
  "amount_vnd", "amount_usd", "amount_lak", "amount_thb", "amount_shared_vnd", "amount_shared_usd", "amount_shared_lak", "amount_shared_thb"];
function matrix() {
  const from = DATA.numbers.dyad_year;
  const told = MEASURES.filter((name) => from.rows.some((row) => Number(row.numbers[name][0]) > 0));
  const measure = told.includes(state.params.m) ? state.params.m : told[0] || MEASURES[0];
  const years = [...new Set(from.rows.map((row) => row.by[2]))].sort((a, b) => (a === null) - (b === null) || a - b);
  const at = new Map(from.rows.map((row) => [row.key, row]));
  const find = (by, year) => at.get(`${by[0]}|${by[1]}|${year ?? ""}`);
  const value = (row) => Number((row && row.numbers[measure][0]) || 0);
  const sum = new Map();
  for (const row of from.rows) sum.set(`${row.by[0]}|${row.by[1]}`, (sum.get(`${row.by[0]}|${row.by[1]}`) || 0) + value(row));
  const pairs = [...new Map(from.rows.map((row) => [`${row.by[0]}|${row.by[1]}`, row.by])).entries()]
    .sort((a, b) => sum.get(b[0]) - sum.get(a[0])).map(([, by]) => by);
  const heat = (one) => Math.min(4, Math.ceil(4 * Math.sqrt(one / most))); // by its root, since few pairs have far more
  const most = Math.max(1, ...from.rows.map(value));
  const name = (by) => `${named("places", by[0])} – ${named("places", by[1])}`;
  const unseen = () => el("span", { class: "unseen", title: t("not_seen") }, el("span", { "aria-hidden": "true" }, "·"), el("span", { class: "quiet" }, t("not_seen")));
  const cell = (by, year) => {
    const row = find(by, year);
    if (!row) return unseen();
    const made = number("dyad_year", row, measure, `${name(by)}, ${year ?? t("no_year")}`);
    if (value(row) > 0) made.classList.add("heat", `heat-${heat(value(row))}`);
    return made;
  };
  const columns = [
    { ...plainly("pair", t("pair"), (by) => name(by)), wide: true },
    { name: "vietnam", head: "", plain: (by) => by[0] },
    { name: "laos", head: "", plain: (by) => by[1] },
    ...years.map((year) => ({
      name: String(year ?? ""), head: year ?? t("no_year"), number: true, cell: (by) => cell(by, year),
      plain: (by) => (find(by, year) ? find(by, year).numbers[measure][0] : null),
    })),
  ];
  return [
    filters(select("m", t("measure"), told.map((one) => [one, upper(fieldName(one))]), measure)),
    legend([[1, 2, 3, 4].map((n) => el("span", { class: `heat heat-${n}` }, " ")), t("key_value")], [el("span", { class: "zero" }, "0"), t("key_zero")], [unseen(), t("key_unseen")]),
    el("div", { class: "matrix" }, table(`${fieldName(measure)}: ${t("pairs_by_year")}`, columns, pairs, "matrix", { empty: t("no_pairs") })),
  ];
}
