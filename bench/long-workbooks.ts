import { read, utils, write, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";

const PROGRAMS = "Tabel 3.9";
const FIRST_ROW = 6;
const COLUMNS = { number: 1, name: 2, anggaran: 3, realisasi: 4, serapan: 5 } as const;

interface Line { readonly depth: number; readonly name: string; readonly anggaran: number; readonly realisasi: number }

/** A word that no other copy has: "wilayah babi", "wilayah babo" … would be slips of each other, so whole syllables differ. */
function wordOf(copy: number): string {
  const syllables = ["ba", "ceng", "dor", "fi", "gul", "han", "jem", "kos", "lim", "mur"];
  return String(copy).padStart(3, "0").split("").map((digit) => syllables[Number(digit)]).join("");
}

function linesOf(sheet: WorkSheet): Line[] {
  const at = (row: number, column: number): CellObject | undefined => sheet[utils.encode_cell({ r: row, c: column })] as CellObject | undefined;
  const lines: Line[] = [];
  for (let row = FIRST_ROW; ; row++) {
    const name = String(at(row, COLUMNS.name)?.v ?? "");
    const depth = name.startsWith("PROGRAM") ? 0 : name.startsWith("Kegiatan") ? 1 : name.startsWith("Sub") ? 2 : -1;
    if (depth < 0) break;
    lines.push({ depth, name, anggaran: Number(at(row, COLUMNS.anggaran)?.v ?? 0), realisasi: Number(at(row, COLUMNS.realisasi)?.v ?? 0) });
  }
  return lines;
}

/** Amounts of rows that have others below them are made the sums of those. */
function summed(lines: readonly Line[]): readonly Line[] {
  const done: Line[] = [];
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i];
    if (!line) continue;
    const below: Line[] = [];
    for (const other of done.toReversed()) {
      if (other.depth <= line.depth) break;
      if (other.depth === line.depth + 1) below.push(other);
    }
    const sum = (role: "anggaran" | "realisasi"): number => below.reduce((total, other) => total + other[role], 0);
    done.push(below.length === 0 ? line : { ...line, anggaran: sum("anggaran"), realisasi: sum("realisasi") });
  }
  return done.toReversed();
}

const toFile = (book: WorkBook): Uint8Array => new Uint8Array(write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer);

/** The budget table of a real report with its programmes so many times over, under new names and with other amounts that add up. */
export function longTable(file: Uint8Array, times: number): Uint8Array {
  const sheet = read(file, { cellNF: true }).Sheets[PROGRAMS];
  if (!sheet) throw new Error(`no sheet ${PROGRAMS}`);
  const lines = summed(linesOf(sheet));
  const head: CellObject[][] = [["No", "Program/ Kegiatan/ Sub Kegiatan Pendukung", "Anggaran", "Realisasi", "% Realisasi"].map((v) => ({ t: "s", v }))];
  const rows: CellObject[][] = [];
  const total = { anggaran: 0, realisasi: 0 };
  let program = 0;
  const row = (number: string, name: string, anggaran: number, realisasi: number): void => {
    rows.push([
      { t: "s", v: number }, { t: "s", v: name }, { t: "n", v: anggaran, z: "#,##0" }, { t: "n", v: realisasi, z: "#,##0" },
      { t: "n", v: anggaran === 0 ? 0 : realisasi / anggaran, z: "0.00%" },
    ]);
  };
  for (let copy = 0; copy < times; copy++) {
    const factor = 1 + (copy % 9);
    const counts = [0, 0, 0];
    for (const { depth, name, anggaran, realisasi } of lines) {
      if (depth === 0) program++;
      counts[0] = program;
      for (let d = 1; d < counts.length; d++) counts[d] = d < depth ? counts[d] ?? 0 : d === depth ? (counts[d] ?? 0) + 1 : 0;
      if (depth === 0) { total.anggaran += anggaran * factor; total.realisasi += realisasi * factor; }
      row(counts.slice(0, depth + 1).join("."), `${name} ${wordOf(copy)}`, anggaran * factor, realisasi * factor);
    }
  }
  row("", "JUMLAH", total.anggaran, total.realisasi);
  const long = utils.aoa_to_sheet([[{ t: "s", v: "Tabel 3.9 Realisasi Anggaran Tahun 2024" }], [], ...head, ...rows]);
  return toFile({ SheetNames: [PROGRAMS], Sheets: { [PROGRAMS]: long } });
}

/** The workbook with all its sheets so many times over. */
export function manySheets(file: Uint8Array, times: number): Uint8Array {
  const book = read(file, { cellNF: true });
  const many: WorkBook = { SheetNames: [], Sheets: {} };
  for (let copy = 0; copy < times; copy++) {
    for (const name of book.SheetNames) {
      const named = copy === 0 ? name : `${name.slice(0, 24)} (${copy + 1})`;
      many.SheetNames.push(named);
      const sheet = book.Sheets[name];
      if (sheet) many.Sheets[named] = sheet;
    }
  }
  return toFile(many);
}
