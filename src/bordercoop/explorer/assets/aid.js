// Who gave what to whom, each gift once.
const MOST_BANDS = 24;
function aid() {
  const from = DATA.numbers.aid_flows;
  const years = [...new Set(from.rows.map((row) => row.by[2]).filter((one) => one !== null))].sort();
  const money = from.columns.filter((name) => /_[a-z]{3}$/.test(name) && from.rows.some((row) => row.numbers[name][0] !== null));
  const orders = [...money.filter((name) => name.startsWith("given")), "gifts", ...money.filter((name) => !name.startsWith("given")), "delivered", "promised"];
  const by = orders.includes(state.params.by) ? state.params.by : orders[0];
  const value = (row) => (row.numbers[by][0] === null ? -1 : Number(row.numbers[by][0]));
  const rows = from.rows.filter((row) => !state.params.year || String(row.by[2]) === state.params.year)
    .sort((a, b) => value(b) - value(a) || b.numbers.gifts[0] - a.numbers.gifts[0] || (a.key < b.key ? -1 : 1));
  const body = (at) => (row) => named("organizations", row.by[at]);
  const about = (row) => `${body(0)(row)} → ${body(1)(row)}, ${row.by[2] ?? t("no_year")}`;
  const columns = [
    plainly("donor", fieldName("donor"), body(0)),
    plainly("recipient", fieldName("recipient"), body(1)),
    plainly("year", fieldName("year"), (row) => row.by[2]),
    ...[...money.filter((name) => name.startsWith("given")), "gifts", "delivered", "ongoing", "promised", "apart", ...money.filter((name) => !name.startsWith("given"))].map((name) => counted("aid_flows", name, about)),
  ];
  const filters = el("form", { class: "filters" },
    select(fieldName("year"), [["", t("all")], ...years.map((one) => [String(one), String(one)])], state.params.year || "", (to) => { location.hash = here({ year: to }); }),
    select(t("order"), orders.map((one) => [one, fieldName(one)]), by, (to) => { location.hash = here({ by: to }); }));
  return [filters, el("p", null, t("about_flows")), table(t("flows"), columns, rows, "aid-flows"), bands(rows)];
}

// The flows in view as bands from donors to recipients, one a year, wide by the number of gifts.
function bands(all) {
  const given = all.filter((row) => row.numbers.gifts[0] > 0), rows = given.slice(0, MOST_BANDS);
  if (!rows.length) return null;
  const list = rows.map((row) => ({ by: row.by, gifts: row.numbers.gifts[0], row }));
  const broad = (side) => 24 + Math.max(...list.map((one) => named("organizations", one.by[side]).length)) * 7.6;
  const unit = 9, gap = 26, left = broad(0), right = left + 220, wide = right + broad(1);
  const stack = (side) => {
    const sums = new Map();
    for (const one of list) sums.set(one.by[side], (sums.get(one.by[side]) || 0) + one.gifts);
    let y = 16;
    const made = new Map();
    for (const [body, gifts] of sums) { made.set(body, { y, next: y, high: gifts * unit }); y += Math.max(gifts * unit, 10) + gap; }
    return [made, y];
  };
  const [from, high] = stack(0), [to, other] = stack(1);
  const drawn = list.map((one) => {
    const a = from.get(one.by[0]), b = to.get(one.by[1]), thick = one.gifts * unit;
    const y1 = a.next + thick / 2, y2 = b.next + thick / 2, mid = (left + right) / 2;
    a.next += thick; b.next += thick;
    const path = draw("path", { d: `M${left},${y1}C${mid},${y1} ${mid},${y2} ${right},${y2}`, "stroke-width": thick, class: "band" });
    const said = `${named("organizations", one.by[0])} → ${named("organizations", one.by[1])}, ${one.by[2] ?? t("no_year")}: ${one.gifts} ${fieldName("gifts")}`;
    return draw("a", { href: href("records", { of: `aid_flows/${one.row.key}/gifts` }), "aria-label": said }, draw("title", null, said), path);
  });
  const label = (side, x, anchor) => ([body, at]) => [
    draw("rect", { x: side ? right : left - 6, y: at.y, width: 6, height: at.high, class: "bar" }),
    draw("text", { x, y: at.y + Math.max(at.high, 10) / 2 + 4, "text-anchor": anchor, class: "name" }, named("organizations", body))];
  const svg = draw("svg", { viewBox: `0 0 ${wide} ${Math.max(high, other)}`, width: wide, height: Math.max(high, other), role: "group", "aria-label": t("flows") },
    drawn, [...from].map(label(0, left - 12, "end")), [...to].map(label(1, right + 12, "start")));
  return [el("h2", null, t("flows_drawn")), given.length > rows.length ? el("p", null, `${rows.length} / ${given.length}`) : null, scroller(t("flows_drawn"), svg)];
}
