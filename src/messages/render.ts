import type { MessageData } from "../findings/outcome";
import type { Locale } from "../kernel/format";
import { en } from "./en";
import { id } from "./id";
import type { Template } from "./template";
import { formatValue } from "./values";

const catalogues: Readonly<Record<Locale, Readonly<Record<string, Template>>>> = { id, en };

/** The keys of all sentences of the rules, "rule-id.messageId". */
export const messageKeys: readonly string[] = Object.keys(id);

/** The key under which a rule's sentence stands. */
export const messageKey = (rule: string, messageId: string): string => `${rule}.${messageId}`;

/**
 * A rule's sentence in the reader's language. Cells on the sheet `home` stand without the sheet's name.
 * An unknown key or a datum that the sentence mentions and nobody gave is a bug and throws.
 */
export function renderMessage(locale: Locale, key: string, data: MessageData, home?: string): string {
  const template = catalogues[locale][key];
  if (template === undefined) throw new Error(`No sentence for ${key}`);
  const fill = (name: string): string => {
    const value = data[name];
    if (value === undefined) throw new Error(`${key} mentions {${name}}, which nobody gave`);
    return formatValue(value, locale, home);
  };
  return typeof template === "function" ? template(fill, data) : template.replaceAll(/\{(\w+)\}/g, (_, name: string) => fill(name));
}
