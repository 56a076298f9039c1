// The frame: which view is shown, in which language and light.
const SHOW = { overview, records, map, matrix, aid, promises, commitments, people, timeline, disagreements, quality };
let before = null;

function frame() {
  document.documentElement.lang = state.lang;
  document.documentElement.dataset.theme = state.theme;
  document.title = `${t(state.view)} – ${DATA.title} ${DATA.version}`;
  document.getElementById("skip").textContent = t("skip");
  const tabs = VIEWS.map((view) => el("li", null, fill(link(href(view), t(view)), { "aria-current": view === state.view ? "page" : null }, [])));
  const langs = select(t("language"), [["en", "English"], ["vi", "Tiếng Việt"], ["lo", "ລາວ"]], state.lang, (value) => { location.hash = here({ lang: value }); });
  const themes = select(t("theme"), [["", t("as_system")], ["light", t("light")], ["dark", t("dark")]], state.theme, (value) => { location.hash = here({ theme: value }); });
  document.getElementById("top").replaceChildren(
    el("div", { class: "title" }, el("strong", null, words(`${DATA.title} ${DATA.version}`)), el("div", { class: "settings" }, langs, " ", themes)),
    el("nav", { "aria-label": t("views") }, el("ul", null, tabs)));
}

function render() {
  state = read();
  frame();
  inView = null;
  const made = SHOW[state.view]();
  const main = document.getElementById("main");
  main.replaceChildren();
  fill(main, null, [el("h1", null, t(state.view)), made, inView ? files() : null]);
  const now = `${state.view} ${state.params.of || ""} ${state.params.sel || ""}`;
  if (before !== null && before !== now) {
    const panelShown = state.params.sel ? document.getElementById("evidence") : null;
    (panelShown || main).focus({ preventScroll: true });
    (panelShown || document.body).scrollIntoView({ block: "start" });
    document.getElementById("said").textContent = document.title;
  }
  before = now;
}

document.addEventListener("submit", (event) => event.preventDefault());
document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  document.getElementById("main").focus();
});
window.addEventListener("hashchange", render);
render();
