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

// Letters as typed come first, then those without marks, then those without blanks and hyphens:
// the last for longer words alone, since short ones would be found across words.
const WAYS = ["lower", "fold", "squeeze"], SQUEEZED = 5;

// The entries of a hay that hold these letters and are not yet `seen`, from its beginning.
function hits({ text, starts }, letters, seen) {
  const found = [];
  for (let n = 0, at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, starts[n])) {
    while (starts[n + 1] <= at) n += 1;
    if (!seen[n]) found.push(n);
    seen[n] = 1;
    n += 1;
    if (n >= starts.length - 1) break;
  }
  return found;
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
    const hay = hayOf(shard), first = shard * DATA.shard, seen = new Uint8Array(DATA.shard);
    if (!hay.squeeze.text.includes(wanted.squeeze)) continue; // what is not there is nowhere
    for (const [how, way] of WAYS.entries()) {
      if (way === "squeeze" && wanted.squeeze.length < SQUEEZED) continue;
      for (const n of hits(hay[way], wanted[way], seen)) if (within[first + n]) ranks[how].push(first + n);
    }
  }
  return ranks.flat();
}
