/** Widths for one pixel of font size, as in Arial and Calibri, rather too wide than too narrow. */
const WIDTHS: readonly (readonly [chars: string, width: number])[] = [
  ["ijl|!.,:;'`I", 0.28], ["frt()[]{}/\\- \"", 0.36], ["abcdeghknopqsuvxyz0123456789_$?<>=+~#*^", 0.55],
  ["ABCDEFGHJKLNOPQRSTUVXYZ&", 0.68], ["mwMW%@", 0.88],
];
const widthOf = new Map(WIDTHS.flatMap(([chars, width]) => [...chars].map((char) => [char, width] as const)));

/** About how wide a text is, in pixels. */
export function textWidth(text: string, fontPixels: number, bold: boolean): number {
  let width = 0;
  for (const char of text) width += widthOf.get(char) ?? 0.62;
  return width * fontPixels * (bold ? 1.06 : 1);
}

/** In how many lines a text is broken within a width, words kept whole where they fit. */
export function linesWithin(text: string, width: number, fontPixels: number, bold: boolean): number {
  let lines = 0;
  const space = textWidth(" ", fontPixels, bold);
  for (const paragraph of text.split(/\r\n|\r|\n/)) {
    lines++;
    let used = 0;
    for (const word of paragraph.split(" ")) {
      const length = textWidth(word, fontPixels, bold);
      if (used > 0 && used + space + length > width) {
        lines++;
        used = 0;
      }
      if (used > 0) used += space;
      used += length;
      if (used > width && width > 0) {
        lines += Math.ceil(used / width) - 1;
        used %= width;
      }
    }
  }
  return lines;
}
