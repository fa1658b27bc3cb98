import type { CellData, Scalar } from "./cells";
import { invalid } from "../wire";

const EPOCH = Date.UTC(1899, 11, 30);
const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";

/** What Excel makes of a text that somebody enters: numbers and dates are read as Americans write them, whatever the user's region. */
function parsed(text: string): Scalar {
  const plain = text.trim();
  if (/^(true|false)$/i.test(plain)) return plain.toLowerCase() === "true";
  const number = /^([-+]?)(?:Rp|\$)?\s*([\d,]*\.?\d+|\d[\d,]*\.?)(e[-+]?\d+)?\s*(%?)$/i.exec(plain);
  if (number) {
    const value = Number(`${number[1] === "-" ? "-" : ""}${(number[2] ?? "").replaceAll(",", "")}${number[3] ?? ""}`);
    if (Number.isFinite(value)) return number[4] ? value / 100 : value;
  }
  const date = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2,4}))?$/.exec(plain);
  if (date && Number(date[1]) <= 12) return (Date.UTC(Number(date[3] ?? 2026), Number(date[1]) - 1, Number(date[2])) - EPOCH) / 86_400_000;
  const named = new RegExp(`^(?:(\\d{1,2})[ -])?(${MONTHS})[a-z]*[ -](\\d{1,4})$`, "i").exec(plain);
  if (named) {
    const month = MONTHS.split("|").indexOf((named[2] ?? "").toLowerCase());
    return (Date.UTC(Number(named[3]) > 31 ? Number(named[3]) : 2026, month, Number(named[1] ?? 1)) - EPOCH) / 86_400_000;
  }
  return text;
}

/** A formula as Excel keeps it: names of functions and references in capitals, no quotes around sheets that need none. */
export const keptFormula = (formula: string): string => formula
  .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
  .map((part, i) => (i % 2 === 0 ? part.toUpperCase() : part.replace(/^'([A-Za-z_]\w*)'$/, "$1")))
  .join("");

function checkFormula(formula: string): void {
  const bare = formula.replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");
  const open = [...bare].filter((letter) => letter === "(").length;
  const closed = [...bare].filter((letter) => letter === ")").length;
  if (open !== closed || /["';]/.test(bare) || formula === "=") throw invalid(formula);
}

/** Enters something into a cell as the client's `values` and `formulas` do. */
export function enter(cell: CellData, given: unknown): void {
  if (typeof given !== "string" && typeof given !== "number" && typeof given !== "boolean") throw invalid(String(given));
  delete cell.formula;
  delete cell.error;
  delete cell.quoted;
  if (typeof given === "string" && given.startsWith("'")) {
    cell.value = given.slice(1);
    cell.quoted = true;
  } else if (cell.numberFormat === "@") cell.value = String(given);
  else if (typeof given === "string" && /^[=+\-@]/.test(given) && given.length > 1 && !/^[-+][\d.,%]+$/.test(given)) {
    const formula = given.startsWith("=") ? given : `=${given}`;
    checkFormula(formula);
    cell.formula = keptFormula(formula);
    cell.value = 0;
  } else if (typeof given === "string" && /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)$/.test(given)) {
    cell.value = given;
    cell.error = true;
  } else cell.value = typeof given === "string" ? parsed(given) : given;
}
