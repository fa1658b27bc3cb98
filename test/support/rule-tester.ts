import type { Incomplete, Outcome, Violation } from "../../src/findings/outcome";
import { parseAddress } from "../../src/kernel/address";
import { Decimal } from "../../src/kernel/decimal";
import { LOCALES } from "../../src/kernel/format";
import { recognise } from "../../src/layouts/recognise";
import { messageKey, renderMessage } from "../../src/messages/render";
import { formatAmount } from "../../src/messages/values";
import { DEFAULT_SETTINGS, type Settings } from "../../src/model/settings";
import { findSubjects } from "../../src/model/subjects";
import type { Rule } from "../../src/rules/define-rule";
import type { CellRef } from "../../src/snapshot/snapshot";
import { deepFreeze } from "./freeze";
import { cellIn, snapshotOf, withCell, type CellText, type Workbook } from "./workbook";

interface Case { readonly name: string; readonly workbook: Workbook; readonly settings?: Partial<Settings> }

/** A workbook in order. The rule must have made a check in it, unless it is `silent`: then it has nothing to say at all. */
type Valid = Case & { readonly silent?: true };

/** One outcome that is no pass. `at` is "D7" on the first sheet, or "Sheet!D7". `expected` as an Indonesian reader sees it. */
interface Said {
  readonly messageId: string; readonly at: string; readonly severity?: Violation["severity"]; readonly expected?: string;
  /** All cells of the evidence, in its order; the cell itself comes first. */
  readonly evidence?: string;
}

/**
 * A workbook with faults. All that the rule says must stand in `expect`, in its order. Afterwards the values that it expects are
 * written into their cells, or those of `fix`, and the rule must have nothing left to warn of; `fix: false` where none can be given.
 */
type Faulty = Case & { readonly expect: readonly Said[]; readonly fix?: false | Readonly<Record<string, CellText>> };

type NotJudged = Case & { readonly expect: readonly Omit<Said, "severity" | "expected" | "evidence">[] };

interface Cases { readonly valid: readonly Valid[]; readonly violation: readonly Faulty[]; readonly incomplete?: readonly NotJudged[] }

const settingsOf = (settings: Partial<Settings> = {}): Settings => ({ ...DEFAULT_SETTINGS, ...settings });

/** What a rule says of a workbook that it cannot change. */
export function outcomesOf(rule: Rule, workbook: Workbook, settings?: Partial<Settings>): readonly Outcome[] {
  const lkip = deepFreeze(recognise(snapshotOf(workbook)));
  return [...rule.check({ lkip, subjects: findSubjects(lkip), settings: settingsOf(settings) })];
}

type Remark = Violation | Incomplete;
const remarksOf = (rule: Rule, { workbook, settings }: Case): readonly Remark[] =>
  outcomesOf(rule, workbook, settings).flatMap((outcome) => (outcome.type === "passed" ? [] : [outcome]));

const homeOf = (workbook: Workbook): string => Object.keys(workbook)[0] ?? "";
const nameOf = ({ sheet, address }: CellRef, home: string): string => (sheet === home ? address : `${sheet}!${address}`);
function refOf(name: string, home: string): CellRef {
  const bang = name.lastIndexOf("!");
  return bang < 0 ? { sheet: home, address: name } : { sheet: name.slice(0, bang), address: name.slice(bang + 1) };
}

const expectedText = ({ expected }: Violation): string | undefined =>
  (expected === undefined || typeof expected === "string" ? expected : formatAmount(expected, "id"));

/** What was said, with no more detail than the test asks for. */
function said(remark: Remark, wanted: Said | undefined, home: string): Said {
  const base = { messageId: remark.messageId, at: nameOf(remark.at, home) };
  if (remark.type === "incomplete") return base;
  const expected = wanted?.expected === undefined ? undefined : expectedText(remark);
  const evidence = wanted?.evidence === undefined ? undefined : remark.evidence.map((cell) => nameOf(cell, home)).join(" ");
  return { ...base, ...(wanted?.severity ? { severity: remark.severity } : {}), ...(expected === undefined ? {} : { expected }), ...(evidence === undefined ? {} : { evidence }) };
}

