import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { readCall } from "../../../src/apps/cli/arguments";
import { runWrite } from "../../../src/apps/cli/run-write";
import { readWorkbook } from "../../../src/hosts/xlsx";
import { cliTexts } from "../../../src/messages/texts";
import { packageOf, partsOf } from "../../support/xlsx-fixture";
import { highlightsIn, textsOf } from "../../support/xlsx-parts";

jest.setTimeout(120_000);

const real = resolve(__dirname, "../../corpus/bagian-organisasi-2024-angka.xlsx");
let directory = "";
const at = (name: string): string => join(directory, name);
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "lkip-copies-"));
  writeFileSync(at("a.xlsx"), readFileSync(real));
});
afterEach(() => { rmSync(directory, { recursive: true, force: true }); });

async function lkipAudit(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const call = readCall(words);
  if (!("output" in call)) throw new Error(call.kind);
  let [out, err] = ["", ""];
  const code = await runWrite(call, { out: (text) => { out += text; }, err: (text) => { err += text; }, colour: false });
  return { code, out, err };
}

describe("lkip-audit annotate and clean", () => {
  it("makes an audited copy, keeps responses, and makes the original of it again; the file itself never changes", async () => {
    const annotated = await lkipAudit("annotate", at("a.xlsx"), "-o", at("b.xlsx"));
    expect(annotated).toEqual({ code: 1, err: "", out: expect.stringMatching(/b\.xlsx: 13 kesalahan, .*lembar "Audit LKIP"/) as string });
    expect(highlightsIn(readFileSync(at("b.xlsx"))).length).toBeGreaterThan(10);
    const snapshot = await readWorkbook(readFileSync(at("b.xlsx")));
    expect(snapshot.ok && snapshot.value.sheets.at(-1)?.name).toBe("Audit LKIP");
    expect((await lkipAudit("annotate", at("b.xlsx"), "-o", at("c.xlsx"), "--lang", "en")).code).toBe(1);
    expect(await lkipAudit("clean", at("c.xlsx"), "-o", at("d.xlsx"))).toEqual({ code: 0, err: "", out: `${at("d.xlsx")}: Dihapus: sorotan, lembar "Audit LKIP".\n` });
    expect(textsOf(readFileSync(at("d.xlsx")))).toEqual(textsOf(readFileSync(real)));
    expect(Buffer.compare(readFileSync(at("a.xlsx")), readFileSync(real))).toBe(0);
    expect(readdirSync(directory).sort()).toEqual(["a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx"]);
  });

  it("says nothing where it is to be quiet, but for what went wrong", async () => {
    expect(await lkipAudit("annotate", "-q", at("a.xlsx"), "-o", at("b.xlsx"))).toEqual({ code: 1, out: "", err: "" });
    expect(await lkipAudit("clean", "-q", at("b.xlsx"), "-o", at("c.xlsx"))).toEqual({ code: 0, out: "", err: "" });
    expect(await lkipAudit("clean", "-q", at("b.xlsx"), "-o", at("c.xlsx"))).toEqual({ code: 2, out: "", err: `${at("c.xlsx")}: ${cliTexts.id.writeErrors.exists}\n` });
  });

  it("keeps the settings that were chosen in the copy", async () => {
    await lkipAudit("annotate", at("a.xlsx"), "-o", at("b.xlsx"), "--rounding", "truncate", "--polarity", "Angka kemiskinan=negatif");
    const store = Object.entries(textsOf(readFileSync(at("b.xlsx")))).find(([path]) => path === "customXml/item1.xml")?.[1];
    expect(store).toContain("truncate");
    expect((await lkipAudit("clean", at("b.xlsx"), "-o", at("c.xlsx"))).out).toContain("catatan lkip-audit");
    expect(textsOf(readFileSync(at("c.xlsx")))).toEqual(textsOf(readFileSync(real)));
  });

  it("has nothing to take out of a workbook that we never touched", async () => {
    expect((await lkipAudit("clean", at("a.xlsx"), "-o", at("b.xlsx"))).out).toContain("Tidak ada yang perlu dihapus");
    expect(Buffer.compare(readFileSync(at("b.xlsx")), readFileSync(real))).toBe(0);
  });
});

