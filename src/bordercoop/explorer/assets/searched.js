// Records by the words in them, in every language of the page.
const HAYS = [];

// Hears all words by which an entry is found.
function wordsOf(entry, say) {
  say(entry.id);
  for (const [field, value] of Object.entries(entry.fields)) {
    const list = own(DATA.names, listOf(entry.table, field) || ""), figure = FIGURES.has(field);
    for (const one of Array.isArray(value) ? value : [value]) {
      const labels = list && own(list, one);
      if (labels) labels.forEach(say);
      else say(String(one));
      if (figure) for (const lang of LANGS) say(grouped(one, lang));
    }
  }
  for (const clause of entry.clauses) say(clause.text);
}

// The words of a shard as lines, each once, in three ways of spelling; where each line begins,
// and in which entries it stands: those of line n lie in `who` from `of[n]` to `of[n + 1]`.
function hayOf(shard) {
  if (HAYS[shard]) return HAYS[shard];
  const lines = new Map();
  SHARDS[shard].forEach((entry, n) => wordsOf(entry, (words) => {
    const held = lines.get(words);
    if (!held) lines.set(words, [n]);
    else if (held[held.length - 1] !== n) held.push(n);
  }));
  const text = Array.from(lines.keys(), oneLine).join("\n") + "\n", low = lower(text);
  const { fold, squeeze } = foldedLines(text);
  let sum = 0;
  const of = Uint32Array.from([0, ...Array.from(lines.values(), (held) => (sum += held.length))]);
  const all = lines.size, hay = (told) => ({ text: told, starts: begins(told, all) });
  HAYS[shard] = { lower: hay(low), fold: hay(fold), squeeze: hay(squeeze), of, who: Uint16Array.from([...lines.values()].flat()) };
  return HAYS[shard];
}
function begins(text, all) {
  const starts = new Uint32Array(all + 1);
  for (let n = 1, at = text.indexOf("\n"); n <= all; n += 1, at = text.indexOf("\n", at + 1)) starts[n] = at + 1;
  return starts;
}

// Letters as typed come first, then those without marks, then those without blanks and hyphens:
// the last for longer words alone, since short ones would be found across words.
const WAYS = ["lower", "fold", "squeeze"], SQUEEZED = 5;

// The entries of a shard that hold these letters and are not yet `seen`, from its beginning.
function hits({ of, who }, { text, starts }, letters, seen) {
  const found = [];
  for (let n = 0, at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, starts[n])) {
    while (starts[n + 1] <= at) n += 1;
    for (let one = of[n]; one < of[n + 1]; one += 1) {
      if (!seen[who[one]]) found.push(who[one]);
      seen[who[one]] = 1;
    }
    n += 1;
    if (n >= starts.length - 1) break;
  }
  return found.sort((a, b) => a - b);
}

// Lets the page breathe where it has been busy for as long as a frame lasts.
const FRAME = 12;
let busy = 0;
async function breath() {
  if (performance.now() - busy < FRAME) return;
  await new Promise((go) => { const ways = new MessageChannel(); ways.port1.onmessage = go; ways.port2.postMessage(null); });
  busy = performance.now();
}

// Which of these entries hold what is typed, the best first. `told` hears how many shards are
// read; `stale` tells that nobody waits any more.
async function searched(refs, q, told, stale) {
  const wanted = forms(q.trim());
  if (!wanted.lower) return refs;
  const within = new Uint8Array(INDEX.size), ranks = [[], [], []];
  for (const at of refs) within[at] = 1;
  const shards = [...new Set(refs.map(shardOf))];
  for (const [done, shard] of shards.entries()) {
    if (!HAYS[shard]) {
      told(done, shards.length);
      await need("index", `e-${shard}`);
      hayOf(shard);
    }
    await breath();
    if (stale()) return [];
    const hay = hayOf(shard), first = shard * DATA.shard, seen = new Uint8Array(DATA.shard);
    if (!hay.squeeze.text.includes(wanted.squeeze)) continue; // what is not there is nowhere
    for (const [how, way] of WAYS.entries()) {
      if (!wanted[way] || (way === "squeeze" && wanted.squeeze.length < SQUEEZED)) continue;
      for (const n of hits(hay, hay[way], wanted[way], seen)) if (within[first + n]) ranks[how].push(first + n);
    }
  }
  return ranks.flat();
}

// Reads what a search will want while nobody asks for anything, shard by shard.
const allRead = () => INDEX !== null && Object.keys(HAYS).length === Math.ceil(INDEX.size / DATA.shard);
const idle = window.requestIdleCallback || ((act) => setTimeout(act, 50));
let readingAhead = false;
function readAhead() {
  if (readingAhead) return;
  readingAhead = true;
  const shards = Math.ceil(INDEX.size / DATA.shard);
  const next = async (shard) => {
    if (shard >= shards) return;
    await need(`e-${shard}`);
    idle(() => { hayOf(shard); idle(() => next(shard + 1)); });
  };
  idle(() => next(0));
}
