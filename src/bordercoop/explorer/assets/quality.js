// Quality: what is stated, what is empty, and what has its words marked.
function quality() {
  const from = DATA.numbers.filled;
  const tables = [...new Set(from.rows.map((row) => row.by[0]))];
  const rows = from.rows.filter((row) => row.numbers.records[0] && (!state.params.table || row.by[0] === state.params.table));
  const about = (row) => `${tableName(row.by[0])}, ${fieldName(row.by[1])}`;
  const share = (row) => Math.round((100 * row.numbers.filled[0]) / row.numbers.records[0]);
  const long = d3.scaleLinear([0, 100], [0, 72]);
  const columns = [
    plainly("table", t("table"), (row) => tableName(row.by[0])),
    plainly("field", t("field"), (row) => upper(fieldName(row.by[1]))),
    ...["records", "filled", "empty", "marked"].map((name) => counted("filled", name, about)),
    { name: "share", head: t("share"), number: true, plain: share,
      cell: (row) => el("span", { class: "share" }, `${share(row)} % `, draw("svg", { width: 72, height: 10, viewBox: "0 0 72 10", "aria-hidden": "true" },
        draw("rect", { width: 72, height: 10, class: "ground" }), draw("rect", { width: long(share(row)), height: 10, class: "bar" }))) },
  ];
  return [
    el("p", null, t("about_quality")),
    filters(select("table", t("table"), [["", t("all")], ...tables.map((one) => [one, tableName(one)])], state.params.table || "")),
    table(t("quality"), columns, rows, "quality"),
  ];
}
