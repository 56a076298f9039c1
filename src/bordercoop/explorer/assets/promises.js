// What was promised and what became of it, as the tables of gifts and undertakings say.
function promises() {
  const states = ["open", "ongoing", "fulfilled"];
  const chosen = states.includes(state.params.state) ? state.params.state : "";
  const bodies = (codes) => codes.map((one) => named("organizations", one)).join(", ") || null;
  const rows = DATA.promises.filter((one) => !chosen || one.state === chosen).map((one) => ({ ...one, entry: DATA.entries[one.at] }));
  const to = (at) => link(href("records", { sel: DATA.entries[at].id }), words(summary(DATA.entries[at])));
  const columns = [
    { name: "promise", head: t("promise"), plain: (row) => row.entry.id, cell: (row) => to(row.at) },
    plainly("actors", t("by_whom"), (row) => bodies(row.actors)),
    plainly("towards", t("to_whom"), (row) => bodies(row.towards)),
    plainly("year", fieldName("year"), (row) => row.year),
    plainly("due", fieldName("due"), (row) => row.due ?? "–"),
    { name: "state", head: t("became"), plain: (row) => row.state,
      cell: (row) => [row.state === "open" ? el("strong", { class: "open" }, t("open")) : t(row.state), row.on ? [" ", el("time", null, row.on)] : null, row.why ? [" ", el("small", null, words(row.why))] : null, row.by.map((at) => el("div", null, to(at)))] },
    { name: "by", head: "", plain: (row) => row.by.map((at) => DATA.entries[at].id).join(" | ") },
  ];
  const drawn = table(t("promises"), columns.filter((one) => one.cell), rows, "promises");
  inView.columns = columns;
  return [
    el("p", null, t("about_promises")),
    el("form", { class: "filters" }, select(t("became"), [["", t("all")], ...states.map((one) => [one, t(one)])], chosen, (value) => { location.hash = here({ state: value }); })),
    drawn,
  ];
}
