import type { Outcome, Severity } from "../findings/outcome";
import type { Settings } from "../model/settings";
import type { Lkip } from "../model/table";
import type { Subjects } from "../model/subjects";

/** What a rule sees: the workbook's model, what is one thing in several tables, and the user's settings. */
export interface RuleContext {
  readonly lkip: Lkip;
  readonly subjects: Subjects;
  readonly settings: Settings;
}

/** The page of a rule in docs/rules, generated from here. */
export interface RuleDocs {
  readonly what: string;
  readonly why: string;
  readonly example: string;
  readonly fix: string;
  /** Regulation, standard or paper. */
  readonly source: string;
  readonly knownMisses: string;
}

export interface RuleMeta<M extends string = string> {
  /** Noun and failing state in kebab-case; also the folder's name. */
  readonly id: string;
  /** The severity that it usually gives; a single outcome may be milder. */
  readonly severity: Severity;
  /** Whether its fix may be applied without a look (safe), with one (review), by hand only, or there is none. */
  readonly fix: "safe" | "review" | "manual" | "none";
  /** Ids of its messages; the sentences stand in messages/ under "<rule>.<message>". */
  readonly messages: readonly M[];
  readonly docs: RuleDocs;
}

/**
 * One rule: a generator over the model. It yields a violation, a pass or an incomplete for every check that it makes;
 * nothing at all means that the workbook has nothing it could check.
 */
export interface Rule<M extends string = string> {
  readonly meta: RuleMeta<M>;
  check(context: RuleContext): Iterable<Outcome>;
}

export const defineRule = <const M extends string>(rule: Rule<M>): Rule<M> => rule;
