const PLAIN = /^[!#-&(-_a-~]+(?: [!#-&(-_a-~]+)*$/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe63]/g;
const BREAKS = /\s*[\r\n\v\f\u0085\u2028\u2029]\s*/g;
const SPACES = /[^\S\n]+/g;
const QUOTES = /^["'`\u2018\u2019\u201c\u201d]+|["`\u2018\u2019\u201c\u201d]+$/g;

/**
 * The text trimmed, with one kind of space, dash, digit and line break ("\n"), without quotes around it and without
 * characters that nobody sees.
 */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(INVISIBLE, "")
    .replace(FULL_WIDTH, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(DASHES, "-")
    .trim()
    .replace(BREAKS, "\n")
    .replace(SPACES, " ")
    .replace(QUOTES, "")
    .trim();
}
