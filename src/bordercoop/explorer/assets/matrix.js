// Pairs by year: a value, a zero and what nobody reported are three things.
const MEASURES = ["meetings", "events", "meetings_referenced", "commitments", "signed_documents", "gifts", "gifts_pledged", "aid_reports", "articles_seen",
  "amount_vnd", "amount_usd", "amount_lak", "amount_thb", "amount_shared_vnd", "amount_shared_usd", "amount_shared_lak", "amount_shared_thb"];
function matrix() {
  const from = DATA.numbers.dyad_year;
  const measure = MEASURES.includes(state.params.m) ? state.params.m : "meetings";
  const years = [...new Set(from.rows.map((row) => row.by[2]))].sort((a, b) => (a === null) - (b === null) || a - b);
  const pairs = [...new Map(from.rows.map((row) => [`${row.by[0]}|${row.by[1]}`, row.by])).values()];
  const at = new Map(from.rows.map((row) => [row.key, row]));
  const find = (by, year) => at.get(`${by[0]}|${by[1]}|${year ?? ""}`);
  const most = Math.max(1, ...from.rows.map((row) => Number(row.numbers[measure][0] || 0)));
  const name = (by) => `${named("places", by[0])} – ${named("places", by[1])}`;
  const cell = (by, year) => {
    const row = find(by, year);
    if (!row) return el("span", { class: "unseen" }, el("span", { "aria-hidden": "true" }, "·"), el("span", { class: "quiet" }, t("not_seen")));
    const made = number("dyad_year", row, measure, `${name(by)}, ${year ?? t("no_year")}`);
    const value = Number(row.numbers[measure][0] || 0);
    if (value > 0) made.classList.add("heat", `heat-${Math.min(4, Math.ceil((4 * value) / most))}`);
    return made;
  };
  const columns = [
    plainly("pair", t("pair"), (by) => name(by)),
    { name: "vietnam", head: "", plain: (by) => by[0] },
    { name: "laos", head: "", plain: (by) => by[1] },
    ...years.map((year) => ({
      name: String(year ?? ""), head: year ?? t("no_year"), number: true, cell: (by) => cell(by, year),
      plain: (by) => (find(by, year) ? find(by, year).numbers[measure][0] : null),
    })),
  ];
  const drawn = table(`${fieldName(measure)}: ${t("pairs_by_year")}`, columns.filter((one) => one.cell), pairs, "matrix");
  inView.columns = columns;
  return [
    el("form", { class: "filters" }, select(t("measure"), MEASURES.map((one) => [one, fieldName(one)]), measure, (value) => { location.hash = here({ m: value }); })),
    el("p", { class: "key" }, el("span", { class: "number heat heat-2" }, "1"), " ", t("key_value"), " ", el("span", { class: "zero" }, "0"), " ", t("key_zero"), " ", el("span", { class: "unseen" }, "·"), " ", t("key_unseen")),
    drawn,
  ];
}
