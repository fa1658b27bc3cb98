import { headingLevels, isAbove, levelWord, numberClass } from "../../src/layouts/levels";
import type { CellSpec, RowSpec } from "../support/snapshots";
import { shownTree, tableOf } from "../support/snapshots-read";

it.each([
  ["Program Penunjang", "program"], ["KEGIATAN Administrasi", "kegiatan"], ["Sub Kegiatan Penyediaan", "subKegiatan"], ["Sub-Kegiatan Penyediaan", "subKegiatan"], ["Subkegiatan X", "subKegiatan"],
  ["1.1 Kegiatan Administrasi", "kegiatan"], ["2 Program X", "program"], ["1.2.3. Sub Kegiatan X", "subKegiatan"], ["(1) Kegiatan X", "kegiatan"], ["- Kegiatan X", "kegiatan"], ["a. Program X", "program"], ["Urusan Wajib", "urusan"], ["Bidang Urusan Kesehatan", "urusan"],
  ["Penyediaan Program", null], ["Programmer", null], ["", null],
])("the first words of %j tell %s", (text, level) => { expect(levelWord(text)).toBe(level); });

it.each([
  ["1", "d1"], ["1.", "d1"], ["1.1", "d2"], ["1.1.1", "d3"], ["1,2", "d2"], ["I", "roman"], ["iv", "small-roman"], ["A", "capital"], ["a.", "letter"], ["-", "bullet"], ["1)", "d1)"],
  ["A.1", "mixed2"], ["", null], ["Program", null],
])("the number %j is of kind %s", (text, kind) => { expect(numberClass(text)).toBe(kind); });

test("a code stands above those that begin with it", () => {
  expect(isAbove(["1.02", ""], ["1.02.01", ""])).toBe(true);
  expect(isAbove(["1", "02", ""], ["1", "02", "01"])).toBe(true);
  expect(isAbove(["1.02"], ["1.020"])).toBe(false);
  expect(isAbove(["1.02"], ["1.02"])).toBe(false);
  expect(isAbove(["1.02.01"], ["1.02"])).toBe(false);
});

test("a heading lists the levels of its column", () => {
  expect(headingLevels("Program/ Kegiatan/ Sub Kegiatan")).toEqual(["program", "kegiatan", "subKegiatan"]);
  expect(headingLevels("Program / Sub Kegiatan")).toEqual(["program", "subKegiatan"]);
  expect(headingLevels("Uraian")).toEqual([]);
});

const bold = (value: string): CellSpec => ({ value, style: { bold: true } });
const italic = (value: string): CellSpec => ({ value, style: { italic: true } });
const budget = (...rows: readonly RowSpec[]): RowSpec[] => [["No", "Program/Kegiatan/Sub Kegiatan", "Anggaran", "Realisasi"], ...rows];
const TREE = "P(K(S, T), L(U)), Q(M(V))";
const AMOUNTS: Readonly<Record<string, readonly [string, string]>> = {
  P: ["100.000.000", "90.000.000"], K: ["60.000.000", "55.000.000"], S: ["35.000.000", "33.000.000"], T: ["25.000.000", "22.000.000"], L: ["40.000.000", "35.000.000"], U: ["40.000.000", "35.000.000"],
  Q: ["70.000.000", "61.000.000"], M: ["70.000.000", "61.000.000"], V: ["70.000.000", "61.000.000"],
};
/** The same budget with its marks in one way or another. */
const marked = (mark: (name: string, depth: number) => readonly [string, string | CellSpec]): RowSpec[] =>
  budget(...Object.entries(AMOUNTS).map(([name, amounts]) => [...mark(name, "PQ".includes(name) ? 0 : "KLM".includes(name) ? 1 : 2), ...amounts]));
const NUMBERS: Readonly<Record<string, string>> = { P: "1", K: "1.1", S: "1.1.1", T: "1.1.2", L: "1.2", U: "1.2.1", Q: "2", M: "2.1", V: "2.1.1" };
const WORDS = ["Program", "Kegiatan", "Sub Kegiatan"];
const bare = (text: string): string => text.replaceAll(/(Sub )?(Program|Kegiatan) /g, "").replaceAll(/uraian /gi, "").toUpperCase();

