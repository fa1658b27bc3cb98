import type { Finding } from "../../src/findings/finding";
import { Decimal } from "../../src/kernel/decimal";
import type { Audited } from "../../src/report/audited";

const at = (address: string, sheet = "Tabel 3.8"): { sheet: string; address: string } => ({ sheet, address });
const rupiah = (value: string) => ({ value: new Decimal(value), decimals: 0, unit: "rupiah" }) as const;

const finding = (more: Partial<Finding> & Pick<Finding, "id" | "at">): Finding => ({
  rule: "sum-mismatch", severity: "error", table: "realisasi", messageId: "mismatch", data: {}, reported: "1", evidence: [], ...more,
});

const dropped: Finding = finding({
  id: "f-sum", at: at("E20"), reported: "46.192.970", expected: rupiah("467192970"), evidence: [at("E20"), at("E21"), at("E22"), at("E23")],
  cause: "Tabel 3.8!E20", suspect: at("E20"),
  suggestion: {
    at: at("E20"), value: rupiah("467192970"), confidence: "certain", messageId: "localise.dropped", data: {}, alternatives: [],
  },
});

/** A workbook's report with everything that a report can have; findings in no order. */
export const audited: Audited = {
  tables: [
    { id: "kinerja", kind: "kinerja", sheet: "Tabel 3.2", range: { top: 2, left: 0, bottom: 10, right: 7 }, caption: "", notes: [] },
    {
      id: "realisasi", kind: "realisasi", sheet: "Tabel 3.8", range: { top: 3, left: 1, bottom: 22, right: 5 },
      caption: "Tabel 3.8 Realisasi Anggaran", notes: ["%: 0,89 = 89 %"],
    },
  ],
  skipped: [
    { sheet: "Catatan", range: null, status: "unrecognised", reason: "noHeader", detail: "" },
    { sheet: "Tabel 3.9", range: { top: 0, left: 0, bottom: 1, right: 3 }, status: "ambiguous", reason: "noRows", detail: "realisasi" },
  ],
  findings: [
    finding({
      id: "f-percent", at: at("F20"), rule: "serapan-mismatch", reported: "49%", cause: "Tabel 3.8!E20",
      expected: { value: new Decimal("4.84"), decimals: 1, unit: "percent" }, evidence: [at("F20"), at("E20"), at("D20")],
      suspect: at("E20"), ...(dropped.suggestion && { suggestion: dropped.suggestion }),
    }),
    dropped,
    finding({ id: "f-late", at: at("E100"), severity: "info" }),
    finding({
      id: "f-tie", at: at("H9", "Tabel 3.2"), table: "kinerja", severity: "warning", reported: "", expected: "Tinggi",
      evidence: [at("H9", "Tabel 3.2"), at("C7", "Tabel 3.6")],
      suggestion: {
        at: at("H9", "Tabel 3.2"), value: "Tinggi", confidence: "possible", messageId: "localise.tie", data: {},
        alternatives: [
          { at: at("H9", "Tabel 3.2"), value: "Tinggi", messageId: "localise.unknown", data: {} },
          { at: at("F9", "Tabel 3.2"), value: rupiah("12"), messageId: "localise.unknown", data: {} },
        ],
      },
    }),
  ],
  notJudged: [{ rule: "capaian-mismatch", table: "kinerja", at: at("F9", "Tabel 3.2"), messageId: "zeroTarget", data: {} }],
  rules: [
    { rule: "sum-mismatch", status: "judged", passed: 1234, violations: 3, incomplete: 0 },
    { rule: "serapan-mismatch", status: "crashed", passed: 1, violations: 1, incomplete: 0, detail: "Error: planted" },
    { rule: "capaian-mismatch", status: "inapplicable", passed: 0, violations: 0, incomplete: 0 },
  ],
};

/** A workbook's report without findings. */
export const clean: Audited = { ...audited, findings: [], notJudged: [], rules: [] };
