import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { audit } from "../../src/engine/audit";
import { readWorkbook } from "../../src/hosts/xlsx";
import type { SlipKind } from "../../src/localise/costs";
import { en } from "../../src/messages/en";
import { recalculateId } from "../../src/messages/recalculate/id";
import { messageKey, messageProblems, renderMessage } from "../../src/messages/render";
import { RULES } from "../../src/rules";

/** Complete by its type. */
const slips: Readonly<Record<SlipKind, true>> = {
  replaced: true, dropped: true, added: true, doubled: true, transposed: true, copied: true, copiedRun: true, swapped: true, scale: true,
  separator: true, sign: true, otherTable: true, sameSlip: true, staleRow: true, neverUpdated: true, unknown: true,
};
const keys = [
  ...RULES.flatMap(({ meta }) => meta.messages.map((message) => messageKey(meta.id, message))),
  ...[...Object.keys(slips), "formula", "text", "follows", "values", "tie", "missingRow"].map((slip) => `localise.${slip}`),
  // test/recalculate tells which of these are used.
  ...Object.keys(recalculateId),
];

describe("the sentences", () => {
  it("are there for every message of every rule and for every slip, and for nothing else", () => {
    expect(Object.keys(en).sort()).toEqual([...new Set(keys)].sort());
  });

  it.each(["bagian-organisasi-2024-angka", "bagian-organisasi-2024-rumus", "semboro-2024-angka", "semboro-2024-teks"])("have all that they mention: %s", async (name) => {
    const snapshot = await readWorkbook(readFileSync(resolve(__dirname, `../corpus/${name}.xlsx`)));
    if (!snapshot.ok) throw new Error(snapshot.code);
    const { findings, notJudged } = audit(snapshot.value);
    const messages = [
      ...[...findings, ...notJudged].map(({ rule, messageId, data }) => ({ key: messageKey(rule, messageId), data })),
      ...findings.flatMap(({ suggestion }) => (suggestion ? [{ key: suggestion.messageId, data: suggestion.data }] : [])),
    ];
    expect(messages.length).toBeGreaterThan(5);
    expect(messages.flatMap(({ key, data }) => messageProblems(key, data))).toEqual([]);
    for (const { key, data } of messages) {
      const sentence = renderMessage("id", key, data);
      expect(sentence).toMatch(/^[A-Z"].*[.]$/);
      expect(sentence).not.toMatch(/\s\s|undefined|null|NaN|\[object|…\.$/);
    }
  });
});

describe("a flawed message", () => {
  it("does not cost the report: what is lacking is written as …, and the tests are told", () => {
    expect(renderMessage("id", "serapan-mismatch.zeroAnggaran", {})).toBe('Serapan "…" tidak dapat dihitung karena anggarannya nol.');
    expect(messageProblems("serapan-mismatch.zeroAnggaran", {})).toEqual([
      "id: serapan-mismatch.zeroAnggaran mentions {row}", "en: serapan-mismatch.zeroAnggaran mentions {row}",
    ]);
    expect(messageProblems("serapan-mismatch.nonsense", {})).toHaveLength(2);
    expect(renderMessage("en", "serapan-mismatch.nonsense", {})).toBe("serapan-mismatch.nonsense");
  });
});
