// Overview: where to begin, what is in the release, and what is not known.
function overview() {
  const numbers = DATA.numbers, years = numbers.by_year;
  const articles = years.rows.filter((row) => row.by[1] === "documents" && row.by[0] !== null);
  const known = articles.map((row) => row.by[0]);
  const groups = [];
  for (let year = Math.min(...known); year <= Math.max(...known); year += 1) {
    const row = articles.find((one) => one.by[0] === year);
    groups.push({ label: String(year), value: row ? row.numbers.rows[0] : 0, to: row ? href("records", { of: `by_year/${row.key}/rows` }) : null });
  }
  const cards = (name, column, said) => el("ul", { class: "cards" }, numbers[name].rows.map((row) =>
    el("li", { class: "card" }, el("span", null, upper(said(row))), number(name, row, column, said(row)))));
  return [
    el("p", null, t("lead")),
    DATA.remade ? el("p", { class: "origin" }, t("remade")) : null,
    DATA.articles ? el("p", { class: "origin" }, `${t("in_part")} ${grouped(DATA.articles)}.`) : null,
    el("h2", null, t("questions")),
    el("ul", { class: "questions" },
      el("li", null, link(href("aid"), t("ask_gave"))),
      el("li", null, link(href("promises", { state: "open" }), t("ask_promise"))),
      el("li", null, link(href("disagreements"), t("ask_disagree"))),
      el("li", null, link(href("matrix"), t("ask_silence"))),
      el("li", null, link(href("map"), t("ask_where")))),
    el("h2", null, t("in_it")),
    cards("by_table", "rows", (row) => tableName(row.by[0])),
    el("h2", null, t("each_once")),
    cards("by_fact", "facts", (row) => t(row.key)),
    el("h2", null, t("silence")),
    el("p", null, t("about_silence")),
    cards("silence", "number", (row) => t(row.key)),
    known.length ? [el("h2", null, t("articles_by_year")), bars(t("articles_by_year"), groups)] : null,
    el("h2", null, t("by_outlet")),
    table(t("by_outlet"), [plainly("publisher", fieldName("publisher"), (row) => row.by[0]), counted("by_outlet", "articles", (row) => row.by[0])],
      [...numbers.by_outlet.rows].sort((a, b) => b.numbers.articles[0] - a.numbers.articles[0]), "outlets", { headed: true }),
  ];
}
