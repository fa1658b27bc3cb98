import type { Candidate, Finding, NotJudged } from "../findings/finding";
import type { Locale } from "../kernel/format";
import { messageKey, renderMessage } from "../messages/render";
import { reportTexts } from "../messages/texts";
import type { SkippedPart } from "./audited";

/** The sentence of a finding or of a check that was not made. Cells on its own sheet stand without the sheet's name. */
export const sentenceOf = ({ rule, messageId, data, at }: Finding | NotJudged, locale: Locale): string =>
  renderMessage(locale, messageKey(rule, messageId), data, at.sheet);

/** Why a value is suggested. */
export const reasonOf = ({ messageId, data }: Candidate, home: string, locale: Locale): string =>
  renderMessage(locale, messageId, data, home);

/** The name of a kind of table; the kind itself where it has none. */
export function kindName(kind: string, locale: Locale): string {
  const kinds: Readonly<Record<string, string>> = reportTexts[locale].kinds;
  return kinds[kind] ?? kind;
}

/** What a rule is about, in few words; its id where it has none. */
export function ruleTitle(rule: string, locale: Locale): string {
  const titles: Readonly<Record<string, string>> = reportTexts[locale].rules;
  return titles[rule] ?? rule;
}

/** Why a part of the workbook is no recognised table. */
export function skippedSentence({ reason, detail }: SkippedPart, locale: Locale): string {
  const kinds = detail.split(/,\s*/).map((kind) => kindName(kind, locale)).join(", ");
  const texts = reportTexts[locale].skippedReasons;
  switch (reason) {
    case "noRows": return texts.noRows(kinds);
    case "noNumbers": return texts.noNumbers(kinds);
    case "rivalKinds": return texts.rivalKinds(kinds);
    case "missingColumns": return texts.missingColumns(detail);
    case "rivalColumns": return texts.rivalColumns(detail);
    case "noHeader": return texts.noHeader;
    case "emptySheet": return texts.emptySheet;
  }
}
