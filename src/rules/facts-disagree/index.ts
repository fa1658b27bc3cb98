import { cellKey, termsOf, type Identity, type Term } from "../../findings/identity";
import { judge } from "../../findings/judge";
import type { Passed, Violation } from "../../findings/outcome";
import { mapDefined } from "../../kernel/lists";
import type { Fact, Writing } from "../../model/fact";
import type { CellRef } from "../../snapshot/snapshot";
import { defineRule } from "../define-rule";
import { support, suspicion } from "../suspicion";
import { amountTerm, passedWith, percent, plainValue, roundedTerm, rupiah, subjectOf, violationOf } from "../terms";
import { agrees, equal, grouped, isDerived, isWholly100, oneNumber, rank, valueOf, type Numeric, type Statement } from "./statements";

/** The same fact is written differently in two tables. */
export default defineRule({
  meta: {
    id: "facts-disagree", severity: "error", fix: "review", messages: ["amount", "value", "percent", "letter", "derived"],
    docs: {
      what: "The same anggaran, realisasi, target, capaian or serapan of the same program, sasaran or indikator differs between two tables.",
      why: "Nearly every number returns in another table; a figure revised in one place only makes the report contradict itself.",
      example: "Capaian of sasaran 1 is 92,9 % in Tabel 3.6 and 93,65 % in Tabel 3.2 and 3.7.",
      fix: "Write the same value in both; the one that more tables share, or that its own row confirms, is usually right.",
      source: "PermenPANRB 53/2014: a performance report must be consistent in itself.",
      knownMisses: "Tables whose names for the same thing differ too much; tables of another version of the budget (most amounts differ) are not compared.",
    },
  },
  *check({ subjects }) {
    const facts = subjects.facts.map((fact): Told => {
      const terms = oneNumber(fact);
      return { fact, terms, open: terms ? undefined : openOf(fact) };
    });
    let known: ReadonlySet<string> | undefined;
    const isDisputed = (cell: CellRef): boolean => (known ??= disputedIn(facts)).has(cellKey(cell));
    const violations = new Map<string, Violation>();
    for (const { fact, terms, open } of facts) {
      if (terms) yield* agreeing(fact.writings, terms);
      if (!open) continue;
      if (open.statements.length > open.numbers.length) yield* compareLetters(fact, open.statements);
      for (const outcome of compareNumbers(fact, open, isDisputed)) {
        if (outcome.type === "passed") { yield outcome; continue; }
        // A sasaran with one indikator says the same of the same cell.
        const key = `${cellKey(outcome.at)} ${fact.kind} ${expectedText(outcome)}`;
        const before = violations.get(key);
        violations.set(key, before ? together(before, outcome) : outcome);
      }
    }
    yield* violations.values();
  },
});

/** A fact with the terms of its one number, or what its writings say where they are not all of one number. */
interface Told { readonly fact: Fact; readonly terms: readonly Term[] | undefined; readonly open: Open | undefined }
interface Open { readonly statements: readonly Statement[]; readonly numbers: readonly Numeric[]; readonly groups: readonly Numeric[][] }

function openOf({ kind, writings }: Fact): Open {
  const statements = mapDefined(writings, (writing): Statement | undefined => {
    const value = valueOf(kind, writing);
    return value && { kind, writing, term: value.term, letter: value.letter, whole: kind === "capaian" && isWholly100(value.term, writing) };
  });
  const numbers = statements.filter((s): s is Numeric => s.term !== null);
  return { statements, numbers, groups: grouped(numbers) };
}

/** Cells that are themselves in dispute: an average of such a number proves nothing against a third table. */
function disputedIn(facts: readonly Told[]): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const { open } of facts) {
    if (!open || open.groups.length < 2) continue;
    for (const s of doubtful(open.groups)) if (!isDerived(s.writing) && !isBorneOut(s, open.groups)) cells.add(cellKey(s.term.at));
  }
  return cells;
}

