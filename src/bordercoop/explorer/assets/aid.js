// Who gave what to whom, and what was promised.
const MOST_BANDS = 24;
function aid() {
  const from = DATA.numbers.aid_flows;
  const years = [...new Set(from.rows.map((row) => row.by[2]).filter((one) => one !== null))].sort();
  const money = from.columns.filter((name) => /_[a-z]{3}$/.test(name) && from.rows.some((row) => row.numbers[name][0] !== null));
  const orders = [...money.filter((name) => name.startsWith("given")), "items", ...money.filter((name) => !name.startsWith("given")), "delivered", "promised"];
  const by = orders.includes(state.params.by) ? state.params.by : orders[0];
  const value = (row) => (row.numbers[by][0] === null ? -1 : Number(row.numbers[by][0]));
  const rows = from.rows.filter((row) => !state.params.year || String(row.by[2]) === state.params.year)
    .sort((a, b) => value(b) - value(a) || b.numbers.items[0] - a.numbers.items[0] || (a.key < b.key ? -1 : 1));
  const body = (at) => (row) => named("organizations", row.by[at]);
  const about = (row) => `${body(0)(row)} → ${body(1)(row)}, ${row.by[2] ?? t("no_year")}`;
  const columns = [
    plainly("donor", fieldName("donor"), body(0)),
    plainly("recipient", fieldName("recipient"), body(1)),
    plainly("year", fieldName("year"), (row) => row.by[2]),
    ...[...money.filter((name) => name.startsWith("given")), "items", "delivered", "ongoing", "promised", ...money.filter((name) => !name.startsWith("given"))].map((name) => counted("aid_flows", name, about)),
  ];
  const promised = DATA.promises.map((one) => ({ ...one, entry: DATA.entries[one.at] }));
  const promiseColumns = [
    { name: "promise", head: t("promise"), plain: (row) => row.entry.id, cell: (row) => link(href("records", { sel: row.entry.id }), words(summary(row.entry))) },
    plainly("donors", fieldName("donors"), (row) => (row.entry.fields.donors || []).map((one) => named("organizations", one)).join(", ") || null),
    plainly("recipients", fieldName("recipients"), (row) => (row.entry.fields.recipients || []).map((one) => named("organizations", one)).join(", ") || null),
    plainly("year", fieldName("year"), (row) => row.entry.year),
    { name: "given_later", head: t("given_later"), plain: (row) => row.later.map((at) => DATA.entries[at].id).join(" | "),
      cell: (row) => (row.later.length ? row.later.map((at) => el("div", null, link(href("records", { sel: DATA.entries[at].id }), words(summary(DATA.entries[at]))))) : el("strong", { class: "open" }, t("open"))) },
  ];
  const only = state.params.show === "promises";
  const filters = el("form", { class: "filters" },
    select(t("show"), [["", t("flows")], ["promises", t("promises")]], only ? "promises" : "", (to) => { location.hash = here({ show: to }); }),
    only ? null : select(fieldName("year"), [["", t("all")], ...years.map((one) => [String(one), String(one)])], state.params.year || "", (to) => { location.hash = here({ year: to }); }),
    only ? null : select(t("order"), orders.map((one) => [one, fieldName(one)]), by, (to) => { location.hash = here({ by: to }); }));
  if (only) return [filters, el("p", null, t("about_promises")), table(t("promises"), promiseColumns, promised, "promises")];
  return [filters, el("p", null, t("about_flows")), table(t("flows"), columns, rows, "aid-flows"), bands(rows)];
}

// The flows in view as bands from donors to recipients, one a year, wide by the number of items.
function bands(all) {
  const rows = all.slice(0, MOST_BANDS);
  if (!rows.length) return null;
  const list = rows.map((row) => ({ by: row.by, items: row.numbers.items[0], row }));
  const broad = (side) => 24 + Math.max(...list.map((one) => named("organizations", one.by[side]).length)) * 7.6;
  const unit = 9, gap = 26, left = broad(0), right = left + 220, wide = right + broad(1);
  const stack = (side) => {
    const sums = new Map();
    for (const one of list) sums.set(one.by[side], (sums.get(one.by[side]) || 0) + one.items);
    let y = 16;
    const made = new Map();
    for (const [body, items] of sums) { made.set(body, { y, next: y, high: items * unit }); y += Math.max(items * unit, 10) + gap; }
    return [made, y];
  };
  const [from, high] = stack(0), [to, other] = stack(1);
  const drawn = list.map((one) => {
    const a = from.get(one.by[0]), b = to.get(one.by[1]), thick = one.items * unit;
    const y1 = a.next + thick / 2, y2 = b.next + thick / 2, mid = (left + right) / 2;
    a.next += thick; b.next += thick;
    const path = draw("path", { d: `M${left},${y1}C${mid},${y1} ${mid},${y2} ${right},${y2}`, "stroke-width": thick, class: "band" });
    const said = `${named("organizations", one.by[0])} → ${named("organizations", one.by[1])}, ${one.by[2] ?? t("no_year")}: ${one.items} ${fieldName("items")}`;
    return draw("a", { href: href("records", { of: `aid_flows/${one.row.key}/items` }), "aria-label": said }, draw("title", null, said), path);
  });
  const label = (side, x, anchor) => ([body, at]) => [
    draw("rect", { x: side ? right : left - 6, y: at.y, width: 6, height: at.high, class: "bar" }),
    draw("text", { x, y: at.y + Math.max(at.high, 10) / 2 + 4, "text-anchor": anchor, class: "name" }, named("organizations", body))];
  const svg = draw("svg", { viewBox: `0 0 ${wide} ${Math.max(high, other)}`, width: wide, height: Math.max(high, other), role: "group", "aria-label": t("flows") },
    drawn, [...from].map(label(0, left - 12, "end")), [...to].map(label(1, right + 12, "start")));
  return [el("h2", null, t("flows_drawn")), all.length > rows.length ? el("p", null, `${rows.length} / ${all.length}`) : null, scroller(t("flows_drawn"), svg)];
}
