// Records by the words in them, in every language of the page.
const HAYS = [];

// All words of an entry by which it is found, each once.
function wordsOf(entry) {
  const said = new Set([entry.id]);
  for (const [field, value] of Object.entries(entry.fields)) {
    const list = own(DATA.names, listOf(entry.table, field) || "");
    for (const one of Array.isArray(value) ? value : [value]) {
      const labels = list && own(list, one);
      if (labels) labels.forEach((label) => said.add(label));
      else said.add(String(one));
      if (["amount", "quantity", "value"].includes(field)) for (const lang of LANGS) said.add(grouped(one, lang));
    }
  }
  for (const clause of entry.clauses) said.add(clause.text);
  return [...said].join(" ").replaceAll("\n", " ");
}

// The words of a shard as three long strings, one a way of spelling, with where each entry begins.
function hayOf(shard) {
  if (!HAYS[shard]) {
    const all = SHARDS[shard].map((entry) => forms(wordsOf(entry)));
    HAYS[shard] = Object.fromEntries(["lower", "fold", "squeeze"].map((name) => {
      let sum = 0;
      const starts = Uint32Array.from([0, ...all.map((one) => (sum += one[name].length + 1))]);
      return [name, { text: all.map((one) => one[name]).join("\n") + "\n", starts }];
    }));
  }
  return HAYS[shard];
}

// 0: the letters as typed; 1: without marks; 2: without blanks and hyphens; null: not in it.
// What is not in the last form is in none. Blanks are left out of longer words alone, since
// short ones would be found across words.
const SQUEEZED = 5;
function rankIn(hay, n, wanted) {
  const has = (name) => hay[name].text.slice(hay[name].starts[n], hay[name].starts[n + 1] - 1).includes(wanted[name]);
  if (has("lower")) return 0;
  if (has("fold")) return 1;
  return wanted.squeeze.length >= SQUEEZED ? 2 : null;
}
function* hits(hay, wanted) {
  const { text, starts } = hay.squeeze;
  for (let n = 0, at = 0; n < starts.length - 1; n += 1, at = starts[n]) {
    at = text.indexOf(wanted.squeeze, at);
    if (at < 0) return;
    while (starts[n + 1] <= at) n += 1;
    yield n;
  }
}

// Which of these entries hold what is typed, the best first. `told` hears how many shards are
// read; `stale` tells that nobody waits any more.
async function searched(refs, q, told, stale) {
  const wanted = forms(q);
  if (!wanted.lower.trim()) return refs;
  const within = new Uint8Array(INDEX.size), ranks = [[], [], []];
  for (const at of refs) within[at] = 1;
  const shards = [...new Set(refs.map(shardOf))];
  for (const [done, shard] of shards.entries()) {
    if (!SHARDS[shard] || !HAYS[shard]) {
      told(done, shards.length);
      await need(`e-${shard}`);
      hayOf(shard);
      await new Promise((go) => setTimeout(go));
      if (stale()) return [];
    }
    const hay = hayOf(shard), first = shard * DATA.shard;
    for (const n of hits(hay, wanted)) {
      const how = within[first + n] ? rankIn(hay, n, wanted) : null;
      if (how !== null) ranks[how].push(first + n);
    }
  }
  return ranks.flat();
}
