// What is shown is what the address says: #/view?name=value&…
async function unpacked(element) {
  const bytes = Uint8Array.from(atob(element.textContent), (one) => one.charCodeAt(0));
  element.remove();
  const read = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(read).text());
}
const LABELS = JSON.parse(document.getElementById("labels").textContent);
const DATA = await unpacked(document.getElementById("data"));
const VIEWS = [
  "overview", "records", "map", "matrix", "aid", "promises", "commitments", "people", "timeline", "disagreements", "quality",
];
const LANGS = ["en", "vi", "lo"];
const KEPT = ["lang", "theme"];
let state = read();

function read() {
  const [path, query] = location.hash.replace(/^#\/?/, "").split("?");
  const told = new URLSearchParams(query || "");
  const params = Object.fromEntries(told.entries());
  return {
    view: VIEWS.includes(path) ? path : "overview",
    params,
    lang: LANGS.includes(params.lang) ? params.lang : "en",
    theme: ["light", "dark"].includes(params.theme) ? params.theme : "",
  };
}

// The address of a view; language and theme stay as they are unless they are given.
function href(view, params = {}) {
  const kept = KEPT.filter((name) => state.params[name]).map((name) => [name, state.params[name]]);
  const all = { ...Object.fromEntries(kept), ...params };
  const told = Object.entries(all).filter(([, value]) => value !== "" && value !== null && value !== undefined);
  const query = new URLSearchParams(told).toString();
  return `#/${view}${query ? "?" + query : ""}`;
}
const here = (params) => href(state.view, { ...state.params, ...params });

// The label in the language of the page; where Lao has none, the English one.
const pick = (labels) => labels[LANGS.indexOf(state.lang)] || labels[0];
const own = (map, name) => (Object.hasOwn(map, name) ? map[name] : undefined);
const t = (name) => (own(LABELS.ui, name) ? pick(LABELS.ui[name]) : name);
const fieldName = (name) => (own(LABELS.fields, name) ? pick(LABELS.fields[name]) : name.replaceAll("_", " "));
const tableName = (name) => (own(LABELS.tables, name) ? pick(LABELS.tables[name]) : name);

// What a code or an id is called in a list of names; itself where it has none.
function named(list, code) {
  if (code === null || code === undefined) return t("not_told");
  const pair = own(own(DATA.names, list) || {}, code);
  return pair ? pick(pair) : String(code);
}
function listOf(table, field) {
  return own(DATA.lists, `${table}.${field}`) || own(DATA.lists, field);
}
function shown(table, field, value) {
  if (Array.isArray(value)) return value.map((one) => shown(table, field, one)).join(", ");
  const list = listOf(table, field);
  if (list) return named(list, value);
  return ["amount", "quantity", "value"].includes(field) ? grouped(value) : String(value);
}

// A number and the entries behind it, by the path table/key/column that `bordercoop why` takes.
function numberAt(path) {
  const first = path.indexOf("/"), last = path.lastIndexOf("/");
  if (first < 0 || last <= first) return null;
  const table = own(DATA.numbers, path.slice(0, first));
  const row = table && table.rows.find((one) => one.key === path.slice(first + 1, last));
  const found = row && own(row.numbers, path.slice(last + 1));
  if (!found) return null;
  return { table: path.slice(0, first), row, column: path.slice(last + 1), value: found[0], refs: found[1] };
}
