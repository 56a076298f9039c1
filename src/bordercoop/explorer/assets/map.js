// Pairs on a map: seats of provinces and crossings as points in a plain frame of degrees. No
// boundary is drawn; a line is as wide as what is counted between its two provinces.
const TIES = ["meetings", "commitments", "gifts", "amount_vnd", "amount_usd", "amount_lak", "amount_thb"];
const MAP_WIDE = 760, MAP_HIGH = 640, MAP_EDGE = 34, NAME_WIDE = 90;
function map() {
  const from = DATA.numbers.pairs;
  const told = TIES.filter((name) => from.rows.some((row) => Number(row.numbers[name][0]) > 0));
  const measure = told.includes(state.params.m) ? state.params.m : told[0] || TIES[0];
  const at = new Map(DATA.places.map((place) => [place.id, place]));
  const pair = (row) => `${named("places", row.by[0])} – ${named("places", row.by[1])}`;
  const value = (row) => Number(row.numbers[measure][0] || 0);
  const rows = from.rows.filter((row) => value(row) > 0).sort((a, b) => value(b) - value(a) || (a.key < b.key ? -1 : 1));
  const drawn = rows.filter((row) => at.has(row.by[0]) && at.has(row.by[1]));
  const columns = [
    plainly("pair", t("pair"), pair), { name: "vietnam", head: "", plain: (row) => row.by[0] }, { name: "laos", head: "", plain: (row) => row.by[1] },
    ...told.map((name) => counted("pairs", name, pair)),
  ];
  const listed = table(t("map"), columns.filter((one) => one.cell), rows, "map");
  inView.columns = columns;
  return [
    el("form", { class: "filters" }, select(t("measure"), told.map((one) => [one, fieldName(one)]), measure, (to) => { location.hash = here({ m: to }); })),
    el("p", null, t("about_map")),
    drawn.length < rows.length ? el("p", null, `${t("not_on_map")} ${rows.length - drawn.length}`) : null,
    drawn.length ? scroller(`${t("map")}: ${fieldName(measure)}`, ground(drawn, measure, value, pair, at)) : null,
    listed,
  ];
}

function ground(rows, measure, value, pair, at) {
  const ends = new Set(rows.flatMap((row) => row.by));
  const used = DATA.places.filter((place) => ends.has(place.id));
  const range = (name) => { const all = used.map((place) => place[name]); return [Math.floor(Math.min(...all) - 0.4), Math.ceil(Math.max(...all) + 0.4)]; };
  const [south, north] = range("latitude"), [west, east] = range("longitude");
  const stretch = 1 / Math.cos((((south + north) / 2) * Math.PI) / 180);
  const unit = Math.min((MAP_WIDE - 2 * MAP_EDGE) / (east - west), MAP_HIGH / (north - south) / stretch);
  const x = (degrees) => MAP_EDGE + (degrees - west) * unit, y = (degrees) => MAP_EDGE + (north - degrees) * unit * stretch;
  const high = y(south) + MAP_EDGE, lines = [];
  for (let degrees = west; degrees <= east; degrees += 1) lines.push(draw("path", { d: `M${x(degrees)},${y(north)}V${y(south)}`, class: "degree" }), draw("text", { x: x(degrees), y: high - 12, class: "soft" }, `${degrees}° E`));
  for (let degrees = south; degrees <= north; degrees += 1) lines.push(draw("path", { d: `M${x(west)},${y(degrees)}H${x(east)}`, class: "degree" }), draw("text", { x: 4, y: y(degrees) - 3, "text-anchor": "start", class: "soft" }, `${degrees}° N`));
  const most = Math.max(...rows.map(value));
  const ties = rows.map((row) => {
    const [a, b] = row.by.map((id) => at.get(id));
    const said = `${pair(row)}: ${grouped(row.numbers[measure][0])} ${fieldName(measure)}`;
    return draw("a", { href: href("records", { of: `pairs/${row.key}/${measure}` }), "aria-label": said }, draw("title", null, said),
      draw("path", { d: `M${x(a.longitude)},${y(a.latitude)}L${x(b.longitude)},${y(b.latitude)}`, "stroke-width": 2 + (8 * value(row)) / most, class: "band tie" }));
  });
  const inside = (place) => place.longitude > west && place.longitude < east && place.latitude > south && place.latitude < north;
  const crossings = DATA.places.filter((place) => place.level === "crossing" && inside(place)).map((place) =>
    draw("path", { d: `M${x(place.longitude)},${y(place.latitude) - 5}l5,5l-5,5l-5,-5z`, class: "crossing" }, draw("title", null, named("places", place.id))));
  const taken = [];
  const seats = used.map((place) => {
    const eastern = place.country === "VN", name = named("places", place.id), px = x(place.longitude), py = y(place.latitude);
    const wide = name.length * 7.4, left = eastern ? px + 9 : px - 9 - wide;
    const free = [0, -13, 13, -26, 26].find((shift) => !taken.some((one) => left < one.right && one.left < left + wide && Math.abs(one.y - py - shift) < 13));
    if (free !== undefined) taken.push({ left, right: left + wide, y: py + free });
    return [draw("circle", { cx: px, cy: py, r: 5, class: eastern ? "seat" : "seat lao" }, draw("title", null, name)),
      free === undefined ? null : draw("text", { x: eastern ? px + 9 : px - 9, y: py + free + 4, "text-anchor": eastern ? "start" : "end" }, name)];
  });
  return draw("svg", { viewBox: `0 0 ${MAP_WIDE + NAME_WIDE} ${high}`, width: MAP_WIDE + NAME_WIDE, height: high, role: "group", "aria-label": `${t("map")}: ${fieldName(measure)}` }, lines, ties, crossings, seats);
}
