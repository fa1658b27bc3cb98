import { judge } from "../findings/judge";
import type { Finding } from "../findings/finding";
import type { AmountValue, MessageData } from "../findings/outcome";
import type { Decimal } from "../kernel/decimal";
import type { Entry, Quantity } from "../model/entry";
import type { Column, Row } from "../model/table";
import type { CellRef } from "../snapshot/snapshot";
import type { CellEdit } from "../plan/plan";
import { agrees, uniqueCells, type Judgement } from "./blame";
import type { Change, ChangeKind, RecalculateOptions } from "./change";
import { habitOf, PERCENTAGES, roundsTo, typed, type Habit, type Typed } from "./habit";
import { formulaOf, inputsOf, valueOf, waysFor, type Obstacle, type Recipe } from "./recipe";
import type { Session } from "./session";
import type { Site } from "./site";

/** Decides on one computed cell; those that it follows from are decided already. */
export function decide(site: Site, session: Session, options: RecalculateOptions): void {
  const entry = site.row.entries.get(site.column.id);
  if (!entry || !session.wants(entry.at) || session.isChanged(entry.at)) return;
  const merged = session.book.merged(entry.at);
  if (merged === "covered") return;
  if (entry.type === "absent") {
    // A written "-" says that there is no value, and a formula that shows nothing is somebody's decision.
    if (!entry.dash && entry.formula === undefined && merged === null) fill(site, entry, session, options);
    return;
  }
  const judgement = session.blame.judge(entry.at, site.rules);
  if (judgement.kind === "wrong") { if (options.only === "all") mend(site, entry, judgement.findings, judgement.formula, session, options); return; }
  if (judgement.kind === "spared") { if (options.only === "all") spare(site, entry, judgement, session, options); return; }
  if (entry.type === "quantity") follow(site, entry, session, options);
}

function leave({ table, row }: Site, at: CellRef, messageId: string, data: MessageData, findings: readonly Finding[], session: Session): void {
  session.leave(table, row, at, { messageId, data, findings });
}

const KEY = "recalculate.";

/** An empty cell. */
function fill(site: Site, entry: Entry, session: Session, options: RecalculateOptions): void {
  const recipe = site.recipe(session);
  const refused = recipe.kind === "obstacle" ? recipe : doubted(recipe, entry.at, session, options.as === "values");
  if (refused) { if (!refused.quiet) leave(site, entry.at, refused.messageId, refused.data, [], session); return; }
  if (recipe.kind !== "obstacle") write(site, entry, recipe, "blank", [], session, options);
}

/** A cell that does not follow from its inputs, or whose formula takes the wrong ones. */
function mend(site: Site, entry: Entry, findings: readonly Finding[], isFormula: boolean, session: Session, options: RecalculateOptions): void {
  const recipe = site.recipe(session);
  const refused = recipe.kind === "obstacle" ? recipe : doubted(recipe, entry.at, session, !isFormula);
  if (refused) {
    // That a percentage of nothing shows an error is told already.
    if (!refused.quiet || entry.type !== "unreadable") leave(site, entry.at, refused.messageId, refused.data, findings, session);
    return;
  }
  if (recipe.kind === "obstacle") return;
  const texts = inputsOf(recipe).filter(({ asText }) => asText);
  if (entry.formula !== undefined && texts.length > 0) {
    leave(site, entry.at, `${KEY}leftTexts`, { cells: texts.map(({ at }) => at) }, findings, session);
    return;
  }
  const value = valueOf(recipe);
  // It was right but for an input that is filled or mended now.
  const moved = inputsOf(recipe).some(({ at }) => session.isChanged(at));
  const ways = moved && !isFormula && entry.type === "quantity" ? waysFor(recipe, entry, session.audited.settings) : [];
  if (ways.some((way) => judge(way) !== "fails")) return;
  if (value && !isFormula && !moved && !agrees(findings, entry.at, value)) {
    leave(site, entry.at, `${KEY}leftOther`, { value: amount(site, value) }, findings, session);
    return;
  }
  write(site, entry, recipe, "wrong", findings, session, { ...options, as: isFormula ? "formulas" : options.as });
}

