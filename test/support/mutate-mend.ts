import { parseAddress, toAddress } from "../../src/kernel/address";
import type { Cell, Snapshot } from "../../src/snapshot/snapshot";
import type { FileLabels, TableLabel } from "./golden";
import { insertRows, putCells } from "./mutate";
import { cellAt, inOrder } from "./snapshots";

/** What stands in a cell of a table after mending, or a row that was missing; places count from the table's first header cell. */
type Mend =
  | { readonly table: string; readonly row: number; readonly column: number; readonly was: string; readonly text: string }
  | { readonly table: string; readonly insertAt: number; readonly texts: readonly string[] };

const PENATAUSAHAAN = "Sub Kegiatan Pelaksanaan Penatausahaan dan Pengujian/ Verifikasi Keuangan SKPD";

/** All that is wrong in the two real reports. The three forms of each have the same tables. */
const MENDS: Readonly<Record<string, readonly Mend[]>> = {
  "bagian-organisasi": [
    { table: "Tabel 3.8", row: 14, column: 3, was: "46192970", text: "467.192.970" },
    { table: "Tabel 3.8", row: 16, column: 3, was: "1184303783", text: "1.184.303.703" },
    { table: "Tabel 3.8", row: 5, column: 4, was: "35", text: "83%" },
    { table: "Tabel 3.8", row: 6, column: 4, was: "35", text: "83%" },
    { table: "Tabel 3.5", row: 4, column: 3, was: "46192970", text: "467.192.970" },
    // The two realisasi of Tabel 3.5 stand swapped.
    { table: "Tabel 3.5", row: 12, column: 3, was: "0", text: "32.030.500" },
    { table: "Tabel 3.5", row: 12, column: 4, was: "", text: "30%" },
    { table: "Tabel 3.5", row: 13, column: 3, was: "32030500", text: "0" },
    { table: "Tabel 3.5", row: 13, column: 4, was: "30", text: "0%" },
    { table: "Tabel 3.6", row: 1, column: 1, was: "929", text: "93,65%" },
    { table: "Tabel 3.6", row: 4, column: 1, was: "100", text: "80%" },
    { table: "Tabel 3.4", row: 1, column: 3, was: "98", text: "99,5%" },
  ],
  semboro: [
    { table: "Tabel 1.4", row: 20, column: 2, was: "550320000", text: "560.320.000" },
    { table: "Tabel 1.4", row: 21, column: 2, was: "550320000", text: "560.320.000" },
    { table: "Tabel 1.4", row: 28, column: 2, was: "420925800", text: "420.925.600" },
    { table: "Tabel 1.4", row: 29, column: 2, was: "420925800", text: "420.925.600" },
    { table: "Tabel 1.4", row: 30, column: 2, was: "420925800", text: "420.925.600" },
    { table: "Tabel 3.7", row: 4, column: 2, was: "9483", text: "94,53" },
    { table: "Tabel 3.9", row: 23, column: 3, was: "32760000", text: "132.760.000" },
    { table: "Tabel 1.2", row: 25, column: 2, was: "289", text: "329" },
    { table: "Tabel 1.2", row: 25, column: 4, was: "365", text: "425" },
    { table: "Tabel 3.6", insertAt: 4, texts: ["", PENATAUSAHAAN, "95.720.000", "95.720.000"] },
    { table: "Tabel 3.9", insertAt: 4, texts: ["1.1.2", PENATAUSAHAAN, "95.720.000", "95.720.000", "100%"] },
  ],
};

/** The text in the habit of a cell: as a number where the cell holds one. */
function typed(text: string, { value, style }: Pick<Cell, "value" | "style">, row: number, column: number): Cell {
  if (typeof value !== "number") return cellAt(row, column, { value: text, style });
  const plain = Number(text.replace(/[.%]/g, "").replace(",", "."));
  return cellAt(row, column, { value: text.includes("%") ? plain / 100 : plain, text, style });
}

const digits = (text: string): string => text.replace(/\D/g, "");

/** The workbook with all its errors mended. Throws where a cell does not hold what it is to be mended from. */
export function mended(file: string, snapshot: Snapshot, labels: FileLabels): Snapshot {
  const mends = Object.entries(MENDS).find(([report]) => file.startsWith(report))?.[1] ?? [];
  const places = labels.tables.map((label) => ({ label, shift: 0 }));
  return mends.reduce((book, mend) => {
    const found = places.find(({ label }) => label.title.startsWith(`${mend.table} `));
    const start = found && parseAddress(found.label.cell);
    if (!found || !start) throw new Error(`${file}: no ${mend.table}`);
    const top = start.row + found.shift;
    const sheet = book.sheets.find(({ name }) => name === found.label.sheet);
    const at = (row: number, column: number): Cell | undefined => sheet?.cells.find((cell) => cell.row === row && cell.column === column);
    if (!("insertAt" in mend)) {
      const row = top + mend.row;
      const column = start.column + mend.column;
      const old = at(row, column);
      if (digits(old?.text ?? "") !== mend.was) throw new Error(`${file}: ${mend.table} ${toAddress(row, column)} holds ${old?.text ?? ""}`);
      const like = old ?? at(row + 1, column);
      return putCells(book, found.label.sheet, [like ? typed(mend.text, like, row, column) : cellAt(row, column, mend.text)]);
    }
    const row = top + mend.insertAt;
    const { snapshot: longer } = insertRows(book, new Map([[found.label.sheet, [row]]]));
    for (const other of places) if (other.label.sheet === found.label.sheet && below(other.label, found.label)) other.shift++;
    const cells = mend.texts.flatMap((text, i) => {
      const like = at(row - 1, start.column + i);
      return text === "" ? [] : [like ? typed(text, like, row, start.column + i) : cellAt(row, start.column + i, text)];
    });
    return putCells(longer, found.label.sheet, inOrder(cells));
  }, snapshot);
}

const below = (a: TableLabel, b: TableLabel): boolean => (parseAddress(a.cell)?.row ?? 0) > (parseAddress(b.cell)?.row ?? 0);
