// Records by year, a chart for each kind, and the meetings one by one.
async function timeline() {
  const from = DATA.numbers.by_year, tables = ["meetings", "commitments", "aid", "outcomes"];
  const told = from.rows.filter((row) => row.by[0] !== null && tables.includes(row.by[1]));
  const years = told.map((row) => row.by[0]);
  const find = (year, name) => told.find((row) => row.by[0] === year && row.by[1] === name);
  const every = years.length ? Array.from({ length: Math.max(...years) - Math.min(...years) + 1 }, (_, n) => Math.min(...years) + n) : [];
  const charts = tables.map((name) => [el("h2", null, tableName(name)), bars(`${tableName(name)}, ${fieldName("year")}`, every.map((year) => {
    const row = find(year, name);
    return { label: String(year), value: row ? row.numbers.rows[0] : 0, to: row ? href("records", { of: `by_year/${row.key}/rows` }) : null };
  }), 84)]);
  const [first, last] = own(INDEX.tables, "meetings") || [0, 0];
  const meetings = Array.from({ length: last - first }, (_, n) => ({ at: first + n })).sort((a, b) => (INDEX.year[a.at] || 9999) - (INDEX.year[b.at] || 9999) || a.at - b.at);
  const chosen = state.params.year ? meetings.filter((row) => String(INDEX.year[row.at]) === state.params.year) : meetings;
  await needEntries(chosen.map((row) => row.at)); // all, since their days put them in order
  chosen.sort((a, b) => (entryAt(a.at).date || "9999").localeCompare(entryAt(b.at).date || "9999") || a.at - b.at);
  const columns = [
    plainly("date", fieldName("date"), (row) => entryAt(row.at).date),
    { name: "meeting", head: t("one_meetings"), plain: (row) => idAt(row.at), cell: (row) => link(href("records", { sel: idAt(row.at) }), words(summary(entryAt(row.at)))) },
    plainly("status", fieldName("status"), (row) => shown("meetings", "status", entryAt(row.at).fields.status)),
    plainly("publisher", fieldName("publisher"), (row) => outlet(entryAt(row.at))),
  ];
  return [years.length ? charts : null, el("h2", null, t("one_by_one")),
    filters(select("year", fieldName("year"), [["", t("all")], ...[...new Set(meetings.map((row) => INDEX.year[row.at]))].filter(Boolean).map((one) => [String(one), String(one)])], state.params.year || "")),
    table(tableName("meetings"), columns, chosen, "timeline")];
}