/** A cell that fails because of another one: it stays, unless the other one is mended already and it still fails. */
function spare(site: Site, entry: Entry, { messageId, data, findings, suspects }: Extract<Judgement, { kind: "spared" }>, session: Session, options: RecalculateOptions): void {
  if (entry.type === "quantity" && suspects.length > 0 && suspects.every((at) => session.isChanged(at))) {
    const recipe = site.recipe(session);
    const ways = recipe.kind === "obstacle" ? [] : waysFor(recipe, entry, session.audited.settings);
    if (ways.some((way) => judge(way) !== "fails")) return;
    if (recipe.kind !== "obstacle" && !doubted(recipe, entry.at, session, true)) { write(site, entry, recipe, "wrong", findings, session, options); return; }
  }
  leave(site, entry.at, messageId, data, findings, session);
}

/** A cell that nothing speaks against: it changes only where its inputs do, or becomes a formula. */
function follow(site: Site, written: Quantity, session: Session, options: RecalculateOptions): void {
  const { settings } = session.audited;
  const wantsLive = options.only === "all" && options.as === "formulas" && written.formula === undefined && !written.asText;
  const recipe = site.recipe(session);
  if (recipe.kind === "obstacle") return;
  const inputs = inputsOf(recipe);
  const moved = inputs.some(({ at }) => session.isChanged(at));
  if (!moved && !wantsLive) return;
  const value = valueOf(recipe);
  const ways = waysFor(recipe, written, settings);
  if (!value || ways.length === 0) return;
  const verdicts = ways.map(judge);
  if (moved && written.formula !== undefined) {
    session.recalculated({ ...written, value: site.exact ? value : value.toDecimalPlaces(Math.max(0, written.decimals)), precise: value });
  } else if (moved && verdicts.every((verdict) => verdict === "fails")) {
    if (options.only === "all") write(site, written, recipe, "wrong", [], session, options);
  } else if (wantsLive && verdicts[0] === "holds" && !session.blame.isSuspect(written.at) && !session.blame.isTied(written.at)) {
    write(site, written, recipe, "live", [], session, options);
  }
}

/** Why nothing is to be computed from these inputs: they follow from the cell itself, or are wrong and `asValue` would keep that for good. */
function doubted(recipe: Recipe, at: CellRef, session: Session, asValue: boolean): Obstacle | undefined {
  const inputs = inputsOf(recipe).map((q) => q.at);
  const suspect = asValue ? inputs.find((cell) => session.blame.isSuspect(cell) && !session.isChanged(cell)) : undefined;
  if (suspect) return { kind: "obstacle", messageId: `${KEY}leftSuspect`, data: { suspect }, quiet: false };
  if (session.links.leadTo(inputs, at)) return { kind: "obstacle", messageId: `${KEY}leftCircular`, data: {}, quiet: false };
  return undefined;
}

const UNITS = { capaian: "percent", capaianAkhir: "percent", serapan: "percent", average: "percent", sum: "rupiah", total: "rupiah", kinds: "rupiah" } as const;
type Reason = keyof typeof UNITS;

function amount({ reason }: Site, value: Decimal): AmountValue {
  const unit = reason in UNITS ? UNITS[reason as Reason] : "none";
  return { value, decimals: unit === "percent" ? 2 : Math.max(0, value.decimalPlaces()), unit };
}

