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
const upper = (text) => String(text).charAt(0).toUpperCase() + String(text).slice(1);
const none = () => el("span", { class: "none" }, el("span", { "aria-hidden": "true" }, "–"), el("span", { class: "quiet" }, t("not_told")));
function button(said, attributes, act) {
  const made = el("button", { type: "button", ...attributes }, said);
  made.addEventListener("click", act);
  return made;
}
// A choice of one value of the address; nothing where there is nothing to choose.
function select(name, label, options, chosen, act = (value) => go({ [name]: value })) {
  if (options.length < 2 || (options.length === 2 && options[0][0] === "" && !chosen)) return null;
  const made = el("select", { id: `choose-${name}` }, options.map(([value, said]) => el("option", { value, selected: value === chosen }, said)));
  made.addEventListener("change", () => act(made.value));
  return el("label", null, upper(label) + " ", made);
}
const filters = (...chosen) => (chosen.flat().some(Boolean) ? el("form", { class: "filters" }, ...chosen) : null);

// A number as a link to its records; zero and what was not seen are told apart.
function number(table, row, column, about) {
  const [value, many] = row.numbers[column];
  if (value === null) {
    const money = /_[a-z]{3}$/.test(column);
    const said = t(money ? "no_sum" : "not_seen");
    return el("span", { class: money ? "none" : "unseen", title: said }, el("span", { "aria-hidden": "true" }, money ? "–" : "·"), el("span", { class: "quiet" }, said));
  }
  if (!many) return el("span", { class: "zero" }, grouped(value));
  const made = link(href("records", { of: `${table}/${row.key}/${column}` }), grouped(value));
  made.setAttribute("class", "number");
  made.setAttribute("aria-label", `${grouped(value)} ${fieldName(column)}${about ? ", " + about : ""}: ${t("see_records")}`);
  return made;
}
const scroller = (title, child) => el("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": title }, child);
