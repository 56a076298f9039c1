// Charts that several views draw.

// The bars of some years over one axis, each a link to its records; a year without any is told.
function bars(title, groups, tall = 120) {
  const x = d3.scaleBand(groups.map((group) => group.label), [0, Math.max(groups.length, 1) * 56]).padding(0.28);
  const y = d3.scaleLinear([0, Math.max(1, ...groups.map((group) => group.value))], [tall, 0]);
  const wide = x.range()[1], top = 20, middle = (group) => x(group.label) + x.bandwidth() / 2;
  const drawn = groups.map((group) => {
    const high = group.value ? Math.max(tall - y(group.value), 1) : 0;
    const told = [
      draw("rect", { x: x(group.label), y: top + tall - high, width: x.bandwidth(), height: high, class: "bar" }),
      draw("text", { x: middle(group), y: top - 6 + tall - high, class: group.value ? "value" : "soft" }, grouped(group.value)),
      draw("text", { x: middle(group), y: top + tall + 17, class: "under" }, group.label)];
    return group.to ? draw("a", { href: group.to, "aria-label": `${group.label}: ${grouped(group.value)}` }, told) : draw("g", null, told);
  });
  const axis = draw("path", { d: `M0,${top + tall + 0.5}H${wide}`, class: "axis" });
  return scroller(title, draw("svg", { viewBox: `0 0 ${wide} ${top + tall + 26}`, width: wide, height: top + tall + 26, role: "group", "aria-label": title }, axis, drawn));
}

// A row of signs with what they mean.
const legend = (...told) => el("ul", { class: "key" }, told.map(([sign, said]) => el("li", null, sign ? el("span", { class: "sign" }, sign) : null, " ", said)));