/** Writes what the recipe gives, in the habit of the cell. A live formula only where the shown value stays. */
function write(site: Site, entry: Entry, recipe: Recipe, kind: ChangeKind, findings: readonly Finding[], session: Session, options: RecalculateOptions): void {
  const { table, row, column } = site;
  const { book, audited } = session;
  const inputs = inputsOf(recipe);
  const value = valueOf(recipe);
  if (!value) return;
  const sameKind = recipe.kind === "ratio" ? [] : inputs;
  const fromTexts = recipe.kind === "letters" || inputs.every(({ asText }) => asText);
  const habit = habitOf({ table, row, column, entry }, session.neighbours(table, row, column), { numbers: sameKind, areTexts: fromTexts }, book);
  const cutOff = audited.settings.rounding === "truncate";
  const formula = options.as === "formulas" && habit.kind === "number" ? formulaFor(recipe, habit, site, cutOff, session) : undefined;
  if (kind === "live" && formula === undefined) return;
  const result = typed(value, habit, column, { exact: site.exact, cutOff, live: formula !== undefined }, book);
  if (!result) { leave(site, entry.at, `${KEY}leftHabit`, {}, findings, session); return; }
  if (kind === "live" && entry.type === "quantity" && !result.shown.eq(entry.value)) return;
  const code = book.codeOf(entry.at);
  const edit: CellEdit = {
    at: entry.at, before: session.content(entry.at), after: formula === undefined ? { value: result.value } : { formula, value: result.value },
    ...(habit.kind === "number" && habit.code !== code ? { format: { before: code, after: habit.code } } : {}),
  };
  session.changes.push(changeOf(site, edit, { recipe, entry, kind, findings, after: result.text, inputs }));
  if (edit.format) book.setCode(entry.at, edit.format.after);
  session.write(written(entry, result, habit, formula), habit.kind === "number" ? habit.power : undefined);
}

function formulaFor(recipe: Recipe, habit: Extract<Habit, { kind: "number" }>, { exact, table, row, column }: Site, cutOff: boolean, session: Session): string | undefined {
  const rounding = roundsTo(habit, { exact, cutOff, live: true }) ? { decimals: habit.digits.decimals, cutOff } : null;
  return formulaOf(recipe, habit, rounding, table.sheet, {
    powerOf: (q) => session.powerOf(q), usualPower: (q) => session.usualPower(table, row, q, column),
    isEmpty: (at) => { const { formula, value } = session.content(at); return formula === undefined && (value ?? "") === "" && !session.isChanged(at); },
  });
}

interface Told {
  readonly recipe: Recipe; readonly entry: Entry; readonly kind: ChangeKind; readonly findings: readonly Finding[];
  readonly after: string; readonly inputs: readonly Quantity[];
}

function changeOf(site: Site, edit: CellEdit, { recipe, entry, kind, findings, after, inputs }: Told): Change {
  const { table, row, reason } = site;
  const cells = recipe.kind === "letters" ? recipe.letters.map(({ at }) => at) : inputs.map(({ at }) => at);
  const [part, whole] = cells;
  const negative = recipe.kind === "ratio" && recipe.direction === "negative";
  const name = recipe.kind === "letters" ? "letters" : negative ? `${reason}Negative` : reason;
  return {
    edits: [edit], table: table.id, row: row.title, before: entry.text, after, kind, chosen: kind === "wrong" || (kind === "blank" && !isLeftEmpty(site)), messageId: `${KEY}${name}`,
    data: recipe.kind === "ratio" && part && whole ? { part, whole } : recipe.kind === "difference" && part && whole ? { minuend: part, subtrahend: whole } : { cells: uniqueCells(cells), count: cells.length },
    findings: findings.map(({ id }) => id),
  };
}

/**
 * Whether the author leaves cells like this one empty: he has percentages for totals only, or averages of the one column only.
 * It is shown, but not ticked.
 */
function isLeftEmpty({ table, row, column }: Site): boolean {
  const filled = (other: Row, of: Column): boolean => other.entries.get(of.id)?.type === "quantity";
  const alike = table.rows.filter((other) => other.kind === row.kind);
  if (alike.some((other) => filled(other, column))) return false;
  const others = table.rows.some((other) => other.kind !== row.kind && filled(other, column));
  if (row.kind === "data") return others && alike.length > 1;
  return others && table.columns.some((other) => other.role !== column.role && PERCENTAGES.has(other.role) && filled(row, other) && PERCENTAGES.has(column.role));
}

/** The number as it will be read. */
function written(entry: Entry, result: Typed, habit: Habit, formula: string | undefined): Quantity {
  return {
    type: "quantity", at: entry.at, text: result.text, fill: entry.fill, value: result.shown, decimals: result.decimals, precise: result.precise,
    percent: result.text.includes("%"), unit: null, letter: null, asText: habit.kind === "text", readings: [], ...(formula === undefined ? {} : { formula }),
  };
}
