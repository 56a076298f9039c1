// Search that forgives: marks of Vietnamese letters, đ, and hyphens of Lao names.
const lower = (text) => text.normalize("NFC").toLowerCase();
const fold = (text) =>
  lower(text)
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/đ/g, "d")
    .replace(/[\p{Pd}\s]+/gu, " ")
    .trim();
const squeeze = (folded) => folded.replace(/ /g, "");

function forms(text) {
  const folded = fold(text);
  return { lower: lower(text), fold: folded, squeeze: squeeze(folded) };
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
