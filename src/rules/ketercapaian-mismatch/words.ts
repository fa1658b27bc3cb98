const NOT = /^(?:target )?(?:tidak|belum|tdk|blm|kurang|gagal) (?:ter|men|me)(?:capai|penuhi|menuhi)(?: target)?$/;
const YES = /^(?:target )?(?:sudah |telah )?(?:tercapai|terpenuhi|terlampaui|mencapai|memenuhi|melampaui|melebihi)(?: target)?$/;
/** No other text is worth a closer look. */
const VERB = /capai|[pm]enuhi|lampaui|lebihi/i;

/** Reads "Tercapai", "Belum tercapai", "Melampaui target": whether the words say that the target was reached; undefined for others. */
export function saysReached(text: string): boolean | undefined {
  if (!VERB.test(text)) return undefined;
  const words = text.toLowerCase().replace(/[^\p{L}]+/gu, " ").trim();
  return NOT.test(words) ? false : YES.test(words) ? true : undefined;
}