it.each<[string, string, RowSpec[]]>([
  ["numbers", "numbers", marked((name) => [NUMBERS[name] ?? "", `Uraian ${name}`])],
  ["words", "words", marked((name, depth) => ["", `${WORDS[depth] ?? ""} ${name}`])],
  ["words, the number of one row wrong", "words", marked((name, depth) => [name === "L" ? "1.1" : NUMBERS[name] ?? "", `${WORDS[depth] ?? ""} ${name}`])],
  ["Roman numbers, digits and letters", "numbers", marked((name, depth) => [["I", "1", "a"][depth] ?? "", `Uraian ${name}`])],
  ["bold, italics and plain", "style", marked((name, depth) => ["", depth === 0 ? bold(`Uraian ${name}`) : depth === 1 ? italic(`Uraian ${name}`) : `Uraian ${name}`])],
  ["indentation by blanks", "style", marked((name, depth) => ["", `${"    ".repeat(depth)}Uraian ${name}`])],
  ["capitals and bold", "style", marked((name, depth) => ["", depth === 0 ? `URAIAN ${name}` : depth === 1 ? bold(`Uraian ${name}`) : `Uraian ${name}`])],
  ["sums alone", "arithmetic", marked((name) => ["", `Uraian ${name}`])],
  ["numbers, one missing", "numbers", marked((name) => [name === "T" ? "" : NUMBERS[name] ?? "", `Uraian ${name}`])],
  ["numbers and words, some missing", "words", marked((name, depth) => [NUMBERS[name] ?? "", name === "U" || name === "K" ? `Uraian ${name}` : `${WORDS[depth] ?? ""} ${name}`])],
])("finds the hierarchy by %s", (_, evidence, rows) => {
  const table = tableOf(rows);
  expect({ tree: bare(shownTree(table)), evidence: table.tree?.evidence }).toEqual({ tree: TREE, evidence });
});

test("codes of different make stand below each other where the sums say so", () => {
  const rows = [["023.DL", "P"], ["4466", "K"], ["4466.BEI", "S"], ["4466.RBJ", "T"], ["4467", "L"], ["4467.CAA", "U"], ["023.WA", "Q"], ["4257", "M"], ["4257.001", "V"]];
  const table = tableOf([["Kode", "Program/Kegiatan", "Pagu", "Realisasi"], ...rows.map(([code = "", name = ""]): RowSpec => [code, `Uraian ${name}`, ...(AMOUNTS[name] ?? [])])]);
  expect({ tree: bare(shownTree(table)), evidence: table.tree?.evidence }).toEqual({ tree: TREE, evidence: "codes" });
});

test("codes that begin with the end of the one above stand below it where the sums say so", () => {
  const rows: readonly RowSpec[] = [
    ["015.04.CC", "A", "60", "50"], ["CC.4796", "B", "60", "50"], ["4796.BMB", "C", "40", "33"], ["4796.BMB.001", "D", "25", "21"], ["4796.BMB.002", "E", "15", "12"], ["4796.QAH", "F", "20", "17"], ["4796.QAH.001", "G", "20", "17"],
    ["015.04.WA", "H", "70", "61"], ["WA.4792", "I", "30", "29"], ["4792.EBA", "J", "30", "29"], ["4792.EBA.956", "K", "30", "29"], ["WA.4795", "L", "40", "32"], ["4795.EBC", "M", "40", "32"], ["4795.EBC.996", "N", "40", "32"],
  ].map(([code = "", name = "", ...amounts]) => [code, `Uraian ${name}`, ...amounts.map((amount) => `${amount}.000.000`)]);
  const table = tableOf([["Kode", "Program/Kegiatan/KRO/RO", "Pagu", "Realisasi"], ...rows]);
  expect({ tree: bare(shownTree(table)), evidence: table.tree?.evidence }).toEqual({ tree: "A(B(C(D, E), F(G))), H(I(J(K)), L(M(N)))", evidence: "codes" });
});

test("codes of programmes and of accounts of another make stay beside each other where the sums do", () => {
  const table = tableOf([["Kode", "Program/Kegiatan", "Pagu", "Realisasi"], ["A.1", "Uraian P", "100.000.000", "90.000.000"], ["A.1.1", "Uraian K", "100.000.000", "90.000.000"], ["77", "Uraian Q", "70.000.000", "61.000.000"], ["77.1", "Uraian M", "70.000.000", "61.000.000"]]);
  expect(bare(shownTree(table))).toBe("P(K), Q(M)");
});

test("a slip in a sum does not change the hierarchy", () => {
  const rows = marked((name, depth) => [NUMBERS[name] ?? "", `${WORDS[depth] ?? ""} ${name}`]).map((row) => row.map((cell) => (cell === "25.000.000" ? "52.000.000" : cell)));
  expect(bare(shownTree(tableOf(rows)))).toBe(TREE);
});

