// Pairs on a map: seats of provinces and crossings as points in a frame of degrees, and the
// border between the two countries; a line is as wide as what is counted between its provinces.
const TIES = ["meetings", "commitments", "gifts", "amount_vnd", "amount_usd", "amount_lak", "amount_thb"];
const MAP_WIDE = 520, MAP_HIGH = 680, MAP_EDGE = 40, NAME_WIDE = 100, LETTER = 7.1;
function map() {
  const from = DATA.numbers.pairs;
  const told = TIES.filter((name) => from.rows.some((row) => Number(row.numbers[name][0]) > 0));
  const measure = told.includes(state.params.m) ? state.params.m : told[0] || TIES[0];
  const at = new Map(DATA.places.map((place) => [place.id, place]));
  const pair = (row) => `${named("places", row.by[0])} – ${named("places", row.by[1])}`;
  const value = (row) => Number(row.numbers[measure][0] || 0);
  const rows = from.rows.filter((row) => value(row) > 0).sort((a, b) => value(b) - value(a) || (a.key < b.key ? -1 : 1));
  const drawn = rows.filter((row) => at.has(row.by[0]) && at.has(row.by[1]));
  const ties = d3.scaleSqrt([0, Math.max(1, ...drawn.map(value))], [0, 11]);
  const columns = [
    plainly("pair", t("pair"), pair), { name: "vietnam", head: "", plain: (row) => row.by[0] }, { name: "laos", head: "", plain: (row) => row.by[1] },
    ...[measure, ...told.filter((name) => name !== measure)].slice(0, 4).map((name) => counted("pairs", name, pair)),
  ];
  return [
    filters(select("m", t("measure"), told.map((one) => [one, upper(fieldName(one))]), measure)),
    el("p", null, t("about_map")),
    drawn.length ? mapLegend(ties, Math.max(...drawn.map(value)), measure) : null,
    el("div", { class: "split" },
      drawn.length ? scroller(`${t("map")}: ${fieldName(measure)}`, ground(drawn, measure, value, pair, at, ties)) : null,
      el("div", null, drawn.length < rows.length ? el("p", null, `${t("not_on_map")} ${rows.length - drawn.length}`) : null,
        table(`${t("pairs_met")}: ${fieldName(measure)}`, columns, rows, "map", { empty: t("no_pairs") }))),
  ];
}
function mapLegend(ties, top, measure) {
  const sign = (wide, ...drawn) => draw("svg", { width: wide, height: 16, viewBox: `0 0 ${wide} 16`, "aria-hidden": "true" }, drawn);
  const line = (one) => [sign(34, draw("path", { d: "M4,8H30", class: "band tie", "stroke-width": ties(one) })), grouped(one)];
  const steps = [...new Set([1, Math.round(top / 2), top].filter((one) => one >= 1))];
  return legend(
    [sign(16, draw("circle", { cx: 8, cy: 8, r: 5, class: "seat" })), named("country", "VN")],
    [sign(16, draw("circle", { cx: 8, cy: 8, r: 5, class: "seat lao" })), named("country", "LA")],
    [sign(16, draw("path", { d: "M8,3l5,5l-5,5l-5,-5z", class: "crossing" })), t("crossing")],
    [sign(30, draw("path", { d: "M2,8H28", class: "border" })), t("border")],
    ...steps.map(line), [null, fieldName(measure)]);
}

