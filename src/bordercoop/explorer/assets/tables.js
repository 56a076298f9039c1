// Tables of the page, and their rows as files.
const AT_ONCE = 50;
const most = (first = AT_ONCE) => Math.max(1, Math.floor(Number(state.params.n)) || first);
const inSight = (rows, first) => rows.slice(0, most(first));

// A column is {name, head, cell(row), plain(row), number}; `plain` is what files hold, which get
// all rows; one without `cell` stands in files alone. `wanted` gives the entries a row speaks of;
// `first` rows are shown at first; where the table is `headed`, its title is not seen twice.
function table(title, columns, rows, name, { wanted = null, empty = null, first = AT_ONCE, headed = false } = {}) {
  if (!rows.length) return el("p", { class: "empty" }, empty || t("nothing"));
  const seen = columns.filter((one) => one.cell), some = inSight(rows, first);
  const head = el("tr", null, seen.map((one) => el("th", { scope: "col", class: looks(one) }, upper(one.head))));
  const body = some.map((row) =>
    el("tr", { class: row.chosen ? "chosen" : null }, seen.map((one, at) =>
      el(at ? "td" : "th", { scope: at ? null : "row", class: looks(one) }, one.cell(row)))));
  const made = el("table", null, el("caption", { class: headed ? "quiet" : null }, upper(title)), el("thead", null, head), el("tbody", null, body));
  const left = rows.length - some.length;
  return [scroller(title, made),
    left ? el("p", { class: "more" }, link(here({ n: String(most(first) * 5) }), `${t("show_more")} (${grouped(left)})`)) : null,
    files(columns, rows, name, wanted)];
}

const looks = (one) => [one.number ? "n" : null, one.wide ? "wide" : null, one.edge ? "edge" : null].filter(Boolean).join(" ") || null;

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
  cell: (row) => {
    const told = give(row);
    if (told === null || told === undefined || told === "") return none();
    return name === "date" ? el("time", null, told) : words(told);
  },
  plain: (row) => give(row),
});

function files(columns, rows, name, wanted) {
  const save = (kind) => async () => {
    if (wanted) await needEntries(rows.flatMap(wanted));
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
  return el("p", { class: "files" }, `${t("rows_in_view")} (${grouped(rows.length)}): `,
    button("CSV", { class: "save-csv", "aria-label": `CSV, ${name}` }, save("csv")), " ", button("JSON", { class: "save-json", "aria-label": `JSON, ${name}` }, save("json")));
}
