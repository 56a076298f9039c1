// Tables of the page, and the rows in view as files.
let inView = null;

// A column is {name, head, cell(row), plain(row), number}; `plain` is what files hold.
function table(title, columns, rows, name) {
  inView = { name, columns, rows };
  const head = el("tr", null, columns.map((one) => el("th", { scope: "col", class: one.number ? "n" : null }, one.head)));
  const body = rows.map((row) =>
    el("tr", { class: row.chosen ? "chosen" : null }, columns.map((one, at) =>
      el(at ? "td" : "th", { scope: at ? null : "row", class: one.number ? "n" : null }, one.cell(row)))));
  const made = el("table", null, el("caption", null, title), el("thead", null, head), el("tbody", null, body));
  return scroller(title, rows.length ? made : el("p", { class: "empty" }, t("nothing")));
}

// A column of numbers of a table of numbers.
const counted = (from, column, about) => ({
  name: column,
  head: fieldName(column),
  number: true,
  cell: (row) => number(from, row, column, about ? about(row) : ""),
  plain: (row) => row.numbers[column][0],
});
const plainly = (name, head, give) => ({
  name,
  head,
  cell: (row) => (name === "date" && give(row) ? el("time", null, give(row)) : words(give(row) ?? t("not_told"))),
  plain: (row) => give(row),
});

function files() {
  const save = (kind) => () => {
    const { name, columns, rows } = inView;
    const told = columns.filter((one) => one.plain);
    const cells = rows.map((row) => told.map((one) => one.plain(row) ?? null));
    const heads = told.map((one) => one.name);
    const objects = () => cells.map((row) => Object.fromEntries(row.map((cell, at) => [heads[at], cell])));
    const text = kind === "csv" ? csv(heads, cells) : JSON.stringify(objects(), null, 1) + "\n";
    const at = URL.createObjectURL(new Blob([text], { type: kind === "csv" ? "text/csv" : "application/json" }));
    const made = el("a", { href: at, download: `bordercoop-${DATA.version}-${name}.${kind}` });
    made.click();
    setTimeout(() => URL.revokeObjectURL(at), 1000);
  };
  return el("p", { class: "files" }, t("rows_in_view") + ": ",
    button("CSV", { id: "save-csv" }, save("csv")), " ", button("JSON", { id: "save-json" }, save("json")));
}
