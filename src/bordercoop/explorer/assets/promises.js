// What was promised and what became of it, as the tables of gifts and undertakings say.
async function promises() {
  const states = ["open", "ongoing", "fulfilled"];
  const chosen = states.includes(state.params.state) ? state.params.state : "";
  const bodies = (codes) => codes.map((one) => named("organizations", one)).join(", ") || null;
  const rows = DATA.promises.filter((one) => !chosen || one.state === chosen);
  await needEntries(inSight(rows).flatMap((one) => [one.at, ...one.by]));
  const to = (at) => link(href("records", { sel: idAt(at) }), words(summary(entryAt(at))));
  const columns = [
    { name: "promise", head: t("promise"), wide: true, plain: (row) => idAt(row.at), cell: (row) => to(row.at) },
    plainly("actors", t("by_whom"), (row) => bodies(row.actors)),
    plainly("towards", t("to_whom"), (row) => bodies(row.towards)),
    plainly("year", fieldName("year"), (row) => row.year),
    plainly("due", fieldName("due"), (row) => row.due),
    { name: "state", head: t("became"), plain: (row) => row.state,
      cell: (row) => [row.state === "open" ? el("strong", { class: "open" }, t("open")) : t(row.state), row.on ? [" ", el("time", null, row.on)] : null, row.why ? [" ", el("small", null, words(row.why))] : null, row.by.map((at) => el("div", null, to(at)))] },
    { name: "by", head: "", plain: (row) => row.by.map(idAt).join(" | ") },
  ];
  const many = (one) => DATA.promises.filter((promise) => promise.state === one).length;
  return [
    el("p", null, t("about_promises")),
    filters(select("state", t("became"), [["", t("all")], ...states.filter(many).map((one) => [one, `${upper(t(one))} (${grouped(many(one))})`])], chosen)),
    table(t("promises"), columns, rows, "promises", { empty: t("no_promises") }),
  ];
}
