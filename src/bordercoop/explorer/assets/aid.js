// Who gave what to whom, each gift once.
const ABOVE_BANDS = 12, MOST_BANDS = 24, BAND_WIDE = 260, BAND_UNIT = 8, BAND_HIGH = 480;
function aid() {
  const from = DATA.numbers.aid_flows;
  const years = [...new Set(from.rows.map((row) => row.by[2]).filter((one) => one !== null))].sort();
  const money = from.columns.filter((name) => /_[a-z]{3}$/.test(name) && from.rows.some((row) => row.numbers[name][0] !== null));
  const given = money.filter((name) => name.startsWith("given")), rest = money.filter((name) => !name.startsWith("given"));
  const counts = ["gifts", "delivered", "ongoing", "promised", "apart"].filter((name) => name === "gifts" || from.rows.some((row) => row.numbers[name][0]));
  const orders = [...given, ...counts.filter((name) => name !== "apart"), ...rest];
  const by = orders.includes(state.params.by) ? state.params.by : orders[0];
  const value = (row) => (row.numbers[by][0] === null ? -1 : Number(row.numbers[by][0]));
  const one = (name, cell) => state.params[name] === undefined || state.params[name] === (cell ?? "-");
  const rows = from.rows.filter((row) => (!state.params.year || String(row.by[2]) === state.params.year) && one("donor", row.by[0]) && one("recipient", row.by[1]))
    .sort((a, b) => value(b) - value(a) || b.numbers.gifts[0] - a.numbers.gifts[0] || (a.key < b.key ? -1 : 1));
  const body = (at) => (row) => (row.by[at] === null ? null : named("organizations", row.by[at]));
  const about = (row) => `${named("organizations", row.by[0])} → ${named("organizations", row.by[1])}, ${row.by[2] ?? t("no_year")}`;
  const columns = [
    { ...plainly("donor", fieldName("donor"), body(0)), wide: true },
    { ...plainly("recipient", fieldName("recipient"), body(1)), wide: true },
    plainly("year", fieldName("year"), (row) => row.by[2]),
    ...[by, ...[...given, ...counts, ...rest].filter((name) => name !== by)].map((name) => counted("aid_flows", name, about)),
    { name: "donor_id", head: "", plain: (row) => row.by[0] }, { name: "recipient_id", head: "", plain: (row) => row.by[1] },
  ];
  return [
    filters(
      select("year", fieldName("year"), [["", t("all")], ...years.map((one) => [String(one), String(one)])], state.params.year || ""),
      select("by", t("order"), orders.map((one) => [one, upper(fieldName(one))]), by),
      state.params.donor ? link(here({ donor: "", recipient: "" }), t("all_flows")) : null),
    el("p", null, t("about_flows")),
    table(`${t("flows")}: ${fieldName(by)}`, columns, rows, "aid-flows", { empty: t("no_gifts"), first: ABOVE_BANDS }), flows(rows)];
}

// The flows of most gifts as bands from donors to recipients, all years in view together: what
// was given apart from what was promised.
function flows(rows) {
  const sums = new Map();
  for (const row of rows.filter((one) => one.numbers.gifts[0] > 0)) {
    const key = `${row.by[0]} ${row.by[1]}`, one = sums.get(key) || { by: row.by, gifts: 0, promised: 0, rows: [] };
    one.gifts += row.numbers.gifts[0];
    one.promised += row.numbers.promised[0];
    one.rows.push(row);
    sums.set(key, one);
  }
  const every = [...sums.values()].sort((a, b) => b.gifts - a.gifts), chosen = every.slice(0, MOST_BANDS);
  if (!chosen.length) return null;
  const nodes = new Map(), node = (side, id) => { const key = `${side} ${id}`; if (!nodes.has(key)) nodes.set(key, { key, side, id }); return key; };
  const links = chosen.flatMap((one) => [["given", one.gifts - one.promised], ["promised", one.promised]].filter(([, many]) => many).map(([how, many]) =>
    ({ source: node(0, one.by[0]), target: node(1, one.by[1]), value: many, how, one })));
  const broad = (side) => 20 + Math.max(...[...nodes.values()].filter((one) => one.side === side).map((one) => named("organizations", one.id).length)) * LETTER;
  const left = broad(0), right = left + BAND_WIDE, wide = right + broad(1);
  const many = [0, 1].map((side) => [...nodes.values()].filter((one) => one.side === side).length);
  const high = 16 + Math.max(...many) * 20 + Math.min(BAND_HIGH, chosen.reduce((sum, one) => sum + one.gifts, 0) * BAND_UNIT);
  const laid = d3.sankey().nodeId((one) => one.key).nodeAlign((one) => one.side).nodeWidth(7).nodePadding(18)
    .extent([[left, 8], [right, high - 8]])({ nodes: [...nodes.values()], links });
  const path = d3.sankeyLinkHorizontal();
  const drawn = laid.links.map((flow) => {
    const { one, how } = flow, said = `${named("organizations", one.by[0])} → ${named("organizations", one.by[1])}: ${grouped(flow.value)} ${t(how === "given" ? "flow_given" : "flow_promised")}`;
    const row = one.rows.find((each) => each.numbers[how === "given" ? "gifts" : "promised"][0]);
    const band = draw("path", { d: path(flow), "stroke-width": Math.max(flow.width, 1), class: how === "given" ? "band" : "band promised" });
    const alone = one.rows.length === 1 && (how === "promised" || !one.promised); // else a number of several
    const to = alone ? href("records", { of: `aid_flows/${row.key}/${how === "given" ? "gifts" : "promised"}` }) : here({ donor: one.by[0] ?? "-", recipient: one.by[1] ?? "-", n: "" });
    return draw("a", { href: to, "aria-label": said }, draw("title", null, said), band);
  });
  const names = laid.nodes.map((one) => [
    draw("rect", { x: one.x0, y: one.y0, width: one.x1 - one.x0, height: Math.max(one.y1 - one.y0, 1), class: "bar" }),
    draw("text", { x: one.side ? one.x1 + 6 : one.x0 - 6, y: (one.y0 + one.y1) / 2 + 4, "text-anchor": one.side ? "start" : "end" }, named("organizations", one.id))]);
  const svg = draw("svg", { viewBox: `0 0 ${wide} ${high}`, width: wide, height: high, role: "group", "aria-label": t("flows_drawn") }, drawn, names);
  const sign = (how) => draw("svg", { width: 30, height: 14, viewBox: "0 0 30 14", "aria-hidden": "true" }, draw("path", { d: "M0,7H30", "stroke-width": 10, class: how }));
  return [el("h2", null, t("flows_drawn")),
    legend([sign("band"), t("flow_given")], [sign("band promised"), t("flow_promised")]),
    every.length > chosen.length ? el("p", null, `${t("first_of")} ${chosen.length} / ${every.length}`) : null, scroller(t("flows_drawn"), svg)];
}