describe("lkip-audit recalc", () => {
  it("shows what it would do, does it, and has less to do afterwards", async () => {
    const dry = await lkipAudit("recalc", at("a.xlsx"), "--dry-run");
    expect(dry).toMatchObject({ code: 1, err: "" });
    expect(dry.out).toMatch(/4 perubahan akan dibuat\. Belum ada yang ditulis\.[\s\S]*Tabel 3\.8!F11: 35% menjadi =E11\/D11\.[\s\S]*Tabel 3\.5!F18: diisi =E18\/D18\./);
    expect(readdirSync(directory)).toEqual(["a.xlsx"]);
    expect(await lkipAudit("recalc", at("a.xlsx"), "-o", at("b.xlsx"))).toMatchObject({ code: 0, err: "", out: expect.stringContaining("4 sel diubah.") as string });
    expect(await lkipAudit("recalc", at("b.xlsx"), "--dry-run")).toMatchObject({ code: 0, out: expect.stringContaining("Tidak ada sel yang perlu diubah.") as string });
  });

  it("writes values where asked to, and fills blanks only", async () => {
    expect((await lkipAudit("recalc", at("a.xlsx"), "-o", at("b.xlsx"), "--values")).code).toBe(0);
    const sheets = Object.entries(textsOf(readFileSync(at("b.xlsx")))).filter(([path]) => path.includes("worksheets/")).map(([, xml]) => xml).join("");
    const before = Object.entries(textsOf(readFileSync(real))).filter(([path]) => path.includes("worksheets/")).map(([, xml]) => xml).join("");
    expect(sheets.split("<f>").length).toBe(before.split("<f>").length);
    expect(sheets).not.toBe(before);
    expect((await lkipAudit("recalc", at("a.xlsx"), "--dry-run", "--only", "blanks")).out).not.toContain("menjadi");
  });
});

