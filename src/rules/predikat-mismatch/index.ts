import type { Outcome, Violation } from "../../findings/outcome";
import type { Decimal } from "../../kernel/decimal";
import { mapDefined } from "../../kernel/lists";
import type { Quantity } from "../../model/entry";
import { columnsOf, type Column, type Row, type Table } from "../../model/table";
import type { CellRef } from "../../snapshot/snapshot";
import { defineRule, type RuleContext } from "../define-rule";
import { percent, plainValue, quantityAt, roundedTerm, subjectOf, violationOf } from "../terms";
import { unroundedIn, type Unrounded, type UnroundedValues } from "../unrounded";
import { colourOf, tickOf, type Mark } from "./marks";
import { scaleFor, type ChosenScale } from "./scales";
import { placeOf, stepNamed, type Place, type Step } from "./steps";

/** The predicate that is ticked, coloured or written for a capaian is not the one that the scale gives. */
export default defineRule({
  meta: {
    id: "predikat-mismatch", severity: "error", fix: "manual",
    messages: ["tick", "label", "overlap", "gap", "noTick", "twoTicks", "noTicks", "noScale", "unknownStep", "scaleDoesNotFit"],
    docs: {
      what: "The predicate of a capaian (a tick or a colour under a step, or its name) is another one than the report's own scale gives; without a scale in the report Permendagri 86/2017 or the grades of AKIP hold. More than 100 % belongs to the best step. Where steps overlap the better one holds, where they leave a gap the lower one; where that decides, both are accepted and remarked.",
      why: "The predicate is what the reader of the report remembers, and it decides rewards and remarks.",
      example: "84,29 % is Tinggi (76–90), ticked under Sangat Tinggi.",
      fix: "Move the tick to the right column or write the right predicate, or mend the capaian.",
      source: "Permendagri 86/2017, scale of performance; PermenPANRB 88/2021 for the grades of AKIP; the scale table of the report itself.",
      knownMisses: "A scale that is only described in the text. Where most rows of a table contradict the scale, the scale is taken to be another one, and the table is not judged.",
    },
  },
  *check(context) {
    const unrounded = unroundedIn(context.subjects.facts);
    for (const table of context.lkip.tables) {
      const choices = columnsOf(table, "pilihanPredikat");
      if (choices.length > 0) yield* judgeTable(table, tickedRows(table, choices), choices.map(stepText), context, unrounded);
      for (const column of columnsOf(table, "predikat")) {
        const rows = labelledRows(table, column);
        if (rows.stated.length > 0 && !rows.stated.every(({ name }) => /efisien/i.test(name))) {
          yield* judgeTable(table, rows, [...new Set(rows.stated.map(({ name }) => name))], context, unrounded);
        }
      }
    }
  },
});

/** A capaian and the predicate that stands for it. */
interface Stated { readonly row: Row; readonly capaian: Quantity; readonly name: string; readonly at: CellRef; readonly reported: string; readonly ticked: boolean }
interface Rows { readonly stated: readonly Stated[]; readonly others: readonly Outcome[] }

/** The lowest part of a header. */
export function stepText({ header }: Column): string {
  const before = header.lastIndexOf(PARTED);
  return before < 0 ? header : header.slice(before + PARTED.length);
}
const PARTED = " · ";

/**
 * The capaian that a predicate stands for: in the nearest column before it, else the first. The only predicate of a table is that
 * of the year's capaian, even where the progress towards the end of the plan stands between.
 */
export function capaianFor(table: Table, before: number): Column | undefined {
  const yearly = columnsOf(table, "capaian");
  const all = yearly.length > 0 && columnsOf(table, "predikat").length <= 1 ? yearly : table.columns.filter((column) => column.role === "capaian" || column.role === "capaianAkhir");
  return all.filter((column) => column.index < before).at(-1) ?? all[0];
}

function tickedRows(table: Table, choices: readonly Column[]): Rows {
  const column = capaianFor(table, choices[0]?.index ?? 0);
  const rows = mapDefined(table.rows, (row) => { const capaian = quantityAt(row, column); return capaian ? { row, capaian } : undefined; });
  const [first] = rows;
  if (!first) return { stated: [], others: [] };
  const ticks = rows.map((r) => ({ ...r, mark: tickOf(r.row, choices) }));
  const hasTicks = ticks.some(({ mark }) => mark.type !== "none");
  const marks: readonly { row: Row; capaian: Quantity; mark: Mark }[] = hasTicks ? ticks : rows.map((r) => ({ ...r, mark: colourOf(r.row, choices) }));
  const counted = marks.filter(({ mark }) => mark.type !== "none").length;
  if (counted === 0 || (!hasTicks && counted * 2 < marks.length)) {
    const at = first.row.entries.get(choices[0]?.id ?? "")?.at ?? first.capaian.at;
    return { stated: [], others: [{ type: "incomplete", messageId: "noTicks", data: { count: rows.length }, at, subject: { table: table.id, label: "", role: "pilihanPredikat" } }] };
  }
  const others: Outcome[] = [];
  const stated: Stated[] = [];
  for (const { row, capaian, mark } of marks) {
    const subject = subjectOf(table, row, "predikat");
    if (mark.type === "one") {
      stated.push({ row, capaian, name: stepText(mark.column), at: mark.entry.at, reported: stepText(mark.column), ticked: true });
    } else if (mark.type === "several") {
      const cells = mark.marked.map(({ entry }) => entry.at);
      const [at] = cells;
      if (at) {
        others.push(violationOf(undefined, {
          messageId: "twoTicks", severity: "error", at, subject, reported: mark.marked.map(({ column: c }) => stepText(c)).join(", "), also: [...cells, capaian.at],
          data: { row: row.title, capaian: capaian.text, cells },
        }));
      }
    } else if (row.kind === "data" && counted * 2 > marks.length) {
      others.push(violationOf(undefined, {
        messageId: "noTick", severity: "warning", at: capaian.at, subject, reported: capaian.text, data: { row: row.title, capaian: capaian.text },
      }));
    }
  }
  return { stated, others };
}

