import type { Identity } from "../../findings/identity";
import { judge } from "../../findings/judge";
import type { MessageData, Outcome, Subject } from "../../findings/outcome";
import { Decimal } from "../../kernel/decimal";
import type { Quantity } from "../../model/entry";
import { ratioColumns } from "../../model/ratios";
import type { Settings } from "../../model/settings";
import type { Row } from "../../model/table";
import { compareAkip } from "../../standards/letters";
import { defineRule } from "../define-rule";
import { bestOf, expectedOf, measuredTerm, passedWith, percent, quantityAt, roundedTerm, subjectOf, targetTerm, violationOf, type Complaint } from "../terms";
import { comparableUnits, directionOf, lettersOf } from "./direction";
import { leaning } from "./polarity";

type Ratio = Extract<Identity, { kind: "ratio" }>;

/** The written capaian does not follow from target and realisasi, as a positive or as a negative indikator. */
export default defineRule({
  meta: {
    id: "capaian-mismatch", severity: "error", fix: "review", messages: ["mismatch", "mismatchNegative", "truncated", "capped", "polarity", "letters", "zeroTarget", "noPercentage", "unitsDiffer"],
    docs: {
      what: "The written capaian differs from realisasi ÷ target × 100 (more is better) and from (target − (realisasi − target)) ÷ target × 100 (less is better); for letters, equal letters are 100 %.",
      why: "Capaian decides the predicate of every sasaran and the score of the unit.",
      example: "Target 12, realisasi 10,54 is 87,8 %; 98,7 % is an error.",
      fix: "Write the computed capaian, or mend target or realisasi.",
      source: "Permendagri 86/2017; PermenPANRB 53/2014 on performance reports.",
      knownMisses: "An indikator of which neither its wording, a remark nor a note below the table tells the direction is accepted either way; give its polarity as a setting.",
    },
  },
  *check({ lkip, settings }) {
    for (const table of lkip.tables) {
      if (table.kind === "masukan-keluaran") continue;
      for (const columns of ratioColumns(table.columns)) {
        const { ratio, part, whole } = columns;
        if (ratio.role === "serapan") continue;
        let known: boolean | undefined;
        const exceeds = (): boolean => known ??= table.rows.some((row) => quantityAt(row, ratio)?.value.gt("100.5") === true);
        for (const row of table.rows) {
          if (row.kind !== "data") continue;
          const written = row.entries.get(ratio.id);
          const realisasi = row.entries.get(part.id);
          const target = row.entries.get(whole.id);
          if (!written || !realisasi || !target || written.type === "absent" || realisasi.type === "absent" || target.type === "absent") continue;
          const subject = subjectOf(table, row, ratio.role);
          if (written.type !== "quantity") {
            if (written.type === "letter" || written.reason === "text") yield { type: "incomplete", messageId: "noPercentage", data: { row: row.title, written: written.text }, at: written.at, subject };
            continue;
          }
          const letters = lettersOf(realisasi, target);
          if (letters) { yield checkLetters(row, written, letters, subject); continue; }
          if (realisasi.type !== "quantity" || target.type !== "quantity") continue;
          if (!comparableUnits(realisasi, target)) {
            yield { type: "incomplete", messageId: "unitsDiffer", data: { row: row.title, target: target.text, realisasi: realisasi.text }, at: written.at, subject };
            continue;
          }
          if (target.precise.isZero()) {
            yield { type: "incomplete", messageId: "zeroTarget", data: { row: row.title, target: target.at }, at: written.at, subject };
            continue;
          }
          const polarity = directionOf(lkip, table, row, ratio, settings);
          yield checkRatio(row, written, realisasi, target, subject, exceeds, settings, polarity);
        }
      }
    }
  },
});

