import type { Template } from "../template";
import type { recalculateId } from "./id";

/** Why "Hitung ulang" or an accepted suggestion writes a value, or leaves a cell alone, in English. */
export const recalculateEn: Readonly<Record<keyof typeof recalculateId, Template>> = {
  "recalculate.capaian": "Capaian is realisasi at {part} divided by target at {whole}.",
  "recalculate.capaianNegative": "Less is better: capaian is (target − (realisasi − target)) ÷ target, from realisasi at {part} and target at {whole}.",
  "recalculate.capaianAkhir": "Capaian against the end of the plan is realisasi at {part} divided by the final target at {whole}.",
  "recalculate.capaianAkhirNegative": "Less is better: capaian against the end of the plan is (target − (realisasi − target)) ÷ target, from realisasi at {part} and the final target at {whole}.",
  "recalculate.serapan": "Serapan is realisasi at {part} divided by anggaran at {whole}.",
  "recalculate.letters": "Target and realisasi at {cells} hold the same grade: capaian is 100%.",
  "recalculate.average": "Average of {count} capaian at {cells}.",
  "recalculate.sum": "Sum of the rows below it: {cells}.",
  "recalculate.total": "Sum of the topmost rows at {cells}.",
  "recalculate.kinds": "Sum of the columns of its kinds of spending at {cells}.",
  "recalculate.jumlah": "Sum of {cells}.",
  "recalculate.sigma": "Sum of the columns beside it: {cells}.",
  "recalculate.difference": "The difference is {minuend} minus {subtrahend}.",
  "recalculate.efisiensi": "The category that follows from capaian and serapan at {cells}.",
  "recalculate.predikat": "The predicate of the capaian at {cell} by the scale.",
  "recalculate.tick": "The tick below \"{step}\", the predicate of the capaian at {cell} by the scale.",
  "recalculate.number": "The text becomes a number, so that the formula at {formula} counts it.",

  "recalculate.leftSuspect": "Left as it is: {suspect} seems to be the wrong cell. Mend that one first.",
  "recalculate.leftRow": "Left as it is: the row \"{label}\" seems to be left out. Insert it, then recalculate.",
  "recalculate.leftTie": "Left as it is: one of these cells is wrong, but it is not certain which: {cells}.",
  "recalculate.leftValues": "Left as it is: several values are equally likely. Choose one yourself.",
  "recalculate.leftUndecided": "Left as it is: the numbers do not tell which cell is wrong.",
  "recalculate.leftOther": "Left as it is: the calculation gives {value}, but the audit suggests another value. Look at the finding first.",
  "recalculate.leftMissing": (fill, data) => (Array.isArray(data["cells"]) && data["cells"].length > 0
    ? `Left as it is: the numbers that it needs are missing at ${fill("cells")}.` : "Left as it is: the numbers that it needs are missing."),
  "recalculate.leftUnreadable": "Left as it is: {cells} cannot be read as one number.",
  "recalculate.leftTexts": "The formula stays: {cells} hold text instead of numbers. Turn them into numbers and it calculates again.",
  "recalculate.leftZero": "Left as it is: its divisor at {cell} is zero.",
  "recalculate.leftUnits": "Left as it is: the units at {cells} differ.",
  "recalculate.leftLetters": "Left as it is: target and realisasi at {cells} are different grades.",
  "recalculate.leftTwins": "Left as it is: the same name stands more than once ({cells}), so it is not certain which rows are summed.",
  "recalculate.leftElsewhere": "Left as it is: the sum of the rows below it differs from another table ({cells}).",
  "recalculate.leftCircular": "Left as it is: the numbers that it needs are calculated from this very cell.",
  "recalculate.leftHabit": "Left as it is: the value cannot be written the way this cell is.",
  "recalculate.leftFormula": "The cell holds a formula. Look at it and mend it yourself.",
  "recalculate.leftFill": "The colour stays: the predicate is marked by a fill. Move the fill to the column \"{step}\" at {cell}.",
  "recalculate.leftNothing": "No value is suggested for this finding.",
};
