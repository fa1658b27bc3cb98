import { Decimal } from "../../src/kernel/decimal";
import { parseAddress, toAddress } from "../../src/kernel/address";
import { pick } from "./budget";
import type { TestSheet } from "./sheet";

/** Slips of one cell, and swapping two. */
export const SLIPS = [
  "dropped", "added", "replaced", "transposed", "copied", "copiedRun", "swapped", "scale", "separator", "sign", "neverUpdated",
] as const;
export type InjectedSlip = (typeof SLIPS)[number];
export const DIGIT_SLIPS: ReadonlySet<InjectedSlip> = new Set(["dropped", "added", "replaced", "transposed"]);

type Random = () => number;

/** A plain number such as "1948876200", "84.02" or "84.02%" after one slip of the hand; null where the slip is impossible. */
export function slippedText(kind: InjectedSlip, text: string, random: Random): string | null {
  const percent = text.endsWith("%");
  const body = text.replace("%", "");
  const places = [...body].flatMap((char, i) => (/\d/.test(char) ? [i] : []));
  const at = pick(random, places);
  const put = (changed: string): string | null => {
    const clean = changed.replace(/^(-?)0+(?=\d)/, "$1").replace(/\.$/, "");
    return /^-?\d+(\.\d+)?$/.test(clean) ? clean + (percent ? "%" : "") : null;
  };
  const digit = String(Math.floor(10 * random()));
  switch (kind) {
    case "dropped": return places.length < 2 ? null : put(body.slice(0, at) + body.slice(at + 1));
    case "added": return put(body.slice(0, at) + (random() < 0.5 ? body.charAt(at) : digit) + body.slice(at));
    case "replaced": return put(body.slice(0, at) + digit + body.slice(at + 1));
    case "transposed": return /\d/.test(body.charAt(at + 1)) ? put(body.slice(0, at) + body.charAt(at + 1) + body.charAt(at) + body.slice(at + 2)) : null;
    case "scale": return percent ? null : random() < 0.5 ? put(`${body}000`) : body.endsWith("000") ? put(body.slice(0, -3)) : null;
    case "separator": return percent && body.includes(".") ? put(body.replace(".", "")) : null;
    case "sign": return put(`-${body}`);
    case "copied": case "copiedRun": case "swapped": case "neverUpdated": return null;
  }
}

/** The cells above, below, left and right. */
function nearOf(sheet: TestSheet, name: string): readonly string[] {
  const [page, address] = name.split("!") as [string, string];
  const { row, column } = parseAddress(address) ?? { row: 0, column: 0 };
  const known = new Set(sheet.names);
  return [[-1, 0], [1, 0], [0, -1], [0, 1]].map(([down, right]) => `${page}!${toAddress(row + (down ?? 0), Math.max(0, column + (right ?? 0)))}`)
    .filter((near) => near !== name && known.has(near) && sheet.term(near).exact === sheet.term(name).exact);
}

/** Makes a slip in a cell and tells which cells are wrong now; null where it would change nothing. */
export function inject(sheet: TestSheet, kind: InjectedSlip, name: string, random: Random): readonly string[] | null {
  const text = sheet.text(name);
  const near = nearOf(sheet, name);
  const set = (wrong: string | null): readonly string[] | null => {
    if (wrong === null || Number(wrong.replace("%", "")) === Number(text.replace("%", ""))) return null;
    const { value, decimals, exact } = sheet.write({ [name]: wrong }).term(name);
    // 45,3 % is no error where 45,37 % is right, only coarser.
    if (exact || new Decimal(text.replace("%", "")).minus(value).abs().gte(new Decimal(10).pow(-decimals))) return [name];
    sheet.write({ [name]: text });
    return null;
  };
  switch (kind) {
    case "copied": return near.length === 0 ? null : set(sheet.text(pick(random, near)));
    case "copiedRun": {
      if (near.length === 0 || text.endsWith("%")) return null;
      const other = sheet.text(pick(random, near));
      const keep = Math.floor(random() * Math.min(text.length, other.length) / 2);
      const run = 3 + Math.floor(3 * random());
      const [from, to] = [text.length - keep - run, text.length - keep];
      if (from < 0 || other.length - keep - run < 0) return null;
      return set(text.slice(0, from) + other.slice(other.length - keep - run, other.length - keep) + text.slice(to));
    }
    case "swapped": {
      if (near.length === 0) return null;
      const other = pick(random, near);
      const theirs = sheet.text(other);
      if (Number(theirs.replace("%", "")) === Number(text.replace("%", ""))) return null;
      sheet.write({ [name]: theirs, [other]: text });
      return [name, other];
    }
    case "neverUpdated": {
      const factor = 0.8 + 0.35 * random();
      const decimals = text.split(".")[1]?.replace("%", "").length ?? 0;
      return set((Number(text.replace("%", "")) * factor).toFixed(decimals) + (text.endsWith("%") ? "%" : ""));
    }
    default: return set(slippedText(kind, text, random));
  }
}
