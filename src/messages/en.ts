import type { MessageValue } from "../findings/outcome";
import type { MessageKey } from "./id";
import { checksEn } from "./checks/en";
import { localiseEn } from "./localise/en";
import { recalculateEn } from "./recalculate/en";
import { quoted, withRow } from "./quote";
import type { Fill, Template } from "./template";

const row = (write: (row: string, fill: Fill) => string): Template => withRow("this row", write);
/** For sums, which may be of one row. */
const summing = (write: (row: string, fill: Fill, several: boolean) => string): Template =>
  (fill, data) => write(quoted(fill("row"), "this row"), fill, data["count"] !== 1);

const FACTS: Readonly<Record<string, string>> = {
  anggaran: "The anggaran", realisasiAnggaran: "The realisasi of the anggaran", target: "The target", targetAkhir: "The target akhir",
  realisasi: "The realisasi", capaian: "The capaian", serapan: "The serapan",
};
const factName = (kind: MessageValue | undefined): string | undefined => (typeof kind === "string" ? FACTS[kind] : undefined);
const fact = (write: (fact: string, fill: Fill) => string): Template =>
  (fill, data) => write(`${factName(data["kind"]) ?? "The number"} of ${quoted(fill("name"), "this row")}`, fill);

/** What the rules say, in English; the same keys as in id.ts. */
export const en: Readonly<Record<MessageKey, Template>> = {
  "average-mismatch.mismatch": row((name, fill) =>
    `The average ${name} says ${fill("written")}, but the average of the ${fill("count")} capaian at ${fill("parts")} is ${fill("expected")}.`),
  "average-mismatch.truncated": row((name, fill) =>
    `The average ${name} says ${fill("written")}: decimals were cut off instead of rounded (the value is ${fill("expected")}).`),

  "capaian-mismatch.mismatch": row((name, fill) =>
    `The capaian of ${name} says ${fill("written")}. Realisasi ${fill("realisasi")} against target ${fill("target")} gives ${fill("positive")}, or ${fill("negative")} where less is better.`),
  "capaian-mismatch.mismatchNegative": row((name, fill) =>
    `The capaian of ${name} says ${fill("written")}. For this indikator less is better: realisasi ${fill("realisasi")} against target ${fill("target")} gives ${fill("negative")}.`),
  "capaian-mismatch.truncated": row((name, fill) =>
    `The capaian of ${name} says ${fill("written")}: decimals were cut off instead of rounded.`),
  "capaian-mismatch.capped": row((name, fill) =>
    `The capaian of ${name} is capped at ${fill("written")}, while other rows of this table go beyond 100%. Use one way for the whole table.`),
  "capaian-mismatch.polarity": row((name, fill) =>
    `The direction of indikator ${name} needs a look: its capaian is ${fill("positive")} if more is better, ${fill("negative")} if less is better; written is ${fill("written")}.`),
  "capaian-mismatch.letters": row((name, fill) =>
    `The capaian of ${name} says ${fill("written")}, which does not go with target ${fill("target")} and realisasi ${fill("realisasi")}: the same predicate is 100%, a better one at least 100%, a lower one below 100%.`),
  "capaian-mismatch.zeroTarget": row((name, fill) => `The capaian of ${name} cannot be calculated: its target at ${fill("target")} is zero.`),
  "capaian-mismatch.noPercentage": row((name, fill) => `The capaian of ${name} says "${fill("written")}", which is no percentage and cannot be checked.`),
  "capaian-mismatch.unitsDiffer": row((name, fill) =>
    `The capaian of ${name} cannot be checked: target (${fill("target")}) and realisasi (${fill("realisasi")}) have different units.`),

  "facts-disagree.amount": fact((name, fill) => `${name} is ${fill("written")} here, but ${fill("expected")} at ${fill("elsewhere")}.`),
  "facts-disagree.value": fact((name, fill) => `${name} is ${fill("written")} here, but ${fill("expected")} at ${fill("elsewhere")}.`),
  "facts-disagree.percent": fact((name, fill) => `${name} is ${fill("written")} here, but ${fill("expected")} at ${fill("elsewhere")}.`),
  "facts-disagree.letter": fact((name, fill) => `${name} is ${fill("written")} here, but ${fill("expected")} at ${fill("elsewhere")}.`),
  "facts-disagree.derived": fact((name, fill) => `${name} is ${fill("written")} here, but the numbers at ${fill("elsewhere")} give ${fill("expected")}.`),

  "difference-mismatch.mismatch": row((name, fill) =>
    `The difference of ${name} is written as ${fill("written")}, but ${fill("minuend")} minus ${fill("subtrahend")} is ${fill("expected")}.`),

  "group-total-mismatch.mismatch": row((name, fill) =>
    `The total column of ${name} says ${fill("written")}, but its columns of spending at ${fill("parts")} sum to ${fill("sum")}.`),

  "realisasi-above-anggaran.above": row((name, fill) =>
    `The realisasi of ${name}, ${fill("realisasi")}, exceeds its anggaran of ${fill("anggaran")} (${fill("cell")}). Check both: one may be mistyped.`),

  "row-missing.missing": row((name, fill) =>
    `Below ${name} the row "${fill("missing")}" of ${fill("amount")} is missing, which stands at ${fill("cells")}.`),

  "serapan-mismatch.mismatch": row((name, fill) =>
    `The serapan of ${name} says ${fill("written")}, but realisasi (${fill("realisasi")}) divided by anggaran (${fill("anggaran")}) is ${fill("expected")}.`),
  "serapan-mismatch.truncated": row((name, fill) =>
    `The serapan of ${name} says ${fill("written")}: decimals were cut off instead of rounded (the value is ${fill("expected")}).`),
  "serapan-mismatch.zeroAnggaran": row((name) => `The serapan of ${name} cannot be calculated: its anggaran is zero.`),

  "sum-mismatch.mismatch": summing((name, fill, several) =>
    `${fill("written")} is written for ${name}, but the ${several ? `sum of the ${fill("count")} rows` : "only row"} below it (${fill("parts")}) is ${fill("sum")}. The difference is ${fill("difference")}.`),
  "sum-mismatch.partial": row((name, fill) =>
    `This table lists only a part of ${name}: the rows below it sum to ${fill("sum")} of ${fill("written")}. Another table has the rest.`),
  "sum-mismatch.blank": row((name, fill) => `The sum of ${name} cannot be checked, because these rows have no number yet: ${fill("missing")}.`),

  "total-mismatch.balance": row((name, fill) =>
    `${name} says ${fill("written")}, but ${fill("parts")} less ${fill("less")} is ${fill("sum")}. The difference is ${fill("difference")}.`),
  "total-mismatch.grand": summing((name, fill, several) =>
    `${name} says ${fill("written")}, but the ${several ? `${fill("count")} rows` : "only row"} that it sums (${fill("parts")}) ${several ? "make" : "says"} ${fill("sum")}. The difference is ${fill("difference")}.`),
  "total-mismatch.group": summing((name, fill, several) =>
    `${name} says ${fill("written")}, but the ${several ? `${fill("count")} rows` : "only row"} of its part (${fill("parts")}) ${several ? "make" : "says"} ${fill("sum")}. The difference is ${fill("difference")}.`),

  ...checksEn,
  ...localiseEn,
  ...recalculateEn,
};
