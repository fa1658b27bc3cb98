import type { Book, Sheet } from "./book";
import { spec, withStyle, type Cell, type Spec, type Style } from "./cell";
import { columnName, split } from "./formula";
import type { RatioOptions } from "./checks";
import type { Locale } from "./rational";

interface TableOptions {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  /** Top left cell of the header. */
  readonly at: string;
  /** Column keys from left to right; null leaves a spacer column. */
  readonly cols: readonly (string | null)[];
  /** Header rows; "<" continues the cell to the left, "^" the cell above. */
  readonly header: readonly (readonly (string | number | null)[])[];
  readonly merge?: boolean;
  /** The row of column numbers, in whatever spelling. */
  readonly numbers?: readonly Cell[];
  readonly headerStyle?: Style;
  readonly loc?: Locale;
}
type Row = Readonly<Record<string, Cell>>;

export class Table {
  private next: number;
  private readonly left: number;
  readonly book: Book;
  constructor(
    readonly sheet: Sheet,
    readonly o: TableOptions,
  ) {
    const [c, r] = split(o.at);
    this.left = c;
    this.next = r;
    this.book = sheet.book;
    this.book.tables.push({ kind: o.kind, title: o.title, sheet: sheet.name, cell: o.at });
    this.header();
    if (o.numbers) this.raw(o.numbers, { align: "center", ...o.headerStyle });
  }
  /** The row that the next entry will take. */
  get row(): number {
    return this.next;
  }
  private address = (i: number, row = this.next): string => `${columnName(this.left + i)}${row}`;

  /** Writes the header, again where a page break repeats it. */
  header(): void {
    const { header, merge } = this.o;
    const top = this.next;
    header.forEach((line, i) => {
      line.forEach((c, j) => {
        if (c !== null && c !== "<" && c !== "^")
          this.sheet.put(this.address(j, top + i), withStyle(c, { bold: true, align: "center", ...this.o.headerStyle }));
      });
    });
    if (merge) this.mergeHeader(top);
    this.next = top + header.length;
  }
  private mergeHeader(top: number): void {
    const h = this.o.header;
    h.forEach((line, i) =>
      line.forEach((c, j) => {
        if (c === null || c === "<" || c === "^") return;
        let [right, down] = [j, i];
        while (line[right + 1] === "<") right++;
        while (h[down + 1]?.[j] === "^") down++;
        if (right > j || down > i) this.sheet.merges.push(`${this.address(j, top + i)}:${this.address(right, top + down)}`);
      }),
    );
  }
  /** A row of cells from the left edge, without names. */
  raw(cells: readonly Cell[], style: Style = {}): void {
    cells.forEach((c, j) => c !== null && this.sheet.put(this.address(j), withStyle(c, style)));
    this.next++;
  }
  add(key: string, row: Row, style: Style = {}): void {
    for (const [k, c] of Object.entries(row)) {
      const j = this.o.cols.indexOf(k);
      if (j < 0) throw new Error(`${this.o.id}: no column ${k}`);
      if (c === null || c === "") continue;
      const s = spec(c);
      const located: Spec = s.loc || typeof s.v !== "string" ? s : { ...s, loc: this.o.loc ?? "id" };
      this.sheet.put(this.address(j), { ...style, ...located }, this.n(key, k));
    }
    this.next++;
  }
  blank(n = 1): void {
    this.next += n;
  }
  /** A cell that spans several columns or rows of the row just written. */
  mergeLast(from: string, to: string, rowsUp = 0): void {
    const row = this.next - 1;
    const [i, j] = [this.o.cols.indexOf(from), this.o.cols.indexOf(to)];
    this.sheet.merges.push(`${this.address(i, row - rowsUp)}:${this.address(j, row)}`);
  }
  /** Name of a cell. */
  n = (key: string, col: string): string => `${this.o.id}/${key}/${col}`;
  a1 = (key: string, col: string): string => this.book.a1(this.n(key, col));
  /** Replaces a cell once its neighbours' addresses are known. */
  set(key: string, col: string, c: Cell): void {
    const ref = this.book.ref(this.n(key, col));
    this.sheet.put(ref.split("!")[1] as string, { ...this.book.at(ref), v: null, ...spec(c) });
  }
  has = (key: string, col: string): boolean => this.book.has(this.n(key, col));

  // ---- identities inside this table
  ratio(key: string, pct: string, num: string, den: string, o?: RatioOptions): void {
    this.book.ratio(this.n(key, pct), this.n(key, num), this.n(key, den), o);
  }
  average(key: string, col: string, parts: readonly string[], cap?: number): void {
    this.book.average(
      this.n(key, col),
      parts.map((p) => this.n(p, col)),
      cap,
    );
  }
  sum(key: string, col: string, parts: readonly string[]): void {
    this.book.sum(
      this.n(key, col),
      parts.filter((p) => this.has(p, col)).map((p) => this.n(p, col)),
    );
  }
  /** A Σ column: the whole is the sum of other columns of the same row. */
  across(key: string, whole: string, parts: readonly string[]): void {
    this.book.sum(
      this.n(key, whole),
      parts.filter((p) => this.has(key, p)).map((p) => this.n(key, p)),
    );
  }
  fact(factKey: string, key: string, col: string): void {
    this.book.fact(factKey, this.n(key, col));
  }
}
