import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { CFB, utils, write, type BookType } from "@e965/xlsx";
import { version } from "../../../package.json";
import { cliTexts } from "../../../src/messages/texts";
import { schemaErrors } from "../../report/schema";

const root = resolve(__dirname, "../../..");
const real = join(root, "test/corpus/bagian-organisasi-2024-angka.xlsx");

interface Report {
  files: {
    file: string; error?: { code: string; message: string }; tables: { kind: string }[]; incomplete: unknown[];
    findings: { id: string; severity: string; sheet: string; cell: string; message: string; expected: string | null }[];
  }[];
}
interface Run { code: number | null; out: string; err: string }

let directory = "";
let command = "";
const at = (name: string): string => join(directory, name);

function lkipAudit(words: readonly string[], environment: Readonly<Record<string, string>> = {}, main = command): Run {
  // From another directory than the project's, as users call it.
  const run = spawnSync(process.execPath, [main, ...words], { cwd: directory, encoding: "utf8", env: { PATH: process.env.PATH ?? "", ...environment } });
  return { code: run.status, out: run.stdout, err: run.stderr };
}
const json = (run: Run): Report => JSON.parse(run.out) as Report;

/** A budget table whose percentages are formulas without results. */
const table = (serapan: string): Uint8Array => {
  const sheet = utils.aoa_to_sheet([
    ["Tabel 3.8 Realisasi Anggaran Tahun 2024"],
    ["No", "Program/Kegiatan/Sub Kegiatan", "Anggaran", "Realisasi", "%"],
    ["1", "Program Penunjang Urusan", 200_000_000, 150_000_000, 0],
    ["1.1", "Kegiatan Administrasi Keuangan", 200_000_000, 150_000_000, 0],
    ["1.1.1", "Sub Kegiatan Penyediaan Gaji", 200_000_000, 150_000_000, 0],
  ]);
  for (const row of [3, 4, 5]) sheet[`E${row}`] = { t: "z", f: serapan.replaceAll("#", String(row)), z: "0.00%" };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Tabel 3.8");
  return write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array;
};
const kinerja = (): Uint8Array => {
  const sheet = utils.aoa_to_sheet([
    ["Tabel 3.2 Pengukuran Kinerja Tahun 2024"],
    ["No", "Sasaran Strategis", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"],
    ["1", "Meningkatnya disiplin aparatur", "Temuan pelanggaran disiplin", "10", "12", "80%"],
    ["2", "Meningkatnya pelayanan", "Persentase layanan tepat waktu", "80", "80", "100%"],
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Tabel 3.2");
  return write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array;
};
const other = (bookType: BookType): Uint8Array => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["Program", 1]]), "S");
  return write(book, { type: "buffer", bookType }) as Uint8Array;
};
const locked = (): Uint8Array => {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, "/EncryptionInfo", Buffer.alloc(64));
  CFB.utils.cfb_add(file, "/EncryptedPackage", Buffer.alloc(4096));
  return CFB.write(file, { type: "buffer" }) as Uint8Array;
};

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "lkip-cli-"));
  // The bundle that ships, built by its own configuration.
  const webpack = join(root, "node_modules/webpack-cli/bin/cli.js");
  const build = spawnSync(process.execPath, [webpack, "--mode", "production", "--config-name", "cli", "--output-path", at("bundle")], { cwd: root, encoding: "utf8" });
  if (build.status !== 0) throw new Error(build.stdout + build.stderr);
  command = at("bundle/lkip-audit.js");

  writeFileSync(at("clean.xlsx"), table("D#/C#"));
  writeFileSync(at("slip.xlsx"), table("D#/C#*0.5"));
  writeFileSync(at("kinerja.xlsx"), kinerja());
  writeFileSync(at("no-content.xlsx"), "");
  writeFileSync(at("letter.xlsx"), "Yth. Kepala Bagian Organisasi, terlampir laporan.");
  writeFileSync(at("cut.xlsx"), readFileSync(real).subarray(0, 9_000));
  writeFileSync(at("old.xls"), other("biff8"));
  writeFileSync(at("binary.xlsb"), other("xlsb"));
  writeFileSync(at("open.ods"), other("ods"));
  writeFileSync(at("locked.xlsx"), locked());
  for (const name of ["reports/2023/clean.xlsx", "reports/2024/slip.xlsm", "reports/~$slip.xlsx", "reports/old.xls"]) {
    mkdirSync(join(at(name), ".."), { recursive: true });
    copyFileSync(at(/clean|slip|old/.exec(name)?.[0] + (name.endsWith(".xls") ? ".xls" : ".xlsx")), at(name));
  }
  mkdirSync(at("nothing"));
}, 120_000);
afterAll(() => { rmSync(directory, { recursive: true, force: true }); });

