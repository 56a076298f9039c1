// What is shown is what the address says: #/view?name=value&…
const LABELS = JSON.parse(document.getElementById("labels").textContent);
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
const go = (params) => visit(here({ n: "", ...params }));
// Goes to an address at once; the browser would tell of it some tasks later.
function visit(address) {
  history.pushState(null, "", address);
  return render();
}

// The label in the language of the page; where Lao has none, the English one.
const pick = (labels) => labels[LANGS.indexOf(state.lang)] || labels[0];
const own = (map, name) => (Object.hasOwn(map, name) ? map[name] : undefined);
const t = (name) => (own(LABELS.ui, name) ? pick(LABELS.ui[name]) : name);
const fieldName = (name) => (own(LABELS.fields, name) ? pick(LABELS.fields[name]) : name.replaceAll("_", " "));
const tableName = (name) => (own(LABELS.tables, name) ? pick(LABELS.tables[name]) : name);
