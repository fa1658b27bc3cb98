import type { Template } from "../template";
import { formatList } from "../values";
import type { localiseId } from "./id";
import { othersIn, reasonsIn } from "./reasons";

const WORDS = {
  sums: (cells: string) => `the sum at ${cells}`,
  parts: (cells: string) => `the sum of ${cells}`,
  ratios: (cells: string) => `the percentage at ${cells}`,
  operands: (cells: string) => `the calculation from ${cells}`,
  means: (cells: string) => `the average at ${cells}`,
  averaged: (cells: string) => `the average of ${cells}`,
  equals: (cells: string) => `the same number at ${cells}`,
};

const slip = (write: (others: string) => string): Template => (fill, data) => {
  const reasons = reasonsIn(fill, data, WORDS);
  const speaks = reasons.length === 0 ? "" : `${fill("value")} satisfies ${formatList(reasons, "en")}. `;
  return speaks + write(othersIn(fill, data));
};

/** Why a value is suggested, in English. */
export const localiseEn: Readonly<Record<keyof typeof localiseId, Template>> = {
  "localise.replaced": slip(() => "One digit seems to be mistyped."),
  "localise.dropped": slip(() => "A digit seems to be left out."),
  "localise.added": slip(() => "One digit too many seems to be typed."),
  "localise.doubled": slip(() => "One digit seems to be typed twice."),
  "localise.transposed": slip(() => "Two neighbouring digits seem to be swapped."),
  "localise.copied": slip(() => "The content seems to be copied from a cell nearby."),
  "localise.copiedRun": slip(() => "Some of the digits seem to come from a cell nearby."),
  "localise.swapped": slip((others) => `The content seems to be swapped with ${others === "" ? "a cell nearby" : others}.`),
  "localise.scale": slip(() => "The unit seems to be wrong: three zeros too many or too few."),
  "localise.separator": slip(() => "The decimal separator seems to be misplaced."),
  "localise.sign": slip(() => "The minus sign seems to be wrong."),
  "localise.otherTable": slip(() => "Another table has this value; only this cell seems not to be brought up to date."),
  "localise.sameSlip": slip(() => "The same error stands in another cell; it seems to be copied from there."),
  "localise.staleRow": slip((others) => `This row seems not to be brought up to date${others === "" ? "" : `, nor ${others}`}.`),
  "localise.neverUpdated": slip(() => "The value seems not to be calculated again after other numbers changed."),
  "localise.unknown": slip(() => "How the error came about does not show in the numbers."),
  "localise.values": () => "This cell is wrong, but several values are equally likely.",
  "localise.tie": "The error is in one of these cells: {cells}. The numbers do not tell which one.",
  "localise.missingRow": "The excess, {amount}, is the row \"{label}\" at {from}. That row seems to be left out here.",
  "localise.follows": (fill) => `${fill("value")} follows from the numbers in ${fill("cells")}.`,
  "localise.text": (fill) => `The number in this cell is stored as text, so formulas pass over it. Turn it into the number ${fill("value")}.`,
  "localise.formula": (fill) => `The formula in this cell points at the wrong cells; the right result is ${fill("value")}.`,
};
