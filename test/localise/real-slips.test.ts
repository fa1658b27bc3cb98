import { TestSheet } from "./sheet";

/** The contradictions of the two real reports of test/corpus, as systems of their own. */
const cases: readonly (readonly [name: string, sheet: () => TestSheet, verdicts: readonly string[]])[] = [
  ["a digit dropped in an amount, refuted by its sum and its percentage", () => new TestSheet()
    .write({
      C14: 1948876200, D14: 820648019, E14: "42%", C15: 487277800, D15: 232522416, E15: "48%",
      C16: 953594400, D16: 46192970, E16: "49%", C17: 508004000, D17: 120932633, E17: "24%",
    })
    .sum("C14", "C15", "C16", "C17").sum("D14", "D15", "D16", "D17")
    .ratio("E14", "D14", "C14").ratio("E15", "D15", "C15").ratio("E16", "D16", "C16").ratio("E17", "D17", "C17"),
  ["D16 := 467192970 (dropped, certain)"]],
  ["the same digit dropped in two tables: their agreement protects neither", () => new TestSheet()
    .write({
      "5!C4": 1948876200, "5!D4": 820648019, "5!D5": 232522416, "5!C6": 953594400, "5!D6": 46192970, "5!E6": "49%", "5!D7": 120932633,
      "8!C4": 1948876200, "8!D4": 820648019, "8!D5": 232522416, "8!C6": 953594400, "8!D6": 46192970, "8!E6": "49%", "8!D7": 120932633,
    })
    .sum("5!D4", "5!D5", "5!D6", "5!D7").ratio("5!E6", "5!D6", "5!C6")
    .sum("8!D4", "8!D5", "8!D6", "8!D7").ratio("8!E6", "8!D6", "8!C6")
    .equal("5!D4", "8!D4").equal("5!D5", "8!D5").equal("5!D6", "8!D6").equal("5!D7", "8!D7").equal("5!E6", "8!E6").equal("5!C6", "8!C6"),
  ["5!D6 := 467192970 (dropped, certain)", "8!D6 := 467192970 (dropped, certain)"]],
  ["a leading digit missing, refuted by kegiatan, percentage and JUMLAH", () => new TestSheet()
    .write({
      C21: 609079200, D21: 607098480, E21: "99.67%", C26: 164088000, D26: 32760000, E26: "80.91%", C27: 164088000, D27: 132760000, E27: "80.91%",
      C28: 3960000, D28: 3600000, E28: "90.91%", C29: 160128000, D29: 129160000, E29: "80.66%", C33: 773167200, D33: 739858480, E33: "95.69%",
    })
    .sum("C26", "C27").sum("D26", "D27").sum("C27", "C28", "C29").sum("D27", "D28", "D29").sum("C33", "C21", "C26").sum("D33", "D21", "D26")
    .ratio("E21", "D21", "C21").ratio("E26", "D26", "C26").ratio("E27", "D27", "C27").ratio("E28", "D28", "C28").ratio("E29", "D29", "C29")
    .ratio("E33", "D33", "C33"),
  ["D26 := 132760000 (dropped, certain)"]],
  ["a slip in JUMLAH that its rounded percentage does not see", () => new TestSheet()
    .write({ C4: 2636500000, D4: 1184303703, E4: "45%", D5: 1000000000, D6: 184303703, C19: 2636500000, D19: 1184303783, E19: "45%" })
    .sum("D4", "D5", "D6").sum("D19", "D4").sum("C19", "C4").ratio("E4", "D4", "C4").ratio("E19", "D19", "C19"),
  ["D19 := 1184303703 (replaced, certain)"]],
  ["percentages copied downwards", () => new TestSheet()
    .write({
      C6: 15548300, D6: 5068000, C7: 7163600, D7: 2528000, E7: "35%", C8: 356391000, D8: 297151800, E8: "35%", C9: 356391000, D9: 297151800, E9: "35%",
      C10: 8384700, D10: 2540000, E10: "30%",
    })
    .sum("C6", "C7", "C10").sum("D6", "D7", "D10").sum("C8", "C9").sum("D8", "D9")
    .ratio("E7", "D7", "C7").ratio("E8", "D8", "C8").ratio("E9", "D9", "C9").ratio("E10", "D10", "C10"),
  ["E8 := 83 (copied, likely)", "E9 := 83 (copied, likely)"]],
  ["a figure changed in one of three tables", () => new TestSheet()
    .write({ "2!F5": "99.50%", "2!F6": "87.8%", "2!F7": "93.65%", "6!B4": "92.9%", "7!B7": "93.65%", "7!B5": "99.5%", "7!B6": "87.8%" })
    .mean("2!F7", "2!F5", "2!F6").mean("7!B7", "7!B5", "7!B6").equal("2!F7", "6!B4").equal("2!F7", "7!B7").equal("7!B7", "6!B4")
    .equal("2!F5", "7!B5").equal("2!F6", "7!B6"),
  ["6!B4 := 93.65 (otherTable, certain)"]],
  ["a percentage of another table with one digit replaced", () => new TestSheet()
    .write({ "6!C36": 420925600, "6!D36": 397891640, "6!E36": "94.53%", "9!E30": "94.53%", "7!C7": "94.83%" })
    .ratio("6!E36", "6!D36", "6!C36").equal("6!E36", "9!E30").equal("6!E36", "7!C7").equal("9!E30", "7!C7"),
  ["7!C7 := 94.53 (replaced, certain)"]],
  ["a row of totals that was never updated", () => new TestSheet()
    .write({
      C1: 1, C2: 3, C3: 8, C4: 11, C5: 205, C6: 10, C7: 17, C8: 24, C9: 50, C10: 289, E1: 1, E2: 7, E3: 10, E4: 15, E5: 250, E6: 10, E7: 30, E8: 30, E9: 72, E10: 365,
    })
    .sum("C10", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9").sum("E10", "E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E9"),
  ["C10 := 329 (neverUpdated, likely)", "E10 := 425 (staleRow, likely)"]],
  ["two neighbouring cells swapped against another table", () => new TestSheet()
    .write({
      "5!C14": 285051600, "5!D14": 32030500, "5!C15": 106132000, "5!D15": 0, "5!C16": 178919600, "5!D16": 32030500,
      "8!C10": 285051600, "8!D10": 32030500, "8!C11": 106132000, "8!D11": 32030500, "8!E11": "30%", "8!C12": 178919600, "8!D12": 0, "8!E12": "0%",
    })
    .sum("5!D14", "5!D15", "5!D16").sum("8!D10", "8!D11", "8!D12").ratio("8!E11", "8!D11", "8!C11").ratio("8!E12", "8!D12", "8!C12")
    .equal("5!D14", "8!D10").equal("5!D15", "8!D11").equal("5!D16", "8!D12").equal("5!C15", "8!C11").equal("5!C16", "8!C12"),
  ["5!D15 := 32030500 (swapped, certain)", "5!D16 := 0 (swapped, certain)"]],
  ["a sub kegiatan left out, as another table tells", () => new TestSheet()
    .write({
      C5: 2258627781, D5: 2007635924, C6: 2162907781, D6: 1911915924, C4: 2270627781, D4: 2019335924, C7: 12000000, D7: 11700000, E5: "88.89%", E6: "88.40%",
    })
    .sum("C5", "C6").sum("D5", "D6").sum("C4", "C5", "C7").sum("D4", "D5", "D7").ratio("E5", "D5", "C5").ratio("E6", "D6", "C6")
    .hint("Pelaksanaan Penatausahaan", "1.4!B8", { C5: 95720000, D5: 95720000 }),
  ["C5 + Pelaksanaan Penatausahaan (missingRow, certain)"]],
  ["an old figure in a parent, its only child, and nowhere else", () => new TestSheet()
    .write({
      "1!C23": 609079200, "1!C24": 550320000, "1!C25": 550320000, "1!C26": 48759200,
      "6!C22": 609079200, "6!C23": 560320000, "6!C24": 560320000, "6!C25": 48759200,
      "9!C21": 609079200, "9!C22": 560320000, "9!C23": 560320000, "9!C24": 48759200,
    })
    .sum("1!C23", "1!C24", "1!C26").sum("1!C24", "1!C25").sum("6!C22", "6!C23", "6!C25").sum("6!C23", "6!C24").sum("9!C21", "9!C22", "9!C24").sum("9!C22", "9!C23")
    .equal("1!C23", "6!C22").equal("1!C24", "6!C23").equal("1!C25", "6!C24").equal("1!C26", "6!C25")
    .equal("9!C21", "6!C22").equal("9!C22", "6!C23").equal("9!C23", "6!C24").equal("9!C24", "6!C25"),
  ["1!C24 := 560320000 (replaced, certain)", "1!C25 := 560320000 (replaced, certain)"]],
];

describe("localise on the slips of real reports", () => {
  it.each(cases)("%s", (_, sheet, verdicts) => {
    expect(sheet().verdicts()).toEqual(verdicts);
  });
});
