// Commitments by topic: how they were made, and what became of them.
const BECAME = ["open", "fulfilled", "done", "standing"];
function commitments() {
  const made = DATA.numbers.commitments_by_topic, became = DATA.numbers.undertakings_by_topic;
  const kinds = Object.keys(DATA.names.commitment_kind).filter((kind) => made.rows.some((row) => row.by[1] === kind));
  const topics = [...new Set(made.rows.map((row) => row.by[0]))];
  const at = new Map([...made.rows, ...became.rows].map((row) => [row.key, row]));
  const cell = (name, column, said) => ({
    name, head: said, number: true, plain: (row) => { const one = at.get(`${row.topic ?? ""}|${name}`); return one ? one.numbers[column][0] : 0; },
    cell: (row) => {
      const one = at.get(`${row.topic ?? ""}|${name}`);
      return one ? number(column === "commitments" ? "commitments_by_topic" : "undertakings_by_topic", one, column, `${keyCell("topic", row.topic)}, ${said}`) : el("span", { class: "zero" }, "0");
    },
  });
  const states = BECAME.filter((state) => became.rows.some((row) => row.by[1] === state));
  const columns = [plainly("topic", fieldName("topic"), (row) => keyCell("topic", row.topic)),
    ...kinds.map((kind) => cell(kind, "commitments", named("commitment_kind", kind))),
    ...states.map((state) => cell(state, "undertakings", t(state)))];
  if (states.length) columns[1 + kinds.length].edge = true;
  return [el("p", null, t("about_commitments")),
    table(t("commitments_by_topic"), columns, topics.map((topic) => ({ topic })), "commitments")];
}
