// Search that forgives: marks of Vietnamese letters, đ, and hyphens of Lao names.
const lower = (text) => text.normalize("NFC").toLowerCase();

// What each unit of a text becomes where marks do not count: a letter without them, a blank for
// blanks and hyphens, nothing for a mark. Found once a unit, since texts are long.
const NOTHING = 0xffff, UNMARKED = new Uint16Array(0x10000);
function unmarked(unit) {
  const bare = String.fromCharCode(unit).toLowerCase().normalize("NFD").replace(/\p{M}+/gu, "");
  const told = !bare ? NOTHING : bare === "đ" ? 100 : /^[\p{Pd}\s]/u.test(bare) ? 32 : bare.length > 1 ? unit : bare.charCodeAt(0);
  return (UNMARKED[unit] = told || NOTHING);
}

// The lines of a text folded, blanks at their ends taken away; and the same without any blank.
function foldedLines(text) {
  const fold = new Uint16Array(text.length), squeeze = new Uint16Array(text.length);
  let at = 0, tight = 0, blank = false, begun = false;
  for (let from = 0; from < text.length; from += 1) {
    const unit = text.charCodeAt(from);
    if (unit === 10) {
      fold[at++] = squeeze[tight++] = 10;
      blank = begun = false;
      continue;
    }
    const told = UNMARKED[unit] || unmarked(unit);
    if (told === 32) blank = begun;
    else if (told !== NOTHING) {
      if (blank) fold[at++] = 32;
      fold[at++] = squeeze[tight++] = told;
      blank = false;
      begun = true;
    }
  }
  return { fold: spelled(fold.subarray(0, at)), squeeze: spelled(squeeze.subarray(0, tight)) };
}
const UTF_16 = new TextDecoder("utf-16le", { ignoreBOM: true });
const spelled = (units) => UTF_16.decode(units);
const oneLine = (text) => text.replaceAll("\n", " ");

function forms(text) {
  const line = oneLine(text);
  return { lower: lower(line), ...foldedLines(line) };
}

const csvCell = (value) => {
  const text = value === null || value === undefined ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};
const csv = (columns, rows) =>
  [columns, ...rows].map((row) => row.map(csvCell).join(",") + "\n").join("");

// Digits in groups of three, without passing through a number that would round them; a unit may
// follow them.
function grouped(value, lang = state.lang) {
  const told = /^(-?\d+)(?:\.(\d+))?( .*)?$/.exec(String(value));
  if (!told) return String(value);
  const [, whole, part, unit = ""] = told, mark = lang === "vi" ? [".", ","] : [",", "."];
  return whole.replace(/\B(?=(\d{3})+$)/g, mark[0]) + (part ? mark[1] + part : "") + unit;
}