test("parents may have no amounts, and a kegiatan may stand twice", () => {
  const table = tableOf(budget(
    ["1", "Program A", "", ""], ["1.1", "Kegiatan B", "60.000.000", "55.000.000"], ["1.1.1", "Sub Kegiatan C", "60.000.000", "55.000.000"],
    ["1.2", "Kegiatan D", "30.000.000", "20.000.000"], ["1.2.1", "Sub Kegiatan E", "10.000.000", "8.000.000"], ["1.2", "Kegiatan D", "30.000.000", "20.000.000"], ["1.2.2", "Sub Kegiatan F", "20.000.000", "12.000.000"],
    ["1.3", "Kegiatan G", "5.000.000", "4.000.000"], ["1.3.1", "Sub Kegiatan H", "5.000.000", "4.000.000"],
  ));
  expect(bare(shownTree(table))).toBe("A(B(C), D(E), D(F), G(H))");
});

test("account codes make the hierarchy, below the sub kegiatan too", () => {
  const table = tableOf([
    ["Kode", "Uraian", "Anggaran", "Realisasi"],
    ["1.02.01", "Program Penunjang", "100.000.000", "90.000.000"], ["1.02.01.2.01", "Perencanaan", "100.000.000", "90.000.000"], ["1.02.01.2.01.0001", "Dokumen", "100.000.000", "90.000.000"],
    ["5.1", "Belanja Operasi", "70.000.000", "65.000.000"], ["5.1.02", "Barang dan Jasa", "70.000.000", "65.000.000"], ["5.2", "Belanja Modal", "30.000.000", "25.000.000"],
  ]);
  expect({ tree: shownTree(table), evidence: table.tree?.evidence }).toEqual({
    tree: "Program Penunjang(Perencanaan(Dokumen(Belanja Operasi(Barang dan Jasa), Belanja Modal)))", evidence: "codes",
  });
});

test.each<[string, (string | null)[]]>([["Program/Kegiatan", ["program", null, "program"]], ["Program", ["program", "program", "program"]]])(
  "in a list under %s a row without a word for its level: %j", (heading, levels) => {
    const table = tableOf([["Sasaran", heading, "Anggaran", "Realisasi"], ["Sasaran 1", "Program A", "10.000.000", "9.000.000"], ["Sasaran 2", "Pengendalian dan Evaluasi", "20.000.000", "18.000.000"], ["Sasaran 3", "Program C", "5.000.000", "4.000.000"]]);
    expect(table.tree?.nodes.map(({ level }) => level)).toEqual(levels);
  });

test("totals know what they sum: groups, then the whole", () => {
  const table = tableOf([
    ["Sasaran", "Program", "Anggaran", "Realisasi"],
    ["Sasaran 1", "Program A", "10.000.000", "9.000.000"], ["TOTAL", "", "10.000.000", "9.000.000"],
    ["Sasaran 2", "Program B", "20.000.000", "18.000.000"], ["", "Program C", "5.000.000", "4.000.000"], ["TOTAL", "", "25.000.000", "22.000.000"],
    ["JUMLAH KESELURUHAN", "", "35.000.000", "31.000.000"],
  ]);
  expect(table.tree?.totals.map(({ scope, nodes }) => `${scope} ${nodes.map(({ label }) => label.text).join("+")}`))
    .toEqual(["group Program A", "group Program B+Program C", "grand Program A+Program B+Program C"]);
});

test("words on every row are believed although most sums are wrong", () => {
  const rows = marked((name, depth) => ["", `${WORDS[depth] ?? ""} ${name}`]).map((row) => [...row]);
  for (const [at, amount] of [[2, "61.000.000"], [5, "41.000.000"], [7, "71.000.000"], [8, "72.000.000"]] as const) { const row = rows[at]; if (row) row[2] = amount; }
  const table = tableOf(rows);
  expect({ tree: bare(shownTree(table)), evidence: table.tree?.evidence }).toEqual({ tree: TREE, evidence: "words" });
});

test.each<[string, string, RowSpec[]]>([
  ["with the amount copied from the row above it stands beside that row", "P(K(S, T), L(U)), Q(M(V))", marked((name) => [name === "T" ? "" : NUMBERS[name] ?? "", `Uraian ${name}`]).map((row) => (row[1] === "Uraian T" ? ["", "Uraian T", "35.000.000", "33.000.000"] : row))],
  ["with all of the amount above it stands below that row where the sums come out so", "P(K(S, T(W)), L(U)), Q(M(V))", [
    ...marked((name) => [NUMBERS[name] ?? "", `Uraian ${name}`]).flatMap((row) => (row[1] === "Uraian T" ? [row, ["", "Uraian W", "25.000.000", "22.000.000"]] : [row])),
  ]],
])("the only row without a number %s", (_, tree, rows) => { expect(bare(shownTree(tableOf(rows)))).toBe(tree); });