function ground(rows, measure, value, pair, at, ties) {
  const weight = new Map();
  for (const row of rows) for (const id of row.by) weight.set(id, (weight.get(id) || 0) + value(row));
  const used = DATA.places.filter((place) => weight.has(place.id)).sort((a, b) => weight.get(b.id) - weight.get(a.id));
  const range = (name) => { const all = used.map((place) => place[name]); return [Math.floor(Math.min(...all) - 0.4), Math.ceil(Math.max(...all) + 0.4)]; };
  const [south, north] = range("latitude"), [west, east] = range("longitude");
  const stretch = 1 / Math.cos((((south + north) / 2) * Math.PI) / 180);
  const unit = Math.min(MAP_WIDE / (east - west), MAP_HIGH / (north - south) / stretch);
  const left = MAP_EDGE + NAME_WIDE, high = (north - south) * unit * stretch, across = (east - west) * unit;
  const x = d3.scaleLinear([west, east], [left, left + across]), y = d3.scaleLinear([north, south], [16, 16 + high]);
  const whole = left + across + NAME_WIDE, lines = [];
  for (let degrees = west; degrees <= east; degrees += 1) lines.push(draw("path", { d: `M${x(degrees)},${y(north)}V${y(south)}`, class: "degree" }), draw("text", { x: x(degrees), y: y(south) + 16, class: "soft" }, `${degrees}°${across < 300 && degrees % 2 ? "" : " E"}`));
  for (let degrees = south; degrees <= north; degrees += 1) lines.push(draw("path", { d: `M${x(west)},${y(degrees)}H${x(east)}`, class: "degree" }), draw("text", { x: 4, y: y(degrees) + 4, "text-anchor": "start", class: "soft" }, `${degrees}° N`));
  const trace = d3.line((one) => x(one[0]) - left, (one) => y(one[1]) - 16);
  const border = draw("svg", { x: left, y: 16, width: across, height: high, overflow: "hidden" }, DATA.border.map((one) => draw("path", { d: trace(one), class: "border" })));
  const drawn = rows.map((row) => {
    const [a, b] = row.by.map((id) => at.get(id));
    const said = `${pair(row)}: ${grouped(row.numbers[measure][0])} ${fieldName(measure)}`;
    return draw("a", { href: href("records", { of: `pairs/${row.key}/${measure}` }), "aria-label": said }, draw("title", null, said),
      draw("path", { d: d3.line()([a, b].map((one) => [x(one.longitude), y(one.latitude)])), "stroke-width": Math.max(ties(value(row)), 1.5), class: "band tie" }));
  });
  const inside = (place) => place.longitude > west && place.longitude < east && place.latitude > south && place.latitude < north;
  const crossings = DATA.places.filter((place) => place.level === "crossing" && inside(place)).map((place) =>
    draw("path", { d: `M${x(place.longitude)},${y(place.latitude) - 5}l5,5l-5,5l-5,-5z`, class: "crossing" }, draw("title", null, named("places", place.id))));
  const seats = used.map((place) => draw("circle", { cx: x(place.longitude), cy: y(place.latitude), r: 5, class: place.country === "VN" ? "seat" : "seat lao" }, draw("title", null, named("places", place.id))));
  return draw("svg", { viewBox: `0 0 ${whole} ${high + 40}`, width: whole, height: high + 40, role: "group", "aria-label": `${t("map")}: ${fieldName(measure)}` },
    lines, border, drawn, crossings, seats, seatNames(used, x, y, whole));
}

// The names of seats, the weightiest first, each at the first place beside its point where it
// covers no other name and no point; at its own side where there is none.
const ASIDE = [[9, 4], [9, -6], [9, 14], [7, -13], [7, 21], [16, -20], [16, 28], [22, 4], [24, -32], [24, 40]];
function seatNames(used, x, y, whole) {
  const points = used.map((place) => ({ left: x(place.longitude) - 5, right: x(place.longitude) + 5, top: y(place.latitude) - 5, bottom: y(place.latitude) + 5 }));
  const taken = [], meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return used.map((place, n) => {
    const name = named("places", place.id), wide = name.length * LETTER, px = x(place.longitude), py = y(place.latitude);
    const sides = place.country === "VN" ? [1, -1] : [-1, 1];
    const boxes = ASIDE.flatMap(([dx, dy]) => sides.map((side) => {
      const from = side > 0 ? px + dx : px - dx - wide;
      return { side, dx, dy, left: from, right: from + wide, top: py + dy - 11, bottom: py + dy + 3 };
    })).filter((box) => box.left > 0 && box.right < whole);
    const free = boxes.find((box) => !taken.some((one) => meet(one, box)) && !points.some((one, other) => other !== n && meet(one, box))) || boxes[0];
    taken.push(free);
    return draw("text", { x: px + free.side * free.dx, y: py + free.dy, "text-anchor": free.side > 0 ? "start" : "end", class: "halo" }, name);
  });
}
