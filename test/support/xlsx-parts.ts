import { strFromU8, unzipSync } from "fflate";
import { parseRange, toAddress } from "../../src/kernel/address";
import { TONES, type Highlight } from "../../src/plan/plan";

/** The parts of a workbook by path, as text; what is no text is read as Latin-1, byte for byte. */
export const textsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content, !/\.(xml|rels)$/.test(path))]));

/** The path of each sheet's part, by the sheet's name; for parts as Excel and our fixtures lay them out. */
function sheetPaths(parts: Readonly<Record<string, string>>): Map<string, string> {
  const targets = new Map([...(parts["xl/_rels/workbook.xml.rels"] ?? "").matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) =>
    [/Id="([^"]*)"/.exec(tag)?.[1] ?? "", /Target="\/?(?:xl\/)?([^"]*)"/.exec(tag)?.[1] ?? ""]));
  return new Map([...(parts["xl/workbook.xml"] ?? "").matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => {
    const name = (/name="([^"]*)"/.exec(tag)?.[1] ?? "").replaceAll("&apos;", "'").replaceAll("&amp;", "&");
    return [name, `xl/${targets.get(/r:id="([^"]*)"/.exec(tag)?.[1] ?? "")}`];
  }));
}

/** The highlights of ours as somebody reads them who knows nothing of how they are written. */
export function highlightsIn(bytes: Uint8Array): Highlight[] {
  const parts = textsOf(bytes);
  return [...sheetPaths(parts)].flatMap(([sheet, path]) => [...(parts[path] ?? "").matchAll(/<conditionalFormatting\b[^>]*sqref="([^"]*)"[^>]*>(.*?)<\/conditionalFormatting>/gs)]
    .flatMap(([, sqref = "", rules = ""]) => {
      const tone = TONES.find((one) => rules.includes(`LKIP-Audit:${one}`));
      return tone === undefined ? [] : sqref.split(" ").flatMap((text) => {
        const { top = 0, left = 0, bottom = -1, right = -1 } = parseRange(text) ?? {};
        return Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, i): Highlight =>
          ({ at: { sheet, address: toAddress(top + Math.floor(i / (right - left + 1)), left + (i % (right - left + 1))) }, tone }));
      });
    }));
}
