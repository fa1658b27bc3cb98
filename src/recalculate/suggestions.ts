import type { Candidate, Finding, Suggestion } from "../findings/finding";
import { cellKey } from "../findings/identity";
import type { AmountValue, MessageData } from "../findings/outcome";
import { quoteSheet } from "../kernel/address";
import type { Quantity } from "../model/entry";
import type { Node, Row } from "../model/table";
import type { CellEdit } from "../plan/plan";
import type { CellRef } from "../snapshot/snapshot";
import { uniqueCells } from "./blame";
import type { Audited, Change, Changes, Left } from "./change";
import { habitOf, typed } from "./habit";
import { perform } from "./perform";
import { Session } from "./session";
import { letterEdit, NO_INPUTS, numberEdit, placesIn, type Place } from "./value-edit";

/** Findings whose right content is a formula or a word, which the recalculation knows to write. */
const BY_RECALCULATION: ReadonlySet<string> = new Set(["formula-misplaced", "predikat-mismatch", "efisiensi-mismatch"]);

/**
 * What accepting the suggestions of some findings would change: numbers in the habit of their cells, formulas, words and ticks.
 * Left are findings without a suggestion, ties, rows that are missing, and what cannot be written in the cell.
 */
export function suggestionChanges(findings: readonly Finding[], audited: Audited): Changes {
  const known = knownOf(findings, audited);
  const { session, places } = known;
  const done = new Map<string, { change: Change; value: string }>();
  for (const finding of findings) {
    const answer = answerTo(finding, known);
    const at = "change" in answer ? answer.change.edits[0].at : finding.suggestion?.at ?? finding.at;
    const key = cellKey(at);
    const before = done.get(key);
    for (const change of "change" in answer ? sameSlips(answer.change, finding.suggestion?.value, known) : []) {
      const other = cellKey(change.edits[0].at);
      if (!done.has(other)) done.set(other, { change, value: change.after });
    }
    if (!("change" in answer)) session.left.push({ at, table: finding.table, row: places.get(key)?.row.title ?? "", ...answer, findings: [finding.id] });
    else if (!before) done.set(key, { change: answer.change, value: answer.change.after });
    else if (before.value === answer.change.after) done.set(key, { ...before, change: { ...before.change, findings: [...before.change.findings, finding.id] } });
    else session.left.push({ at, table: finding.table, row: answer.change.row, messageId: "recalculate.leftValues", data: {}, findings: [finding.id] });
  }
  return { changes: withoutOverlap([...done.values()].map(({ change }) => change)), left: session.left };
}

/**
 * What accepting each candidate of findings with several would change, in the order in which they stand there; null where it cannot be
 * written. By the findings' ids.
 */
export function candidateChanges(findings: readonly Finding[], audited: Audited): ReadonlyMap<string, readonly (Change | null)[]> {
  const open = findings.filter(({ suggestion }) => suggestion && suggestion.alternatives.length > 0);
  if (open.length === 0) return new Map();
  const known = knownOf([], audited);
  return new Map(open.map((finding) => [finding.id, (finding.suggestion?.alternatives ?? []).map((candidate) => {
    const answer = answerTo(decided(finding, candidate), known);
    return "change" in answer ? answer.change : null;
  })]));
}

/** The finding as if it named this candidate and no other. */
export const decided = (finding: Finding, candidate: Candidate): Finding =>
  ({ ...finding, suspect: candidate.at, suggestion: { ...candidate, confidence: "possible", alternatives: [] } });

/** Of two swapped cells that are both suggested, each is written once. */
function withoutOverlap(changes: readonly Change[]): readonly Change[] {
  const taken = new Set(changes.map(({ edits: [first] }) => cellKey(first.at)));
  return changes.map((change) => {
    const [first, ...rest] = change.edits;
    return { ...change, edits: [first, ...rest.filter(({ at }) => !taken.has(cellKey(at)) && taken.add(cellKey(at)))] };
  });
}

type Refusal = { readonly messageId: string; readonly data: MessageData };
const refusal = (name: string, data: MessageData = {}): Refusal => ({ messageId: `recalculate.${name}`, data });

