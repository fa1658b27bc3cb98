import { withRow } from "../quote";
import type { Fill, Template } from "../template";
import type { checksId } from "./id";

const row = (write: (row: string, fill: Fill) => string): Template => withRow("this row", write);

/** What the rules on categories, predicates, counts, formulas and the writing of cells say, in English. */
export const checksEn: Readonly<Record<keyof typeof checksId, Template>> = {
  "cell-unreadable.several": row((name, fill) =>
    `The cell of ${name} holds more than one value: "${fill("written")}". Leave the right one, so that the row can be checked.`),
  "cell-unreadable.struckOut": row((name, fill) =>
    `The cell of ${name} holds two values, one of them struck out: "${fill("written")}". Delete that one; a copy may lose the line through it.`),
  "cell-unreadable.malformed": row((name, fill) =>
    `The number "${fill("written")}" of ${name} cannot be read: its points or commas stand wrong. Write it again, for example 1.948.876.200 or 99,50%.`),
  "cell-unreadable.text": row((name, fill) => `The cell of ${name} holds "${fill("written")}", which is no number, so it cannot be checked.`),
  "cell-unreadable.uncalculated": row((name, fill) =>
    `The result of the formula ${fill("formula")} of ${name} is not saved. Open the file in Excel, let it calculate and save it.`),

  "count-mismatch.column": row((name, fill) =>
    `The number of ${name} in the column "${fill("column")}" says ${fill("written")}, but ${fill("parts")} make ${fill("sum")}. The difference is ${fill("difference")}.`),
  "count-mismatch.sigma": row((name, fill) =>
    `The total of ${name} says ${fill("written")}, but ${fill("parts")} make ${fill("sum")}. The difference is ${fill("difference")}.`),
  "count-mismatch.genders": row((name, fill) =>
    `The total of ${name} says ${fill("written")}, but men and women together (${fill("parts")}) make ${fill("sum")}. The difference is ${fill("difference")}.`),
  "count-mismatch.ratio": row((name, fill) =>
    `The percentage of ${name} says ${fill("written")}, but ${fill("part")} divided by ${fill("whole")} is ${fill("expected")}.`),
  "count-mismatch.unreadable": row((name, fill) =>
    `The number of ${name} in the column "${fill("column")}" cannot be checked, because these cells do not hold one number: ${fill("cells")}.`),

  "efisiensi-mismatch.efisien": row((name, fill) =>
    `The category of ${name} says "${fill("written")}", but its capaian ${fill("capaian")} is above its serapan ${fill("serapan")}: it should say "${fill("expected")}".`),
  "efisiensi-mismatch.tidak": row((name, fill) =>
    `The category of ${name} says "${fill("written")}", but its capaian ${fill("capaian")} is below its serapan ${fill("serapan")}: it should say "${fill("expected")}".`),
  "efisiensi-mismatch.equal": row((name, fill) =>
    `The category of ${name} says "${fill("written")}". Its capaian ${fill("capaian")} equals its serapan ${fill("serapan")}, which by the settings means "${fill("expected")}".`),
  "efisiensi-mismatch.unknownCategory": row((name, fill) => `The category "${fill("written")}" of ${name} is not known, so its efficiency cannot be checked.`),

  "error-value.reference": row((name, fill) =>
    `The cell of ${name} shows ${fill("written")}: a cell that its formula needs was deleted. Point it at the right cells again or write the value.`),
  "error-value.value": row((name, fill) =>
    `The cell of ${name} shows ${fill("written")}: Excel cannot calculate the formula ${fill("formula")}. Mend the formula or write the value.`),
  "error-value.division": row((name, fill) =>
    `The cell of ${name} shows ${fill("written")}: the formula ${fill("formula")} divides by zero or by a blank cell. Leave this cell blank where there is no target or anggaran.`),
  "error-value.divisions": "Column \"{column}\" shows {written} in {cells}: the formulas divide by zero or by a blank cell. Leave these cells blank where there is no target or anggaran.",
  "error-value.missing": row((name, fill) =>
    `The cell of ${name} shows ${fill("written")}: the formula ${fill("formula")} does not find the value that it looks for.`),
  "error-value.column": "The column \"{column}\" shows {written} at {cells}. No check reads this column.",

  "formula-misplaced.ratio": row((name, fill) =>
    `The formula ${fill("formula")} of ${name} takes ${fill("taken")}, but the numbers of this row are at ${fill("own")}. It says ${fill("written")} and should say ${fill("expected")}.`),
  "formula-misplaced.ratioByChance": row((name, fill) =>
    `The formula ${fill("formula")} of ${name} takes ${fill("taken")}, but the numbers of this row are at ${fill("own")}. The result ${fill("written")} is right by chance and will go wrong with the next change.`),
  "formula-misplaced.leavesOut": row((name, fill) =>
    `The formula ${fill("formula")} of ${name} leaves out ${fill("cells")}. It says ${fill("written")}; all of them make ${fill("sum")}.`),
  "formula-misplaced.countsTwice": row((name, fill) =>
    `The formula ${fill("formula")} of ${name} counts these rows more than once: ${fill("cells")} (such as a kegiatan together with its sub kegiatan). It says ${fill("written")} and should say ${fill("sum")}.`),
  "formula-misplaced.takesStrange": row((name, fill) =>
    `The formula ${fill("formula")} of ${name} also adds ${fill("cells")}, which do not belong to it. It says ${fill("written")} and should say ${fill("sum")}.`),
  "formula-misplaced.wrongColumn": row((name, fill) =>
    `The formula ${fill("formula")} of ${name} adds up another column (${fill("cells")}). It says ${fill("written")}; this column makes ${fill("sum")}.`),
  "formula-misplaced.circular": row((name, fill) => `The formula ${fill("formula")} of ${name} contains its own cell, so Excel cannot calculate it properly.`),
  "formula-misplaced.averageLeavesOut": row((name, fill) =>
    `The formula ${fill("formula")} of ${name} leaves out ${fill("cells")}. It says ${fill("written")}; the average of all of them is ${fill("mean")}.`),
  "formula-misplaced.link": row((name, fill) =>
    `The formula ${fill("formula")} of ${name} fetches the value of another row ("${fill("other")}"), but its own is at ${fill("own")}. It says ${fill("written")} and should say ${fill("expected")}.`),

  "ketercapaian-mismatch.reached": row((name, fill) =>
    `The remark on ${name} says "${fill("written")}", although its capaian is ${fill("capaian")}: the target is reached. Change the remark or mend the capaian.`),
  "ketercapaian-mismatch.missed": row((name, fill) =>
    `The remark on ${name} says "${fill("written")}", although its capaian is ${fill("capaian")}, below 100%: the target is not reached. Change the remark or mend the capaian.`),
  "ketercapaian-mismatch.standard": row((name, fill) =>
    `The remark on ${name} says "${fill("written")}", but its capaian is ${fill("capaian")} and its standard ${fill("standard")}. Change the remark or mend the capaian.`),
  "ketercapaian-mismatch.otherMeasure": "Of the {rows} remarks Tercapai or Tidak tercapai in this table, {count} do not go with a capaian of 100%. They seem to follow another measure, so they are not judged.",

  "letter-mismatch.akip": row((name, fill) =>
    `The grade "${fill("written")}" of ${name} does not fit its number: by the grades of AKIP ${fill("value")} is ${fill("right")}, not ${fill("letter")}.`),
  "letter-mismatch.ikm": row((name, fill) =>
    `The grade "${fill("written")}" of ${name} does not fit its number: by the grades of IKM ${fill("value")} is ${fill("right")}, not ${fill("letter")}.`),
  "letter-mismatch.neither": row((name, fill) =>
    `The letter ${fill("letter")} in "${fill("written")}" of ${name} does not fit the number ${fill("value")}, neither by the grades of AKIP nor by those of IKM.`),
  "letter-mismatch.otherScale": row((name, fill) =>
    `The letter in "${fill("written")}" of ${name} cannot be checked, because it belongs to another scale (neither AKIP nor IKM).`),

  "masukan-keluaran-mismatch.ratio": row((name, fill) =>
    `The percentage of ${name} says ${fill("written")}, but realisasi ${fill("realisasi")} divided by target ${fill("target")} is ${fill("expected")}.`),
  "masukan-keluaran-mismatch.truncated": row((name, fill) =>
    `The percentage of ${name} says ${fill("written")}: decimals were cut off instead of rounded (the value is ${fill("expected")}).`),
  "masukan-keluaran-mismatch.zeroTarget": row((name, fill) => `The percentage of ${name} cannot be calculated: its target at ${fill("target")} is zero.`),
  "masukan-keluaran-mismatch.budget": (fill, data) =>
    `The ${data["role"] === "anggaran" ? "anggaran" : "realisasi"} of "${fill("name")}" in this input table says ${fill("written")}, but ${fill("elsewhere")} says ${fill("expected")}. The difference is ${fill("difference")}.`,
  "masukan-keluaran-mismatch.budgetUnknown": "The input of \"{name}\" cannot be compared, because no row of a budget has that name.",

  "number-as-text.table": "In this table {count} numbers are stored as text ({cells}), so Excel leaves them out of sums. Convert them to numbers.",
  "number-as-text.leftOut": row((name, fill) =>
    `The number ${fill("written")} of ${name} is stored as text, so the formula at ${fill("formula")} leaves it out. Convert it to a number.`),

  "predikat-mismatch.tick": row((name, fill) =>
    `The capaian ${fill("capaian")} of ${name} is marked "${fill("written")}", but by the scale it is "${fill("expected")}" (${fill("from")} – ${fill("to")}).`),
  "predikat-mismatch.label": row((name, fill) =>
    `The predicate of ${name} with capaian ${fill("capaian")} says "${fill("written")}", but by the scale it is "${fill("expected")}" (${fill("from")} – ${fill("to")}).`),
  "predikat-mismatch.overlap": row((name, fill) =>
    `The capaian ${fill("capaian")} of ${name} belongs to ${fill("steps")} at once by the scale. It says "${fill("written")}", which is accepted; the audit takes "${fill("expected")}".`),
  "predikat-mismatch.gap": row((name, fill) =>
    `The capaian ${fill("capaian")} of ${name} falls into a gap of the scale, between ${fill("steps")}. It says "${fill("written")}", which is accepted; the audit takes "${fill("expected")}".`),
  "predikat-mismatch.noTick": row((name, fill) => `The capaian ${fill("capaian")} of ${name} has no mark for its predicate, though the other rows of this table have one.`),
  "predikat-mismatch.twoTicks": row((name, fill) => `The capaian ${fill("capaian")} of ${name} has more than one mark for its predicate (${fill("cells")}). Leave one.`),
  "predikat-mismatch.noTicks": "This table has {count} capaian without a mark for the predicate (a tick or a colour), so the predicates cannot be checked.",
  "predikat-mismatch.noScale": "The predicates {names} cannot be checked, because no scale has all of them. Add the table of the scale to the report, or choose the scale.",
  "predikat-mismatch.unknownStep": row((name, fill) => `The predicate "${fill("written")}" of ${name} is not in the scale, so it cannot be checked.`),
  "predikat-mismatch.scaleDoesNotFit": "As many as {count} of {rows} predicates of this table contradict the scale {scale}. The table seems to use another scale, so it was not judged.",

  "scale-gap.overlaps": "This scale of predicates overlaps at {overlaps}: {overlap} belongs to both. Such a value is taken for the better predicate.",
  "scale-gap.gaps": "This scale of predicates has gaps at {gaps}: {gap} belongs to neither. Such a value is taken for the lower predicate.",
  "scale-gap.both": "This scale of predicates overlaps at {overlaps} ({overlap} belongs to both) and has gaps at {gaps} ({gap} belongs to neither). What overlaps is taken for the better predicate, what falls into a gap for the lower one.",
};