const expectedText = ({ expected }: Violation): string => (expected === undefined || typeof expected === "string" ? expected ?? "" : expected.value.toString());

/** One finding of two that say the same, with all that contradicts the cell. */
function together(one: Violation, other: Violation): Violation {
  const cells = new Map([...one.evidence, ...other.evidence].map((cell) => [cellKey(cell), cell]));
  const pairs = new Map<string, Identity>();
  for (const identity of [one.identity, ...one.others ?? [], other.identity, ...other.others ?? []]) {
    if (!identity) continue;
    const key = termsOf(identity).map(({ at }) => cellKey(at)).join(" ");
    if (!pairs.has(key)) pairs.set(key, identity);
  }
  const [identity, ...others] = pairs.values();
  return { ...one, evidence: [...cells.values()], ...(identity && { identity }), ...(others.length > 0 && { others }) };
}

/** All writings but those of a clear majority. */
function doubtful(groups: readonly Numeric[][]): readonly Numeric[] {
  const most = Math.max(...groups.map((group) => group.length));
  const leaders = groups.filter((group) => group.length === most);
  return groups.filter((group) => leaders.length > 1 || group !== leaders[0]).flat();
}

/** A number that its percentage and its sums bear out, against others that nothing does. */
const isBorneOut = (statement: Numeric, groups: readonly Numeric[][]): boolean => support(statement.writing) >= 2
  && groups.every((group) => group.includes(statement) || group.every(({ writing }) => support(writing) === 0));

function* compareNumbers(fact: Fact, { numbers, groups }: Open, isDisputed: (cell: CellRef) => boolean): Generator<Passed | Violation> {
  const [first] = groups;
  if (!first || numbers.length < 2) return;
  if (groups.length === 1) {
    // Some may agree by their variants only.
    for (const passed of agreeing(first.map(({ writing }) => writing), first.map(({ term }) => term))) if (passed.identity && judge(passed.identity) !== "fails") yield passed;
    return;
  }
  const best = groups.reduce((a, b) => (better(b, a) ? b : a));
  const doubts = new Map(best.map((statement) => [statement, suspicion(statement.writing)]));
  const anchor = best.toSorted((a, b) => (doubts.get(a) ?? 0) - (doubts.get(b) ?? 0) || rank(a.writing) - rank(b.writing))[0];
  if (!anchor) return;
  const cells = best.map(({ term }) => term.at);
  for (const statement of numbers) {
    if (statement === anchor) continue;
    const identity = equal(statement.term, anchor.term);
    if (agrees(statement, anchor)) { if (!isDerived(statement.writing) && !isDerived(anchor.writing) && judge(identity) !== "fails") yield passedWith(identity, statement.term.at); continue; }
    if (isDerived(statement.writing) || anchor.writing.derivedFrom.some(isDisputed)) continue;
    yield complaint(fact, statement, anchor, { statements: best, cells }, identity);
  }
}

/** Each writing with that of the table which the others repeat. */
function agreeing(writings: readonly Writing[], terms: readonly Term[]): readonly Passed[] {
  let head: Writing | undefined;
  let of: Term | undefined;
  let least = Infinity;
  for (let i = 0; i < writings.length; i++) {
    const writing = writings[i] as Writing;
    const own = rank(writing);
    if (own < least) { head = writing; of = terms[i]; least = own; }
  }
  const passed: Passed[] = [];
  if (!head || !of || isDerived(head)) return passed;
  for (let i = 0; i < terms.length; i++) {
    const [writing, term] = [writings[i] as Writing, terms[i] as Term];
    if (writing === head || isDerived(writing)) continue;
    passed.push(passedWith(equal(term, of), term.at));
  }
  return passed;
}

/** The group to believe: the one that more tables write, then the one whose rows add up, then the table that others repeat. */
function better(a: readonly Numeric[], b: readonly Numeric[]): boolean {
  if (a.length !== b.length) return a.length > b.length;
  const doubt = (group: readonly Numeric[]): number => Math.min(...group.map((s) => suspicion(s.writing)));
  if (doubt(a) !== doubt(b)) return doubt(a) < doubt(b);
  const best = (group: readonly Numeric[]): number => Math.min(...group.map((s) => rank(s.writing)));
  return best(a) < best(b);
}

