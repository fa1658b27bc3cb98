import type { Outcome } from "../../findings/outcome";
import { intersects, rounded } from "../../kernel/interval";
import type { Quantity } from "../../model/entry";
import type { Row, Table } from "../../model/table";
import { AKIP_GRADES, akipInterval, gradeOf, IKM_GRADES, ikmInterval } from "../../standards/letters";
import { cellsIn } from "../cells";
import { defineRule } from "../define-rule";
import { isQuantity, plainValue, subjectOf, violationOf } from "../terms";

/** The letter in front of a number is not the grade of that number. */
export default defineRule({
  meta: {
    id: "letter-mismatch", severity: "warning", fix: "review", messages: ["akip", "ikm", "neither", "otherScale"],
    docs: {
      what: "In \"BB (69,20)\" the letter is not the grade of the number: by the grades of AKIP for SAKIP and reformasi birokrasi, by those of the satisfaction index for IKM and SKM, by neither for other indikator.",
      why: "A letter that does not fit its number shows that one of the two is wrong.",
      example: "BB (69,20): 69,20 is B (> 60–70).",
      fix: "Write the right letter, or mend the number.",
      source: "PermenPANRB 88/2021 (AKIP); PermenPANRB 14/2017 (IKM).",
      knownMisses: "Grades of other scales (up to 5, zones, maturity levels) are not judged; a number on the border of two grades fits both.",
    },
  },
  *check({ lkip }) {
    for (const table of lkip.tables) {
      if (!cellsIn(table).letters) continue;
      const columns = table.columns.filter(({ role }) => role === "target" || role === "realisasi" || role === "targetAkhir" || role === "pembanding");
      for (const row of table.rows) {
        for (const column of columns) {
          const entry = row.entries.get(column.id);
          if (!isQuantity(entry) || entry.letter === null) continue;
          const outcome = judgeLetter(table, row, column.role, entry, entry.letter);
          if (outcome) yield outcome;
        }
      }
    }
  },
});

const AKIP = /\b(sakip|akip|lkjip|lakip|lkip|akuntabilitas|reformasi birokrasi|rb)\b/i;
const IKM = /\b(ikm|skm|kepuasan)\b/i;
/** Scales of their own: service quality, compliance, maturity, electronic government, archives, openness. */
const OTHER = /\b(pelayanan publik|kualitas pelayanan|ombudsman|kepatuhan|maturitas|kematangan|kapabilitas|spbe|spip|pekppp|inovasi|keterbukaan|kearsipan|merit|profesionalitas|sistem merit)\b/i;

function judgeLetter(table: Table, row: Row, role: string, q: Quantity, letter: string): Outcome | undefined {
  const akip = akipInterval(letter);
  const ikm = ikmInterval(letter);
  if (!akip && !ikm) return undefined;
  const subject = subjectOf(table, row, role);
  const words = `${row.labels.indikator?.text ?? ""} ${row.title}`;
  const range = rounded(q.value, q.decimals);
  const fits = { akip: akip !== undefined && intersects(range, akip), ikm: ikm !== undefined && intersects(range, ikm) };
  const isAkip = AKIP.test(words) && !IKM.test(words);
  const isIkm = IKM.test(words) && !AKIP.test(words);
  const right = (isAkip ? fits.akip : isIkm ? fits.ikm : fits.akip || fits.ikm) || (q.percent && fits.ikm);
  if (right) return { type: "passed", at: q.at };
  // On a scale up to 5, or of another regulation, the letters mean other numbers.
  if (q.value.lte(5) || (!isAkip && !isIkm && OTHER.test(words))) {
    return { type: "incomplete", messageId: "otherScale", data: { row: row.title, written: q.text }, at: q.at, subject };
  }
  const grades = isIkm ? IKM_GRADES : AKIP_GRADES;
  const grade = isAkip || isIkm ? gradeOf(grades, q.value) : undefined;
  return violationOf(undefined, {
    messageId: grade ? (isAkip ? "akip" : "ikm") : "neither", severity: "warning", at: q.at, subject, reported: q.text,
    ...(grade ? { expected: withLetter(q.text, letter, grade.letter) } : {}),
    data: { row: row.title, written: q.text, letter, value: plainValue(q.value, q.decimals), right: grade?.letter ?? "" },
  });
}

/** "BB (69,20)" with its letter put right. */
const withLetter = (text: string, wrong: string, right: string): string =>
  text.replace(new RegExp(`(^|[^\\p{L}])${wrong}(?![\\p{L}])`, "iu"), (_, before: string) => `${before}${right}`);