/** The expected value in the manner of the cell: a number, a fraction under a percent format, or a text. */
function retyped(old: CellText, violation: Violation): CellText {
  const { expected } = violation;
  if (expected === undefined || typeof expected === "string") return expected ?? null;
  const rich = typeof old === "object" && old !== null ? old : { v: old };
  const { f: _formula, ...plain } = rich;
  if (typeof rich.v !== "number") {
    const text = formatAmount(expected, "id");
    return { ...plain, v: typeof rich.v === "string" && !rich.v.includes("%") ? text.replace("%", "") : text };
  }
  const isFraction = expected.unit === "percent" && ((rich.format ?? "").includes("%") || (new Decimal(rich.v).abs().lte(2) && expected.value.abs().gt(2)));
  const value = isFraction ? expected.value.div(100) : expected.value;
  return { ...plain, v: Number(value.toNumber().toPrecision(15)) };
}

function mended(workbook: Workbook, remarks: readonly Remark[], fix: Faulty["fix"]): Workbook | undefined {
  const home = homeOf(workbook);
  if (fix === false) return undefined;
  if (fix) return Object.entries(fix).reduce((book, [name, cell]) => withCell(book, refOf(name, home), cell), workbook);
  const fixable = remarks.filter((remark): remark is Violation => remark.type === "violation" && remark.expected !== undefined);
  if (fixable.length === 0) return undefined;
  return fixable.reduce((book, violation) => withCell(book, violation.at, retyped(cellIn(workbook, violation.at), violation)), workbook);
}

/** One test for each case; unlike it.each, none for no case. */
function each<C extends Case>(title: string, cases: readonly C[], test: (c: C) => void): void {
  for (const c of cases) it(`${title}: ${c.name}`, () => { test(c); });
}

/** Tests a rule by tables of workbooks, and gives it for free what every rule must hold. */
export function ruleTester(rule: Rule, { valid, violation, incomplete = [] }: Cases): void {
  describe(rule.meta.id, () => {
    const all: readonly Case[] = [...valid, ...violation, ...incomplete];

    it("has unique case names", () => { expect(new Set(all.map(({ name }) => name)).size).toBe(all.length); });

    each("accepts", valid, (c) => {
      const outcomes = outcomesOf(rule, c.workbook, c.settings);
      expect(outcomes.filter(({ type }) => type !== "passed")).toEqual([]);
      expect(outcomes.length > 0).toBe(c.silent !== true);
    });

    each("reports", violation, (c) => {
      const home = homeOf(c.workbook);
      const remarks = remarksOf(rule, c);
      expect(remarks.map((remark, i) => said(remark, c.expect[i], home))).toEqual(c.expect);
      for (const remark of remarks) {
        if (remark.type !== "violation") continue;
        expect(remark.evidence).toContainEqual(remark.at);
        expect(remark.evidence.every(({ sheet, address }) => c.workbook[sheet] !== undefined && parseAddress(address) !== undefined)).toBe(true);
      }
    });

    each("is content once it is mended", violation.filter((c) => mended(c.workbook, remarksOf(rule, c), c.fix)), (c) => {
      const workbook = mended(c.workbook, remarksOf(rule, c), c.fix);
      if (!workbook) throw new Error("Nothing to mend");
      const left = remarksOf(rule, { ...c, workbook }).filter((remark) => remark.type === "violation" && remark.severity !== "info");
      expect(left.map((remark) => said(remark, undefined, homeOf(workbook)))).toEqual([]);
    });

    each("cannot judge", incomplete, (c) => {
      const remarks = remarksOf(rule, c);
      expect(remarks.map((remark) => said(remark, undefined, homeOf(c.workbook)))).toEqual(c.expect);
      expect(remarks.some(({ type }) => type === "incomplete")).toBe(true);
    });

    it("says each of its messages in some case, and no other", () => {
      const used = new Set(all.flatMap((c) => remarksOf(rule, c).map(({ messageId }) => messageId)));
      expect([...used].sort()).toEqual([...rule.meta.messages].sort());
    });

    it("has a whole sentence for all that it says, in each language", () => {
      for (const c of all) {
        for (const remark of remarksOf(rule, c)) {
          for (const locale of LOCALES) {
            const sentence = renderMessage(locale, messageKey(rule.meta.id, remark.messageId), remark.data, remark.at.sheet);
            expect(sentence).toMatch(/^[A-Z"].*[.]$/su);
            expect(sentence).not.toMatch(/undefined|NaN|\[object|[{}]|\s\s/);
          }
        }
      }
    });

    it("says nothing of an empty workbook", () => { expect(outcomesOf(rule, { Kosong: [] })).toEqual([]); });
  });
}
