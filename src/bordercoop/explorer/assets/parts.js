// What the page holds, unpacked part by part when a view wants it.
const whole = new Promise((done) => {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", done, { once: true });
  else done();
});
const bytesOf = Uint8Array.fromBase64 ? (text) => Uint8Array.fromBase64(text) : (text) => {
  const raw = atob(text), bytes = new Uint8Array(raw.length);
  for (let at = 0; at < raw.length; at += 1) bytes[at] = raw.charCodeAt(at);
  return bytes;
};
async function unpacked(name) {
  let element = document.getElementById(`part-${name}`);
  if (!element || !element.nextElementSibling) { // not there yet, or not yet to its end
    await whole;
    element = document.getElementById(`part-${name}`);
  }
  const packed = element.textContent;
  element.remove();
  const read = new Blob([bytesOf(packed)]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(read).text());
}

const DATA = { numbers: {}, names: {} };
const SHARDS = [], BEHIND = {}, WANTED = new Map();
let INDEX = null;

// A part goes to its place in DATA once, however many ask for it.
function part(name) {
  if (!WANTED.has(name)) WANTED.set(name, unpacked(name).then((told) => placed(name, told)));
  return WANTED.get(name);
}
const need = (...names) => Promise.all(names.map(part));
function placed(name, told) {
  const kind = name.slice(0, 2), rest = name.slice(2);
  if (kind === "n-") DATA.numbers[rest] = rowed(told);
  else if (kind === "r-") BEHIND[rest] = told;
  else if (kind === "e-") SHARDS[Number(rest)] = entriesOf(Number(rest) * DATA.shard, told);
  else if (name === "names") Object.assign(DATA.names, told);
  else if (name === "index") INDEX = indexed(told);
  else if (Array.isArray(told)) DATA[name] = told;
  else Object.assign(DATA, told);
}
// Rows of numbers: of each its value, and how many records are behind it.
function rowed({ by, columns, rows }) {
  const number = (told) => (Array.isArray(told) ? told : [told, typeof told === "number" ? told : 0]);
  return { by, columns, rows: rows.map(([key, cells, told], place) => ({
    key, by: cells, place, numbers: Object.fromEntries(told.map((one, at) => [columns[at], number(one)])) })) };
}
function indexed({ docs, tables, doc, tail, year }) {
  let sum = 0, first = 0;
  const ranges = {};
  for (const [table, many] of tables) { ranges[table] = [first, first + many]; first += many; }
  return { docs, tables: ranges, doc: doc.map((step) => (sum += step)), tail, year, size: tail.length,
    years: [...new Set(year)].filter(Boolean).sort() };
}
const tableAt = (at) => Object.keys(INDEX.tables).find((table) => at < INDEX.tables[table][1]);
function idAt(at) {
  const tail = INDEX.tail[at];
  return tail.startsWith("=") ? tail.slice(1) : INDEX.docs[INDEX.doc[at]] + tail;
}
// The entries of a shard, whose columns `shards.py` explains, the first at this position.
function entriesOf(first, { shape, date, values, clauses, marks, apart, words: said, shapes, names }) {
  const next = Object.fromEntries(names.map((name) => [name, 0]));
  return shape.map((fields, n) => {
    const at = first + n, doc_id = INDEX.docs[INDEX.doc[at]], table = tableAt(at), id = idAt(at);
    const quoted = clauses[n].map((text, one) => {
      const told = marks[n][one], marked = [];
      for (let m = 0; m < told.length; m += 3) marked.push([told[m], told[m] + told[m + 1], names[told[m + 2]]]);
      return { text, marks: marked };
    });
    const elsewhere = said[n].map((told, one) => [names[apart[n][one]], told]);
    const entry = { at, table, id, doc_id, date: date[n], year: INDEX.year[at] || null, fields: {}, clauses: quoted, elsewhere };
    for (const name of shapes[fields]) {
      const field = names[name], value = values[field][next[field]++];
      entry.fields[field] = value === null ? wordsFor(entry, field) : field.endsWith("_id") && typeof value === "string" ? wholeId(doc_id, value) : value;
    }
    return entry;
  });
}
const wholeId = (doc_id, told) => (told.startsWith("=") ? told.slice(1) : doc_id + told);
function wordsFor({ clauses, elsewhere }, field) {
  for (const { text, marks } of clauses) for (const mark of marks) if (mark[2] === field) return text.slice(mark[0], mark[1]);
  for (const [of, told] of elsewhere) if (of === field && typeof told === "string") return told;
  return clauses.map((one) => one.text).join(" ");
}
const shardOf = (at) => Math.floor(at / DATA.shard);
const entryAt = (at) => SHARDS[shardOf(at)][at % DATA.shard];

// Unpacks what the entries at these positions, and their articles, lie in.
async function needEntries(refs) {
  await need("index");
  await need(...new Set(refs.flatMap((at) => [shardOf(at), shardOf(INDEX.doc[at])]).map((n) => `e-${n}`)));
}
// The position of an entry by its id, null where there is none.
const articleAt = new Map();
function find(id) {
  if (!articleAt.size) INDEX.docs.forEach((doc, at) => articleAt.set(doc, at));
  if (articleAt.has(id)) return articleAt.get(id);
  const doc = articleAt.get(id.slice(0, id.lastIndexOf("/")));
  for (let at = INDEX.docs.length; at < INDEX.size; at += 1) {
    if ((doc === undefined || INDEX.doc[at] === doc || INDEX.tail[at].startsWith("=")) && idAt(at) === id) return at;
  }
  return null;
}

// A number by the path table/key/column that `bordercoop why` takes, and the records behind it.
async function numberAt(path) {
  const first = path.indexOf("/"), last = path.lastIndexOf("/");
  if (first < 0 || last <= first) return null;
  const name = path.slice(0, first);
  if (!own(DATA.numbers, name)) {
    await whole;
    if (!/^[a-z_]+$/.test(name) || !(WANTED.has(`n-${name}`) || document.getElementById(`part-n-${name}`))) return null;
    await need(`n-${name}`);
  }
  const table = DATA.numbers[name], row = table.rows.find((one) => one.key === path.slice(first + 1, last));
  const column = path.slice(last + 1), found = row && own(row.numbers, column);
  if (!found) return null;
  await need(`r-${name}`);
  return { table: name, row, column, value: found[0], refs: positions(BEHIND[name][row.place][table.columns.indexOf(column)]) };
}
function positions(steps) {
  const refs = [];
  let at = -1;
  for (const step of steps) {
    if (step > 0) refs.push((at += step));
    else for (let n = step; n < 0; n += 1) refs.push((at += 1));
  }
  return refs;
}

// What a code or an id is called in a list of names; itself where it has none.
function named(list, code) {
  if (code === null || code === undefined) return t("not_told");
  const pair = own(own(DATA.names, list) || {}, code);
  return pair ? pick(pair) : String(code);
}
const FIGURES = new Set(["amount", "quantity", "value"]);
const listOf = (table, field) => own(DATA.lists, `${table}.${field}`) || own(DATA.lists, field);
function shown(table, field, value) {
  if (Array.isArray(value)) return value.map((one) => shown(table, field, one)).join(", ");
  const list = listOf(table, field);
  if (list) return named(list, value);
  return FIGURES.has(field) ? grouped(value) : String(value);
}
await part("head");
DATA.numbers = Object.fromEntries(Object.entries(DATA.numbers).map(([name, told]) => [name, rowed(told)]));