const isPercent = ({ entry }: Writing): boolean => entry.type === "quantity" && entry.percent;

/** The thing as the faulty row itself calls it. */
function nameOf(fact: Fact, { row: { kind, labels } }: Writing): string {
  const label = kind === "average" ? labels.sasaran : kind === "data" ? labels.uraian ?? labels.indikator ?? labels.sasaran : undefined;
  return label?.text ?? fact.name;
}

/** The identity by which other cells give the value: a percentage of two amounts, or an average. */
function derivation({ term }: Numeric, { basis }: Writing): Identity | undefined {
  if (!basis) return undefined;
  return basis.kind === "ratio"
    ? { kind: "ratio", ratio: term, part: amountTerm(basis.part), whole: amountTerm(basis.whole), polarity: "positive", capped: false }
    : { kind: "mean", mean: term, parts: basis.parts.map(roundedTerm), capped: false };
}

/** What is believed of a fact, with its cells. */
interface Believed { readonly statements: readonly Numeric[]; readonly cells: readonly CellRef[] }

function complaint(fact: Fact, statement: Numeric, anchor: Numeric, believed: Believed, identity: Identity): Violation {
  const { writing } = statement;
  const amount = fact.kind === "anggaran" || fact.kind === "realisasiAnggaran";
  const share = fact.kind === "capaian" || fact.kind === "serapan";
  const theirs = anchor.writing;
  const decimals = isDerived(theirs) ? Math.max(2, statement.term.decimals) : Math.max(0, theirs.entry.type === "quantity" ? theirs.entry.decimals : 0);
  const expected = amount ? rupiah(anchor.term.value) : share || isPercent(theirs) ? percent(anchor.term.value, Math.min(decimals, 4)) : plainValue(anchor.term.value, decimals);
  const others = mapDefined(believed.statements, (s) => (s !== anchor && !isDerived(s.writing) ? equal(statement.term, s.term) : undefined));
  const violation = violationOf(isDerived(theirs) ? derivation(statement, theirs) : identity, {
    messageId: isDerived(theirs) ? "derived" : amount ? "amount" : share ? "percent" : "value", severity: "error", at: statement.term.at,
    subject: subjectOf(writing.table, writing.row, `${fact.kind}=${theirs.table.kind}`), reported: writing.entry.text, expected,
    data: {
      name: nameOf(fact, writing), kind: fact.kind, written: writing.entry.text, expected, elsewhere: isDerived(theirs) ? theirs.derivedFrom : believed.cells,
      table: theirs.table.caption || theirs.table.sheet,
    },
    also: isDerived(theirs) ? [...believed.cells, ...theirs.derivedFrom] : believed.cells,
  });
  return others.length > 0 ? { ...violation, others } : violation;
}

/** Writings with a letter, where some have nothing else. */
function* compareLetters(fact: Fact, statements: readonly Statement[]): Generator<Violation | Passed> {
  const ordered = statements.filter((s) => s.letter !== null).toSorted((a, b) => rank(a.writing) - rank(b.writing));
  const [anchor] = ordered;
  if (!anchor) return;
  for (const statement of ordered.slice(1)) {
    const { writing } = statement;
    const at = writing.entry.at;
    if (statement.letter === anchor.letter) { yield { type: "passed", at }; continue; }
    yield violationOf(undefined, {
      messageId: "letter", severity: "error", at, subject: subjectOf(writing.table, writing.row, fact.kind), reported: writing.entry.text, expected: anchor.letter ?? "",
      data: { name: nameOf(fact, writing), kind: fact.kind, written: writing.entry.text, expected: anchor.letter ?? "", elsewhere: [anchor.writing.entry.at] }, also: [anchor.writing.entry.at],
    });
  }
}

