import { openWorkbook, type XlsxWorkbook } from "../../../src/hosts/xlsx";
import { contract } from "../contract";
import { calculator } from "../../support/xlsx-calculator";
import { highlightsIn } from "../../support/xlsx-parts";

contract("a file", { calculates: true }, async (bytes) => {
  const opened = await openWorkbook(bytes, { calculator });
  if (!opened.ok) throw new Error(`${opened.code}: ${opened.detail}`);
  const host: XlsxWorkbook = opened.value;
  return { host, highlights: () => Promise.resolve(highlightsIn(host.save())) };
});
