import { readText, type Written } from "../../../src/model/written/read-text";

/**
 * One line that says all about a reading, so that tables of examples stay readable:
 * "13000 | 13@3en Berkas" is a number (decimals after @, style where separators show it) and its second reading.
 */
export function describeWritten(written: Written): string {
  switch (written.type) {
    case "number": {
      const readings = written.readings.map(({ value, decimals, style }) =>
        value.toString() + (decimals === 0 ? "" : `@${decimals}`) + (style === "plain" ? "" : style));
      return [
        readings.join(" | "), written.percent && "%", written.currency && "Rp",
        written.unit !== null && `unit=${written.unit}`, written.letter !== null && `letter=${written.letter}`,
        written.note !== null && `note=${written.note}`,
      ].filter(Boolean).join(" ");
    }
    case "letter": return `letter ${written.letter}${written.note === null ? "" : ` note=${written.note}`}`;
    case "several": return `several ${written.parts.join(" + ")}`;
    case "malformed": return `malformed ${written.text}`;
    case "error": return `error ${written.code}`;
    case "empty":
    case "text": return written.type;
  }
}

export const describeText = (text: string): string => describeWritten(readText(text));

/** Runs a table of [text of the cell, its reading]. */
export function readsAs(name: string, table: readonly (readonly [text: string, reading: string])[]): void {
  describe(name, () => {
    it.each(table.map(([text, reading]) => [JSON.stringify(text), reading, text] as const))("%s → %s", (_shown, reading, text) => {
      expect(describeText(text)).toBe(reading);
    });
  });
}