describe("lkip-audit audit", () => {
  it("finds the slips of a real report: exit code 1, text on stdout, nothing on stderr", () => {
    const { code, out, err } = lkipAudit(["audit", real]);
    expect({ code, err }).toEqual({ code: 1, err: "" });
    for (const text of ['Lembar "Tabel 3.8"', "E22  Kesalahan", "Rp 1.184.303.783", "Rp1.184.303.703", "Tabel yang diperiksa (12)", "Ringkasan:"]) {
      expect(out).toContain(text);
    }
    expect(out).not.toContain("\u001b[");
  });

  it("writes JSON as the schema describes, in either language with the same data", () => {
    const [indonesian, english] = ["id", "en"].map((lang) => lkipAudit(["audit", "--format", "json", "--lang", lang, real])) as [Run, Run];
    expect([indonesian.code, english.code, indonesian.err, english.err]).toEqual([1, 1, "", ""]);
    expect(schemaErrors(json(indonesian))).toEqual([]);
    expect(schemaErrors(json(english))).toEqual([]);
    const findings = ({ files }: Report): Report["files"][number]["findings"] => files.flatMap((file) => file.findings);
    const data = (report: Report): object[] => findings(report).map(({ id, sheet, cell, expected }) => ({ id, sheet, cell, expected }));
    expect(data(json(english))).toEqual(data(json(indonesian)));
    expect(data(json(indonesian))).toContainEqual(expect.objectContaining({ sheet: "Tabel 3.8", cell: "E22", expected: "1184303703" }));
    expect(findings(json(english)).map(({ message }) => message)).not.toEqual(findings(json(indonesian)).map(({ message }) => message));
    expect(new Set(findings(json(english)).map(({ id }) => id)).size).toBe(findings(json(english)).length);
  });

  it("gives the same bytes each time", () => {
    expect(lkipAudit(["audit", "--format", "json", real]).out).toBe(lkipAudit(["audit", "--format", "json", real]).out);
  });

  it("calculates formulas without results, and finds nothing in a clean workbook: exit code 0", () => {
    const { code, out, err } = lkipAudit(["audit", "clean.xlsx"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("Tidak ada temuan.");
    expect(json(lkipAudit(["audit", "clean.xlsx", "--format=json"])).files[0]?.incomplete).toEqual([]);
    expect(lkipAudit(["audit", "slip.xlsx"]).code).toBe(1);
  });

  it("audits all workbooks of a directory, tells the progress on stderr and what it passed over", () => {
    const { code, out, err } = lkipAudit(["audit", "reports", "--format", "json"]);
    expect(code).toBe(1);
    expect(json({ code, out, err }).files.map(({ file }) => file)).toEqual([join("reports", "2023", "clean.xlsx"), join("reports", "2024", "slip.xlsm")]);
    expect(err).toContain(`[2/2] ${join("reports", "2024", "slip.xlsm")}`);
    expect(err).toContain(`1 berkas dilewati karena bukan .xlsx atau .xlsm. Buka dengan Excel dan simpan sebagai .xlsx agar dapat diperiksa:\n  ${join("reports", "old.xls")}`);
    expect(lkipAudit(["audit", "reports", "--quiet"]).err).not.toContain("[2/2]");
  });

  it("goes on after files that can't be audited: exit code 2, all others in the report", () => {
    const { code, out, err } = lkipAudit(["audit", "letter.xlsx", "slip.xlsx", "gone.xlsx"]);
    expect(code).toBe(2);
    expect(out).toContain("letter.xlsx\n  Tidak dapat diperiksa: ");
    expect(out).toMatch(/slip\.xlsx\n\nLembar "Tabel 3\.8"/);
    expect(out).toContain("Ringkasan: 3 berkas, 2 tidak dapat diperiksa; ");
    expect(err).toContain("gone.xlsx: Berkas atau folder ini tidak ada.");
  });

  it.each([
    ["gone.xlsx", "missing"], ["nothing", "no-workbooks"], ["no-content.xlsx", "empty"], ["letter.xlsx", "not-a-workbook"],
    ["cut.xlsx", "corrupt"], ["old.xls", "legacy-xls"], ["binary.xlsb", "xlsb"], ["open.ods", "ods"], ["locked.xlsx", "password-protected"],
  ] as const)("%s: %s, one sentence that says what to do", (file, error) => {
    const { code, out, err } = lkipAudit(["audit", file]);
    expect({ code, out, err }).toEqual({ code: 2, out: "", err: `${file}: ${cliTexts.id.fileErrors[error]}\n` });
    const asJson = lkipAudit(["audit", file, "--format", "json", "--lang", "en"]);
    expect(asJson.code).toBe(2);
    expect(json(asJson).files).toMatchObject([{ file, error: { code: error, message: cliTexts.en.fileErrors[error] }, findings: [] }]);
    expect(schemaErrors(json(asJson))).toEqual([]);
  });

  it("follows the user's word on the direction of an indikator, whatever the spelling of its name", () => {
    // 80 % fits a negative indikator only: (10 - (12 - 10)) / 10.
    expect(lkipAudit(["audit", "kinerja.xlsx", "--polarity", "indikator 1. Temuan pelanggaran disiplin = negatif"]).code).toBe(0);
    const { code, out } = lkipAudit(["audit", "kinerja.xlsx", "--polarity", "Temuan Pelanggaran Disiplin=positif"]);
    expect(code).toBe(1);
    expect(out).toContain("Tertulis: 80%. Seharusnya: 120%.");
  });
});

describe("lkip-audit", () => {
  it("works through a link, as npm installs commands", () => {
    symlinkSync(command, at("link"));
    const run = spawnSync(at("link"), ["audit", "clean.xlsx"], { cwd: directory, encoding: "utf8" });
    expect([run.status, run.stderr]).toEqual([0, ""]);
  });

  it("has help in two languages and a version", () => {
    expect(lkipAudit(["--help"])).toEqual({ code: 0, out: `${cliTexts.id.help}\n`, err: "" });
    expect(lkipAudit(["--help", "--lang", "en"])).toEqual({ code: 0, out: `${cliTexts.en.help}\n`, err: "" });
    expect(lkipAudit(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });

  it.each([
    [[], "Perintah belum disebut. Yang tersedia: audit, annotate, recalc, clean."],
    [["audit"], "Berkas yang akan diperiksa belum disebut."],
    [["audit", "--fromat", "json", "a.xlsx"], "Pilihan --fromat tidak dikenal. Maksud Anda --format?"],
    [["audit", "--format", "xml", "a.xlsx"], 'Nilai "xml" tidak berlaku untuk --format. Yang berlaku: text, json.'],
    [["audit", "--lang", "en", "--polarity", "x", "a.xlsx"], '"x" is no value for --polarity. Write the indicator\'s name, =, and positif or negatif.'],
  ])("%j is a wrong call: exit code 2 and one sentence on stderr", (words, sentence) => {
    const { code, out, err } = lkipAudit(words);
    expect({ code, out, first: err.split("\n")[0] }).toEqual({ code: 2, out: "", first: `lkip-audit: ${sentence}` });
  });

  it("colours where asked to, never where refused", () => {
    expect(lkipAudit(["audit", "slip.xlsx"], { FORCE_COLOR: "1" }).out).toContain("\u001b[31mKesalahan");
    expect(lkipAudit(["audit", "slip.xlsx"], { FORCE_COLOR: "1", NO_COLOR: "1" }).out).not.toContain("\u001b[");
    expect(lkipAudit(["audit", "slip.xlsx", "--format", "json"], { FORCE_COLOR: "1" }).out).not.toContain("\u001b[");
  });

  it("ends quietly when its reader stops early", () => {
    const shell = spawnSync("sh", ["-c", '"$0" "$1" audit --format json "$2" | head -c 10', process.execPath, command, real], { encoding: "utf8" });
    expect([shell.stdout.length, shell.stderr]).toEqual([10, ""]);
  });
});