function checkRatio(
  row: Row, written: Quantity, realisasi: Quantity, target: Quantity, subject: Subject, exceeds: () => boolean,
  settings: Settings, told: "positive" | "negative" | undefined,
): Outcome {
  const lean = told ?? leaning(row.labels.indikator?.text ?? row.title);
  const [ratio, part, whole] = [roundedTerm(written), measuredTerm(realisasi), targetTerm(target)];
  const way = (polarity: "positive" | "negative", capped: boolean): Ratio =>
    ({ kind: "ratio", ratio, part, whole, polarity, capped });
  const first = told ?? lean ?? "positive";
  const usual = way(first, settings.cap === "yes");
  if (judge(usual) === "holds") return passedWith(usual, written.at);
  const other = first === "positive" ? "negative" as const : "positive" as const;
  const directions = told !== undefined ? [first] : [first, other];
  const caps = settings.cap === "yes" ? [true] : settings.cap === "no" ? [false] : [false, true];
  const ways = function* (): Generator<Ratio> { for (const capped of caps) for (const polarity of directions) yield way(polarity, capped); };
  const { identity, verdict } = bestOf(ways()) ?? { identity: way(first, false), verdict: "fails" as const };
  const shown = (of: Ratio): Decimal => expectedOf(of) ?? new Decimal(0);
  const decimals = Math.max(2, written.decimals);
  const dataOf = (): MessageData => ({
    row: row.title, target: target.text, realisasi: realisasi.text, written: written.text,
    expected: percent(shown(usual), decimals), positive: percent(shown(way("positive", false)), decimals), negative: percent(shown(way("negative", false)), decimals),
  });
  const complaintOf = (): Omit<Complaint, "messageId" | "severity"> => ({ at: written.at, subject, data: dataOf(), reported: written.text, also: [realisasi.at, target.at] });
  if (verdict === "holds") {
    // Cut at 100 although other rows of the table are not: the report is not of one mind.
    if (identity.capped && settings.cap === "auto" && exceeds() && !shown(way(identity.polarity, false)).eq(shown(identity)) && written.value.eq(100)) {
      return violationOf(undefined, { ...complaintOf(), messageId: "capped", severity: "warning", expected: percent(shown(way(identity.polarity, false)), decimals) });
    }
    // The words say one direction, the number only fits the other.
    if (told === undefined && lean !== null && identity.polarity !== lean && !realisasi.precise.eq(target.precise)) {
      return violationOf(undefined, { ...complaintOf(), messageId: "polarity", severity: "info" });
    }
    // Nearly every number is right for a negative indikator that is cut at 100: where no word tells of one, this proves no number.
    if (told === undefined && lean === null && identity.capped && identity.polarity === other) {
      if (isLikelyTarget(target, realisasi)) return { type: "passed", at: written.at };
      return violationOf(way(first, false), { ...complaintOf(), messageId: "mismatch", severity: "error", expected: percent(shown(way(first, false)), written.decimals) });
    }
    return passedWith(identity, written.at);
  }
  if (verdict === "truncated") {
    if (settings.rounding === "truncate") return passedWith(identity, written.at);
    return violationOf(undefined, { ...complaintOf(), messageId: "truncated", severity: "info", expected: percent(shown(identity), written.decimals) });
  }
  const negative = first === "negative";
  return violationOf(usual, {
    ...complaintOf(), messageId: negative ? "mismatchNegative" : "mismatch", severity: "error", expected: percent(shown(usual), written.decimals),
  });
}

const HUNDRED = new Decimal(100);

/** Nobody sets himself less than nothing, or several times all there is. */
const isLikelyTarget = (target: Quantity, realisasi: Quantity): boolean =>
  !target.precise.isNegative() && !(target.percent && target.precise.gt(HUNDRED) && target.precise.gte(realisasi.precise.times(2)));

function checkLetters(row: Row, written: Quantity, letters: { realisasi: string; target: string }, subject: Subject): Outcome {
  const rank = compareAkip(letters.realisasi, letters.target);
  const fits = rank === undefined ? true : rank === 0 ? written.value.eq(HUNDRED) : rank > 0 ? written.value.gte(HUNDRED) : written.value.lt(HUNDRED);
  if (fits) return { type: "passed", at: written.at };
  return violationOf(undefined, {
    messageId: "letters", severity: rank === 0 ? "error" : "warning", at: written.at, subject, reported: written.text,
    data: { row: row.title, target: letters.target, realisasi: letters.realisasi, written: written.text },
    ...(rank === 0 ? { expected: percent(HUNDRED, 0) } : {}),
  });
}
