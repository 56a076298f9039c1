// Quality: what is stated, what is empty, and what has its words marked.
function quality() {
  const from = DATA.numbers.filled;
  const tables = [...new Set(from.rows.map((row) => row.by[0]))];
  const rows = from.rows.filter((row) => row.numbers.records[0] && (!state.params.table || row.by[0] === state.params.table));
  const about = (row) => `${tableName(row.by[0])}, ${fieldName(row.by[1])}`;
  const share = (row) => Math.round((100 * row.numbers.filled[0]) / row.numbers.records[0]);
  const columns = [
    plainly("table", t("table"), (row) => tableName(row.by[0])),
    plainly("field", t("field"), (row) => fieldName(row.by[1])),
    ...["records", "filled", "empty", "marked"].map((name) => counted("filled", name, about)),
    { name: "share", head: t("share"), number: true, plain: share,
      cell: (row) => [el("span", null, `${share(row)} %`), " ", el("meter", { min: 0, max: 100, value: share(row), "aria-hidden": "true" })] },
  ];
  return [
    el("p", null, t("about_quality")),
    el("form", { class: "filters" }, select(t("table"), [["", t("all")], ...tables.map((one) => [one, tableName(one)])], state.params.table || "", (to) => { location.hash = here({ table: to }); })),
    table(t("quality"), columns, rows, "quality"),
  ];
}
