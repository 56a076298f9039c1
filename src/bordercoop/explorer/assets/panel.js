// The evidence: the sentence with the words of each field marked.

// A clause in pieces, cut wherever a mark begins or ends; each piece tells its fields.
function quoted(clause, order) {
  const cuts = new Set([0, clause.text.length]);
  for (const [from, to] of clause.marks) cuts.add(from).add(to);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(1).map((to, at) => {
    const from = edges[at], piece = clause.text.slice(from, to);
    const fields = [...new Set(clause.marks.filter((one) => one[0] <= from && to <= one[1]).map((one) => one[2]))];
    if (!fields.length) return piece;
    const numbers = fields.map((one) => order.indexOf(one) + 1).sort((a, b) => a - b).join(",");
    return el("mark", { "data-fields": fields.join(" "), "data-n": piece.trim() ? numbers : null, title: fields.map(fieldName).join(", ") }, piece);
  });
}

async function panel(at) {
  await need("facts");
  const others = [...sameFact(at), ...perhapsSame(at)];
  const siblings = at < INDEX.docs.length ? recordsOf(at) : [];
  await needEntries([at, ...others, ...siblings]);
  const entry = entryAt(at), order = Object.keys(entry.fields).filter((one) => one !== "rule" && !one.endsWith("_id") || one === "org_id");
  const clauses = entry.clauses.map((one) => el("blockquote", { dir: "auto", lang: "vi" }, quoted(one, order)));
  const light = (field, on) => {
    for (const mark of document.querySelectorAll("#evidence mark")) {
      if (mark.dataset.fields.split(" ").includes(field)) mark.classList.toggle("lit", on);
    }
  };
  const rows = order.map((field, n) => {
    const row = el("tr", { tabindex: clauses.length ? "0" : null },
      el("th", { scope: "row" }, clauses.length ? [el("span", { class: "at" }, String(n + 1)), " "] : null, fieldName(field)),
      el("td", null, words(shown(entry.table, field, entry.fields[field]))),
      clauses.length ? el("td", null, statedBy(entry, field)) : null);
    for (const [event, on] of [["mouseenter", true], ["mouseleave", false], ["focus", true], ["blur", false]]) row.addEventListener(event, () => light(field, on));
    return row;
  });
  const head = [t("field"), t("value"), ...(clauses.length ? [t("stated_by")] : [])];
  return el("section", { id: "evidence", "aria-label": t("evidence"), tabindex: "-1" },
    el("p", { class: "close" }, link(here({ sel: "" }), t("close"))),
    el("p", { class: "kind" }, t(`one_${entry.table}`), " ", el("code", null, words(entry.id))),
    el("h2", null, words(summary(entry))),
    clauses,
    el("table", null, el("thead", null, el("tr", null, head.map((one) => el("th", { scope: "col" }, one)))), el("tbody", null, rows)),
    linked(t("also_told"), sameFact(at)), linked(t("perhaps_same"), perhapsSame(at)), linked(t("its_records"), siblings, false), about(entry));
}

// The words that state a field: in the clauses, elsewhere, or withheld.
function statedBy(entry, field) {
  const said = entry.clauses.flatMap((one) => one.marks.filter((mark) => mark[2] === field).map((mark) => one.text.slice(mark[0], mark[1])));
  const elsewhere = entry.elsewhere.filter((one) => one[0] === field);
  const apart = new Set(elsewhere.map((one) => one[1]).filter((told) => typeof told === "string"));
  const unsaid = elsewhere.map((one) => one[1]).filter(Array.isArray);
  return [
    [...new Set([...said, ...apart])].map((text) => [el("q", { lang: "vi", title: apart.has(text) ? t("elsewhere") : null }, text), " "]),
    unsaid.length ? el("small", null, `${t("unsaid")} ${unsaid.map((one) => `${one[0]}–${one[1]}`).join(", ")}`) : null];
}

// The other records of the same gift, undertaking or result; those of one that may be the same.
const sameFact = (at) => DATA.facts.filter((one) => one.told.includes(at)).flatMap((one) => one.told.filter((other) => other !== at));
const perhapsSame = (at) => DATA.perhaps.filter((one) => one.told.includes(at) || one.other.includes(at)).map((one) => (one.told.includes(at) ? one.other[0] : one.told[0]));
function recordsOf(article) {
  const refs = [];
  for (let at = INDEX.docs.length; at < INDEX.size; at += 1) if (INDEX.doc[at] === article) refs.push(at);
  return refs;
}
function linked(said, refs, beside = true) {
  if (!refs.length) return null;
  return el("div", null, el("p", null, said), el("ul", { class: "linked" }, refs.map((at) =>
    el("li", null, link(here({ sel: idAt(at) }), words(summary(entryAt(at)))), " ", el("small", null, words(beside ? outlet(entryAt(at)) : ""))))));
}
function about(entry) {
  const article = articleOf(entry), f = article.fields;
  const web = /^https?:\/\//i.test(f.source) ? el("a", { href: f.source, rel: "noopener noreferrer" }, words(f.source)) : words(f.source);
  if (article === entry) return /^https?:\/\//i.test(f.source) ? el("p", { class: "source" }, web) : null;
  const told = [f.title, f.publisher, f.published].filter(Boolean).join(", ");
  return el("p", { class: "source" }, t("article"), ": ", link(here({ sel: article.id }), words(f.title ? told : summary(article))), " – ", web,
    entry.fields.rule ? [" – ", t("rule"), " ", el("code", null, entry.fields.rule)] : null);
}
