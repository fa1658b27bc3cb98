import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findFiles, readBytes } from "../../../src/apps/cli/files";

describe("files", () => {
  let root = "";
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "lkip-files-"));
    for (const name of [
      "b10.xlsx", "b9.xlsm", "~$b9.xlsm", "._b9.xlsm", ".hidden/x.xlsx", "old.xls", "new.xlsb", "calc.ods", "notes.txt",
      "deep/er/c.XLSX", "nothing/notes.txt",
    ]) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), "");
    }
    symlinkSync(root, join(root, "deep", "circle"), "junction");
  });
  afterAll(() => { rmSync(root, { recursive: true, force: true }); });
  const at = (name: string): string => join(root, name);

  it("finds every workbook in and below a directory, but no lock files, hidden ones and links to directories", async () => {
    const { found, passedOver } = await findFiles([root]);
    expect(found).toEqual([{ path: at("b9.xlsm") }, { path: at("b10.xlsx") }, { path: at("deep/er/c.XLSX") }]);
    expect(passedOver).toEqual([at("calc.ods"), at("new.xlsb"), at("old.xls")]);
  });

  it("takes a named file whatever its name, and each one once", async () => {
    const { found } = await findFiles([at("old.xls"), at("b9.xlsm"), at("deep/../b9.xlsm"), root]);
    expect(found.map(({ path }) => path)).toEqual([at("old.xls"), at("b9.xlsm"), at("b10.xlsx"), at("deep/er/c.XLSX")]);
  });

  it.each([["missing.xlsx", "missing"], ["b9.xlsm/x.xlsx", "missing"], ["nothing", "no-workbooks"]])("%s: %s", async (name, trouble) => {
    expect((await findFiles([at(name)])).found).toEqual([{ path: at(name), trouble }]);
  });

  it("says why bytes can't be read", async () => {
    expect(await readBytes(at("gone.xlsx"))).toMatchObject({ ok: false, code: "missing" });
    expect(await readBytes(root)).toMatchObject({ ok: false, code: "not-a-file" });
  });
});