/** A number as text that a formula passes over becomes a number; no value beside it is wrong. */
function asNumber(place: Place, finding: Finding, session: Session): { readonly change: Change } | Refusal {
  const { table, row, column, entry } = place;
  const formula = session.blame.at(entry.at).find(isPassedOver)?.data["formula"];
  const near = session.neighbours(table, row, column).filter((q) => !q.asText);
  if (entry.type !== "quantity" || formula === undefined) return refusal("leftHabit");
  const { value } = entry;
  const habit = habitOf({ table, row, column, entry: { ...entry, type: "absent", dash: false } }, near, NO_INPUTS, session.book);
  const result = habit.kind === "number" ? typed(value, habit, column, { exact: true, cutOff: false, live: true }, session.book) : undefined;
  const code = session.book.codeOf(entry.at);
  if (habit.kind !== "number" || !result) return refusal("leftHabit");
  return {
    change: {
      edits: [{
        at: entry.at, before: session.content(entry.at), after: { value: result.value },
        ...(habit.code === code ? {} : { format: { before: code, after: habit.code } }),
      }],
      table: table.id, row: row.title, before: entry.text, after: result.text, kind: "wrong", chosen: true,
      messageId: "recalculate.number", data: { formula }, findings: [finding.id],
    },
  };
}

const isPassedOver = ({ rule, messageId }: Finding): boolean => rule === "number-as-text" && messageId === "leftOut";

/** The same wrong amount in a row that has nothing but the changed one above or below it: it was copied with its slip. */
function sameSlips(change: Change, amount: AmountValue | string | undefined, { session, places, nodes }: Known): readonly Change[] {
  const [{ at }] = change.edits;
  const place = places.get(cellKey(at));
  const suggested = change.messageId.startsWith("localise.") && place?.entry.type === "quantity" ? place.entry : undefined;
  const node = place && nodes.get(place.row);
  if (!place || !suggested || !node || amount === undefined || typeof amount === "string") return [];
  const alike = (other: Node | null | undefined): Place | undefined => {
    const entry = other?.row.entries.get(place.column.id);
    return other && entry?.type === "quantity" && entry.precise.eq(suggested.precise) ? { ...place, row: other.row, entry } : undefined;
  };
  const found: Place[] = [];
  for (let below = node; below.children.length === 1;) {
    const [child] = below.children;
    const same = alike(child);
    if (!child || !same) break;
    found.push(same);
    below = child;
  }
  for (let above = node.parent; above?.children.length === 1; above = above.parent) {
    const same = alike(above);
    if (!same) break;
    found.push(same);
  }
  // A formula follows by itself.
  return found.flatMap((same): Change[] => {
    const edit = numberEdit(same, amount, session);
    return edit ? [{ ...change, edits: [edit.edit], row: same.row.title, before: same.entry.text, after: edit.text, messageId: "localise.sameSlip", data: {} }] : [];
  });
}

interface Known { readonly session: Session; readonly places: ReadonlyMap<string, Place>; readonly nodes: ReadonlyMap<Row, Node>; readonly others: Recalculated }

function knownOf(findings: readonly Finding[], audited: Audited): Known {
  const session = new Session(audited);
  return {
    session, places: placesIn(audited), others: recalculation(findings, session),
    nodes: new Map(audited.lkip.tables.flatMap((table) => (table.tree?.nodes ?? []).map((node) => [node.row, node] as const))),
  };
}

function answerTo(finding: Finding, known: Known): { readonly change: Change } | Refusal {
  if (isRecalculated(finding)) return recalculated(finding, known);
  const { session, places } = known;
  const { suggestion } = finding;
  const passedOver = places.get(cellKey(suggestion?.at ?? finding.at));
  if (passedOver && session.blame.at(passedOver.entry.at).some(isPassedOver)) return asNumber(passedOver, finding, session);
  if (!suggestion) return refusal("leftNothing");
  const refused = undecided(finding, suggestion, session);
  if (refused) return refused;
  const place = places.get(cellKey(suggestion.at));
  if (!place) return refusal("leftHabit");
  const { value } = suggestion;
  let edit = typeof value === "string" ? letterEdit(place.entry, value, session) : numberEdit(place, value, session);
  if (!edit) {
    const again = place.entry.formula === undefined ? refusal("leftHabit") : recalculated(finding, known);
    if ("change" in again || place.entry.type !== "unreadable" || typeof value === "string") return again;
    // A formula that shows an error and follows from nothing gives way to the value that other tables have.
    edit = numberEdit(place, value, session, true);
    if (!edit) return again;
  }
  const partners = suggestion.messageId === "localise.swapped" ? swapped(place, suggestion, session, places) : [];
  const { table, row, entry } = place;
  return {
    change: {
      edits: [edit.edit, ...partners], table: table.id, row: row.title, before: entry.text, after: edit.text,
      kind: entry.type === "absent" ? "blank" : "wrong", chosen: true, messageId: suggestion.messageId, data: suggestion.data, findings: [finding.id],
    },
  };
}

