import type { MessageData } from "../findings/outcome";
import { LOCALES, type Locale } from "../kernel/format";
import { en } from "./en";
import { id } from "./id";
import type { Template } from "./template";
import { formatValue } from "./values";

const catalogues: Readonly<Record<Locale, Readonly<Record<string, Template>>>> = { id, en };

/** The key under which a rule's sentence stands. */
export const messageKey = (rule: string, messageId: string): string => `${rule}.${messageId}`;

/** Stands for a datum that nobody gave; messageProblems tells of it. */
const LACKING = "…";

/**
 * A sentence in the reader's language. Cells on the sheet `home` stand without the sheet's name.
 * One flawed sentence must not cost the user his report: a datum that is lacking is written as "…", a sentence as its key.
 */
export function renderMessage(locale: Locale, key: string, data: MessageData, home?: string): string {
  const template = catalogues[locale][key];
  if (template === undefined) return key;
  const sentence = compose(template, data, locale, home, () => LACKING);
  // A name may come first.
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What is wrong with a message in any language: no sentence, or data that the sentence mentions and nobody gave. For tests. */
export function messageProblems(key: string, data: MessageData): readonly string[] {
  return LOCALES.flatMap((locale) => {
    const template = catalogues[locale][key];
    if (template === undefined) return [`${locale}: no sentence for ${key}`];
    const lacking: string[] = [];
    compose(template, data, locale, undefined, (name) => {
      lacking.push(name);
      return LACKING;
    });
    return lacking.map((name) => `${locale}: ${key} mentions {${name}}`);
  });
}

function compose(template: Template, data: MessageData, locale: Locale, home: string | undefined, lacking: (name: string) => string): string {
  const fill = (name: string): string => {
    const value = data[name];
    return value === undefined ? lacking(name) : formatValue(value, locale, home);
  };
  return typeof template === "function" ? template(fill, data) : template.replaceAll(/\{(\w+)\}/g, (_, name: string) => fill(name));
}
