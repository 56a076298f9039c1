// Elements. Text goes in as text alone; nothing here takes markup.
const SVG = "http://www.w3.org/2000/svg";
function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    node.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    node.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return node;
}
const el = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);
const draw = (name, attributes, ...children) => fill(document.createElementNS(SVG, name), attributes, children);
const words = (text) => el("bdi", null, text);
const link = (to, ...children) => el("a", { href: to }, ...children);
function button(said, attributes, act) {
  const made = el("button", { type: "button", ...attributes }, said);
  made.addEventListener("click", act);
  return made;
}
function select(label, options, chosen, act) {
  const made = el("select", null, options.map(([value, said]) => el("option", { value, selected: value === chosen }, said)));
  made.addEventListener("change", () => act(made.value));
  return el("label", null, label + " ", made);
}

// A number as a link to its records; zero and what was not seen are told apart.
function number(table, row, column, about) {
  const [value, refs] = row.numbers[column];
  if (value === null) {
    const money = /_[a-z]{3}$/.test(column);
    const said = t(money ? "no_sum" : "not_seen");
    return el("span", { class: money ? "none" : "unseen", title: said }, el("span", { "aria-hidden": "true" }, money ? "–" : "·"), el("span", { class: "quiet" }, said));
  }
  if (!refs.length) return el("span", { class: "zero" }, grouped(value));
  const made = link(href("records", { of: `${table}/${row.key}/${column}` }), grouped(value));
  made.setAttribute("class", "number");
  made.setAttribute("aria-label", `${grouped(value)} ${fieldName(column)}${about ? ", " + about : ""}: ${t("see_records")}`);
  return made;
}

// The bars of a chart, each a link to its records, over a row of labels.
function bars(title, groups) {
  const step = 56, tall = 120, wide = Math.max(groups.length * step, step);
  const most = Math.max(1, ...groups.map((group) => group.value));
  const drawn = groups.map((group, at) => {
    const high = Math.round((group.value / most) * tall);
    const box = draw("rect", { x: at * step + 8, y: 20 + tall - high, width: step - 16, height: Math.max(high, group.value ? 1 : 0), class: "bar" });
    const said = draw("text", { x: at * step + step / 2, y: 14 + tall - high, class: "value" }, grouped(group.value));
    const under = draw("text", { x: at * step + step / 2, y: tall + 36, class: "under" }, group.label);
    if (!group.to) return draw("g", null, box, said, under);
    return draw("a", { href: group.to, "aria-label": `${group.label}: ${grouped(group.value)}` }, box, said, under);
  });
  const chart = draw("svg", { viewBox: `0 0 ${wide} ${tall + 44}`, width: wide, height: tall + 44, role: "group", "aria-label": title }, drawn);
  return scroller(title, chart);
}
const scroller = (title, child) => el("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": title }, child);