function undecided(finding: Finding, suggestion: Suggestion, session: Session): Refusal | undefined {
  if (suggestion.messageId === "localise.missingRow") return refusal("leftRow", { label: suggestion.data["label"] ?? "" });
  if (!finding.suspect) return refusal("leftTie", { cells: uniqueCells([suggestion, ...suggestion.alternatives].map(({ at }) => at)) });
  if (suggestion.alternatives.length > 0) return refusal("leftValues");
  const [misplaced] = session.blame.misledBy([finding], suggestion.at);
  return misplaced && refusal("leftSuspect", { suspect: misplaced });
}

/** What the recalculation does with the cells whose content is a formula or a word, all of them together. */
function recalculation(findings: readonly Finding[], session: Session): Recalculated {
  const cells = findings.flatMap((finding) => {
    const at = finding.suspect ?? finding.at;
    return isRecalculated(finding) || session.content(at).formula !== undefined ? [cellKey(at)] : [];
  });
  if (cells.length === 0) return { changes: new Map(), left: new Map() };
  const own = new Session(session.audited, new Set(cells));
  // A word that is no formula stays a word.
  perform(own, { as: "formulas", only: "all" }, "values");
  return {
    changes: new Map(own.changes.flatMap((change) => (change.kind === "wrong" ? change.edits.map(({ at }) => [cellKey(at), change] as const) : []))),
    left: new Map(own.left.map((left) => [cellKey(left.at), left])),
  };
}

interface Recalculated { readonly changes: ReadonlyMap<string, Change>; readonly left: ReadonlyMap<string, Left> }

const isRecalculated = ({ rule, suspect, at }: Finding): boolean => BY_RECALCULATION.has(rule) && (!suspect || cellKey(suspect) === cellKey(at));

function recalculated(finding: Finding, { session, places, others }: Known): { readonly change: Change } | Refusal {
  const at = finding.suspect ?? finding.at;
  const change = others.changes.get(cellKey(at));
  if (change) return { change: { ...change, findings: [finding.id] } };
  const link = finding.rule === "formula-misplaced" && finding.messageId === "link" ? linkChange(finding, session, places.get(cellKey(at))) : undefined;
  if (link) return { change: link };
  const left = others.left.get(cellKey(at));
  return left ? { messageId: left.messageId, data: left.data } : refusal(session.content(at).formula === undefined ? "leftNothing" : "leftFormula");
}

/** A link that fetches the value of another row: the same formula with the right cell. */
function linkChange(finding: Finding, session: Session, place: Place | undefined): Change | undefined {
  const own = finding.data["own"] as CellRef | undefined;
  const before = session.content(finding.at);
  const { suggestion } = finding;
  if (!own || before.formula === undefined || !place || !suggestion || typeof suggestion.value === "string") return undefined;
  const source = own.sheet === finding.at.sheet ? own.address : `${quoteSheet(own.sheet)}!${own.address}`;
  const formula = before.formula.replace(/(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Za-z]{1,3}\$?\d{1,7}/u, () => source);
  const text = numberEdit(place, suggestion.value, session, true);
  return text && {
    edits: [{ at: finding.at, before, after: { formula, value: text.edit.after.value } }], table: finding.table, row: place.row.title, before: place.entry.text,
    after: text.text, kind: "wrong", chosen: true, messageId: suggestion.messageId, data: suggestion.data, findings: [finding.id],
  };
}

/** The other of two swapped cells gets what stands in the first. */
function swapped({ entry }: Place, { data }: Suggestion, session: Session, places: ReadonlyMap<string, Place>): readonly CellEdit[] {
  const value: Quantity | undefined = entry.type === "quantity" ? entry : undefined;
  if (!value) return [];
  return (data["others"] as readonly CellRef[]).flatMap((at) => {
    const partner = places.get(cellKey(at));
    const edit = partner && numberEdit(partner, { value: value.precise, decimals: Math.max(0, value.decimals), unit: "none" }, session);
    return edit ? [edit.edit] : [];
  });
}