function labelledRows(table: Table, column: Column): Rows {
  const capaian = capaianFor(table, column.index);
  return {
    others: [],
    stated: mapDefined(table.rows, (row): Stated | undefined => {
      const value = quantityAt(row, capaian);
      const entry = row.entries.get(column.id);
      if (!value || !entry || entry.type === "absent" || !/\p{L}/u.test(entry.text)) return undefined;
      return { row, capaian: value, name: entry.text, at: entry.at, reported: entry.text, ticked: false };
    }),
  };
}

function* judgeTable(table: Table, { stated, others }: Rows, names: readonly string[], context: RuleContext, unrounded: UnroundedValues): Generator<Outcome> {
  const [first] = stated;
  if (!first) { yield* others; return; }
  const subject = { table: table.id, label: "", role: "predikat" };
  const chosen = scaleFor(table, names, context.lkip, context.settings);
  if (!chosen) {
    yield { type: "incomplete", messageId: "noScale", data: { names: [...names].slice(0, 8) }, at: first.at, subject };
    yield* others;
    return;
  }
  const outcomes = mapDefined(stated, (one) => judgeOne(table, one, chosen, unrounded));
  const wrong = outcomes.filter((outcome) => outcome.type === "violation" && outcome.severity === "error").length;
  if (wrong >= 3 && wrong * 2 > stated.length) {
    yield { type: "incomplete", messageId: "scaleDoesNotFit", data: { count: wrong, rows: stated.length, scale: stepsOf(chosen) }, at: first.at, subject };
  } else yield* outcomes;
  yield* others;
}

const stepsOf = ({ scale }: ChosenScale): readonly string[] => scale.map((step) => step.name);

/** Judges one predicate; nothing where the scale is empty. */
function judgeOne(table: Table, stated: Stated, { scale, table: scaleTable }: ChosenScale, unrounded: UnroundedValues): Outcome | undefined {
  const { row, capaian, at, name } = stated;
  const subject = subjectOf(table, row, "predikat");
  const step = stepNamed(name, scale);
  if (!step) return { type: "incomplete", messageId: "unknownStep", data: { row: row.title, written: name }, at, subject };
  const place = placeOf(capaian.value, scale);
  if (!place) return undefined;
  if (place.cause === "clear" && place.step === step) return { type: "passed", at, ...identityOf(stated, step, place) };
  const finer: readonly Unrounded[] = capaian.precise.eq(100) ? [] : unrounded.of(table, row, "capaian", capaian);
  const places = [place, ...mapDefined([...finer.map(({ value }) => value), ...gradedBy(table, row, scale)], (value) => placeOf(value, scale))];
  const expected = place.step.name;
  const data = {
    row: row.title, capaian: percent(capaian.value, capaian.decimals), written: step.name, expected,
    from: bound(place.step.from), to: bound(place.step.to),
  };
  const base = { at, subject, reported: stated.reported, data: { ...data, steps: namesOf(place) }, also: [capaian.at, ...scaleCells(scaleTable, place)] };
  if (places.some((p) => p.cause === "clear" && p.step === step)) return { type: "passed", at, ...identityOf(stated, step, place) };
  if (places.some((p) => p.step === step || p.rivals.includes(step))) {
    return violationOf(undefined, { ...base, messageId: place.cause === "gap" ? "gap" : "overlap", severity: "info", expected });
  }
  return violationOf(identityOf(stated, step, place).identity, { ...base, messageId: stated.ticked ? "tick" : "label", severity: "error", expected });
}

/** With letters for names, the predicate may be the grade of the value itself: "Nilai SAKIP 81,25" is A, whatever its capaian. */
export function gradedBy(table: Table, row: Row, scale: readonly Step[]): readonly Decimal[] {
  if (!scale.some((step) => step.short === "BB")) return [];
  return mapDefined(columnsOf(table, "realisasi"), (column) => quantityAt(row, column)?.value);
}

const bound = (value: Decimal | null): ReturnType<typeof plainValue> | string => (value === null ? "…" : plainValue(value, value.decimalPlaces()));
const namesOf = (place: Place): readonly string[] => [place.step, ...place.rivals].map((step) => step.name);

function scaleCells(table: Table | null, place: Place): readonly CellRef[] {
  const wanted = new Set<Step>([place.step, ...place.rivals]);
  return mapDefined(table?.scale ?? [], (step) => (wanted.has(step) && step.at ? step.at : undefined));
}

/** For the localiser: the capaian lies within the step that is written for it. */
function identityOf({ capaian, at }: Stated, step: Step, place: Place): { identity?: Extract<Violation["identity"], { kind: "within" }> } {
  if (place.cause !== "clear") return {};
  return { identity: { kind: "within", value: roundedTerm(capaian), from: step.from, to: step.to, predicateAt: at } };
}
