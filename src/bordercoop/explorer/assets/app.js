// The frame: which view is shown, in which language and light.
const SHOW = {
  overview: [overview],
  records: [records, "names", "index"],
  map: [map, "names", "n-pairs", "places"],
  matrix: [matrix, "names", "n-dyad_year"],
  aid: [aid, "names", "n-aid_flows"],
  promises: [promises, "names", "index", "promises"],
  commitments: [commitments, "n-commitments_by_topic", "n-undertakings_by_topic"],
  people: [people, "names", "index", "n-people", "careers"],
  timeline: [timeline, "names", "index"],
  disagreements: [disagreements, "names", "index", "disagreements", "facts"],
  quality: [quality, "n-filled"],
};
let before = null, rendering = 0;
let pending = null; // what a view that is shown already still waits for

let framed = null;
function frame() {
  const now = `${state.view} ${state.lang} ${state.theme}`;
  if (now === framed) return;
  framed = now;
  document.documentElement.lang = state.lang;
  document.documentElement.dataset.theme = state.theme;
  document.title = `${t(state.view)} – ${DATA.title} ${DATA.version}`;
  document.getElementById("skip").textContent = t("skip");
  const tabs = VIEWS.map((view) => el("li", null, fill(link(href(view), t(view)), { "aria-current": view === state.view ? "page" : null, "data-said": t(view) }, [])));
  const langs = select("lang", t("language"), [["en", "English"], ["vi", "Tiếng Việt"], ["lo", "ລາວ"]], state.lang, (lang) => visit(here({ lang })));
  const themes = select("theme", t("theme"), [["", t("as_system")], ["light", t("light")], ["dark", t("dark")]], state.theme, (theme) => visit(here({ theme })));
  document.getElementById("top").replaceChildren(
    el("div", { class: "title" }, el("strong", null, words(DATA.title), " ", el("small", null, DATA.version)), el("div", { class: "settings" }, langs, " ", themes)),
    el("nav", { "aria-label": t("views") }, el("ul", null, tabs)));
}

async function render() {
  const mine = (rendering += 1), held = document.activeElement && document.activeElement.id;
  state = read();
  frame();
  const main = document.getElementById("main"), [show, ...wanted] = SHOW[state.view];
  const waiting = setTimeout(() => main.replaceChildren(el("h1", null, t(state.view)), el("p", { class: "empty" }, t("reading"))), 400);
  pending = null;
  await need(...wanted);
  const made = await show();
  clearTimeout(waiting);
  if (mine !== rendering) return;
  main.replaceChildren();
  fill(main, null, [el("h1", null, t(state.view)), made]);
  const now = `${state.view} ${state.params.of || ""} ${state.params.sel || ""}`;
  if (before !== null && before !== now) {
    const panelShown = state.params.sel ? document.getElementById("evidence") : null;
    (panelShown || main).focus({ preventScroll: true });
    (panelShown || document.body).scrollIntoView({ block: "start" });
    document.getElementById("said").textContent = document.title;
  } else if (held && document.getElementById(held)) document.getElementById(held).focus({ preventScroll: true });
  before = now;
  await pending;
  if (mine === rendering) document.documentElement.dataset.shown = location.hash; // for who waits for a view to stand
}

document.addEventListener("submit", (event) => event.preventDefault());
document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  document.getElementById("main").focus();
});
window.addEventListener("hashchange", render);
await render();