describe("several copies", () => {
  beforeEach(() => {
    mkdirSync(at("laporan/kecamatan"), { recursive: true });
    writeFileSync(at("laporan/a.xlsx"), readFileSync(real));
    writeFileSync(at("laporan/kecamatan/b.xlsx"), readFileSync(real));
    writeFileSync(at("laporan/rusak.xlsx"), "Yth. Bapak");
    writeFileSync(at("laporan/lama.xls"), "");
  });
  const { fileErrors, writeErrors, progress, passedOver, copied } = cliTexts.id;
  const told = (...lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");

  it("of a folder stand in a folder, under their names and in their subfolders; a file that cannot be read stops none of them", async () => {
    const { code, out, err } = await lkipAudit("annotate", at("laporan"), "-o", at("hasil"));
    expect(code).toBe(2);
    expect(err).toBe(told(
      passedOver(1), `  ${at("laporan/lama.xls")}`,
      progress(1, 3, at("laporan/a.xlsx")), progress(2, 3, at("laporan/kecamatan/b.xlsx")),
      progress(3, 3, at("laporan/rusak.xlsx")), `${at("laporan/rusak.xlsx")}: ${fileErrors["not-a-workbook"]}`,
    ));
    expect(out.trimEnd().split("\n").map((line) => line.replace(/: .*/, ""))).toEqual([at("hasil/a.xlsx"), at("hasil/kecamatan/b.xlsx"), copied(2, 1)]);
    expect(readdirSync(at("hasil"), { recursive: true, encoding: "utf8" }).sort((a, b) => a.localeCompare(b))).toEqual(["a.xlsx", "kecamatan", join("kecamatan", "b.xlsx")]);
    for (const copy of ["hasil/a.xlsx", "hasil/kecamatan/b.xlsx"]) expect(highlightsIn(readFileSync(at(copy))).length).toBeGreaterThan(10);
    expect(Buffer.compare(readFileSync(at("laporan/a.xlsx")), readFileSync(real))).toBe(0);
  });

  it("inside the folder of the originals are not copied again", async () => {
    rmSync(at("laporan/rusak.xlsx"));
    rmSync(at("laporan/lama.xls"));
    for (const force of [[], ["--force"]]) expect(await lkipAudit("clean", "-q", at("laporan"), "-o", at("laporan/hasil"), ...force)).toEqual({ code: 0, out: "", err: "" });
    expect(readdirSync(at("laporan/hasil"), { recursive: true, encoding: "utf8" }).sort((a, b) => a.localeCompare(b))).toEqual(["a.xlsx", "kecamatan", join("kecamatan", "b.xlsx")]);
  });

  it("never take each other's place, nor that of other files", async () => {
    const again = await lkipAudit("clean", at("a.xlsx"), at("laporan/kecamatan/b.xlsx"), at("laporan/a.xlsx"), at("./a.xlsx"), "-o", at("hasil"), "--force");
    expect(again.code).toBe(2);
    expect(again.err).toContain(`${at("hasil/a.xlsx")}: ${writeErrors["same-name"]}\n`);
    expect(again.out).toContain(copied(2, 1));
    expect((await lkipAudit("clean", at("laporan/a.xlsx"), "-o", at("hasil"))).err).toBe(`${at("hasil/a.xlsx")}: ${writeErrors.exists}\n`);
    expect((await lkipAudit("clean", at("laporan"), "-o", at("laporan"))).err).toContain(`${at("laporan/a.xlsx")}: ${writeErrors["same-file"]}\n`);
    expect(Buffer.compare(readFileSync(at("laporan/a.xlsx")), readFileSync(real))).toBe(0);
  });

  it.each([["the name of a workbook", "b.xlsx"], ["a file", "surat.txt"], ["a folder below a file", "surat.txt/hasil"]])("do not go into %s", async (_, output) => {
    writeFileSync(at("surat.txt"), "Yth. Bapak");
    expect(await lkipAudit("clean", at("a.xlsx"), at("laporan"), "-o", at(output))).toEqual({ code: 2, out: "", err: told(passedOver(1), `  ${at("laporan/lama.xls")}`, `${at(output)}: ${writeErrors["not-a-folder"]}`) });
    expect(existsSync(at("b.xlsx"))).toBe(false);
  });

  it("are not made in a dry run", async () => {
    const { code, out } = await lkipAudit("recalc", at("laporan/kecamatan"), at("a.xlsx"), "--dry-run");
    expect(code).toBe(1);
    expect(out.match(/perubahan akan dibuat/g)).toHaveLength(2);
    expect(readdirSync(directory).sort()).toEqual(["a.xlsx", "laporan"]);
  });

  it("of a folder that is not there or holds no workbook are none", async () => {
    mkdirSync(at("kosong"));
    expect(await lkipAudit("clean", at("kosong"), "-o", at("hasil"))).toEqual({ code: 2, out: "", err: `${at("kosong")}: ${fileErrors["no-workbooks"]}\n` });
    expect(await lkipAudit("clean", at("tiada"), "-o", at("hasil"))).toEqual({ code: 2, out: "", err: `${at("tiada")}: ${fileErrors.missing}\n` });
  });
});

describe("a copy is not written", () => {
  const untouched = (): void => { expect(Buffer.compare(readFileSync(at("a.xlsx")), readFileSync(real))).toBe(0); };
  it.each([
    ["over its own file", "a.xlsx", "same-file"], ["over its own file by another name", "link.xlsx", "same-file"], ["over another file", "other.xlsx", "exists"],
    ["into a folder that is not there", "no/b.xlsx", "no-folder"], ["as another kind of workbook", "b.xlsm", "wrong-ending"],
  ] as const)("%s", async (_, output, trouble) => {
    writeFileSync(at("other.xlsx"), "milik orang");
    symlinkSync(at("a.xlsx"), at("link.xlsx"));
    expect(await lkipAudit("clean", at("a.xlsx"), "-o", at(output))).toEqual({ code: 2, out: "", err: `${at(output)}: ${cliTexts.id.writeErrors[trouble]}\n` });
    expect(readFileSync(at("other.xlsx"), "utf8")).toBe("milik orang");
    untouched();
  });

  it("unless that is asked for", async () => {
    expect((await lkipAudit("annotate", at("a.xlsx"), "-o", at("a.xlsx"), "--force")).code).toBe(1);
    expect(highlightsIn(readFileSync(at("a.xlsx"))).length).toBeGreaterThan(10);
    expect(readdirSync(directory)).toEqual(["a.xlsx"]);
  });

  it("from what is no workbook, is not there, or would break", async () => {
    writeFileSync(at("letter.xlsx"), "Yth. Bapak");
    writeFileSync(at("signed.xlsx"), packageOf({ ...partsOf({ sheets: [{ data: `<row r="1"><c r="A1"><v>1</v></c></row>` }] }), "_xmlsignatures/origin.sigs": "" }));
    const { fileErrors, writeErrors } = cliTexts.en;
    for (const [file, message] of [["letter.xlsx", fileErrors["not-a-workbook"]], ["gone.xlsx", fileErrors.missing], ["signed.xlsx", writeErrors.unsupported]]) {
      expect(await lkipAudit("annotate", at(file ?? ""), "-o", at("b.xlsx"), "--lang", "en")).toEqual({ code: 2, out: "", err: `${at(file ?? "")}: ${message}\n` });
    }
    expect(existsSync(at("b.xlsx"))).toBe(false);
  });

  const asRoot = process.getuid?.() === 0;
  (asRoot ? it.skip : it)("into a folder that may not be written to", async () => {
    chmodSync(directory, 0o555);
    expect(await lkipAudit("clean", at("a.xlsx"), "-o", at("b.xlsx"))).toMatchObject({ code: 2, err: `${at("b.xlsx")}: ${cliTexts.id.writeErrors["no-write-access"]}\n` });
    chmodSync(directory, 0o755);
  });
});
