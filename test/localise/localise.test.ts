import { judge } from "../../src/findings/judge";
import { Decimal } from "../../src/kernel/decimal";
import { localise } from "../../src/localise";
import { brief, ref, TestSheet } from "./sheet";

/** A kegiatan with three sub kegiatan, anggaran and realisasi in round and odd amounts, percentages, and JUMLAH. */
const budget = (): TestSheet => new TestSheet()
  .write({
    C3: 285051600, D3: 232030517, E3: "81.40%", C4: 106132000, D4: 91540213, E4: "86.25%", C5: 148287000, D5: 112398004, E5: "75.80%",
    C6: 30632600, D6: 28092300, E6: "91.71%", C7: 285051600, D7: 232030517, E7: "81.40%",
  })
  .sum("C3", "C4", "C5", "C6").sum("D3", "D4", "D5", "D6").sum("C7", "C3").sum("D7", "D3")
  .ratio("E3", "D3", "C3").ratio("E4", "D4", "C4").ratio("E5", "D5", "C5").ratio("E6", "D6", "C6").ratio("E7", "D7", "C7");

describe("localise", () => {
  it("has nothing to say of a consistent system", () => {
    expect(budget().localise()).toEqual([]);
  });

  const slips: readonly (readonly [name: string, wrong: Readonly<Record<string, string | number>>, verdicts: readonly string[]])[] = [
    ["a digit dropped", { D4: 9150213 }, ["D4 := 91540213 (dropped, certain)"]],
    ["a digit added", { D5: 1123980104 }, ["D5 := 112398004 (added, certain)"]],
    ["a digit typed twice", { D5: 1123988004 }, ["D5 := 112398004 (doubled, certain)"]],
    ["a digit replaced", { C4: 106732000 }, ["C4 := 106132000 (replaced, certain)"]],
    ["two digits transposed", { C5: 142887000 }, ["C5 := 148287000 (transposed, certain)"]],
    ["a cell copied from above", { D5: 91540213 }, ["D5 := 112398004 (copied, certain)"]],
    ["a cell copied from the left", { D6: 30632600 }, ["D6 := 28092300 (copied, certain)"]],
    ["digits copied from a neighbour", { C6: 30287000 }, ["C6 := 30632600 (copiedRun, certain)"]],
    ["two cells swapped downwards", { D4: 112398004, D5: 91540213 }, ["D4 := 91540213 (swapped, certain)", "D5 := 112398004 (swapped, certain)"]],
    ["two cells swapped sideways", { C6: 28092300, D6: 30632600 }, ["C6 := 30632600 (swapped, certain)", "D6 := 28092300 (swapped, certain)"]],
    ["a thousand too many", { C6: 30632600000 }, ["C6 := 30632600 (scale, certain)"]],
    ["a separator lost", { E5: "7580%" }, ["E5 := 75.80 (separator, certain)"]],
    ["a minus too many", { D6: -28092300 }, ["D6 := 28092300 (sign, certain)"]],
    ["a percentage never updated", { E4: "60.91%" }, ["E4 := 86.25 (neverUpdated, certain)"]],
    ["a kegiatan never updated", { C3: 271903400 }, ["C3 := 285051600 (neverUpdated, likely)"]],
    ["JUMLAH never updated", { D7: 198377421 }, ["D7 := 232030517 (neverUpdated, likely)"]],
    ["an amount changed altogether", { D5: 87104620 }, ["D5 := 112398004 (unknown, likely)"]],
    ["two slips in one sum", { D4: 9150213, D5: 1123980104 }, ["D4 := 91540213 (dropped, certain)", "D5 := 112398004 (added, certain)"]],
    ["slips in an amount and in its own percentage", { D4: 9150213, E4: "8.25%" }, ["D4 := 91540213 (dropped, certain)", "E4 := 86.25 (dropped, certain)"]],
    ["three slips", { C4: 106732000, D5: 1123988004, E6: "19.71%" },
      ["C4 := 106132000 (replaced, certain)", "D5 := 112398004 (doubled, certain)", "E6 := 91.71 (transposed, certain)"]],
  ];
  it.each(slips)("names the cell and its value: %s", (_, wrong, verdicts) => {
    expect(budget().write(wrong).verdicts()).toEqual(verdicts);
  });

  it("takes the pieces that follow from one slip for one cause", () => {
    const explanations = budget().write({ C3: 28505160 }).localise();
    expect(explanations.map(({ violations }) => violations)).toEqual([[0, 1, 2]]);
    expect(explanations[0]?.suspect).toEqual(ref("C3"));
  });

  it("tells what speaks for the value", () => {
    const [explanation] = budget().write({ C3: 28505160 }).localise();
    expect(explanation?.suggestion?.data).toMatchObject({
      at: ref("C3"), sums: [ref("C7")], parts: [ref("C4"), ref("C5"), ref("C6")], ratios: [ref("E3")], operands: [], equals: [], others: [],
    });
  });

  it("gives swapped cells one cause", () => {
    const [one, other] = budget().write({ D4: 112398004, D5: 91540213 }).localise();
    expect(one?.cause).toBe("T!D4");
    expect(other?.cause).toBe("T!D4");
  });

  it("keeps the cause when other errors come and go", () => {
    const causes = (sheet: TestSheet): readonly (string | undefined)[] => sheet.localise().map(({ cause }) => cause);
    expect(causes(budget().write({ D4: 9150213 }))).toEqual(["T!D4"]);
    expect(causes(budget().write({ D4: 9150213, E6: "19.71%" }))).toEqual(["T!D4", "T!E6"]);
  });

  it("works in rupiah beyond 2^53", () => {
    const sheet = new TestSheet().write({ A1: "90071992547409931", A2: "90071992547409901", A3: "20", A4: "90071992547409931" })
      .sum("A1", "A2", "A3").equal("A1", "A4");
    sheet.write({ B1: "90071992547409911" }).equal("A2", "B1");
    expect(sheet.verdicts()).toEqual(["A2 := 90071992547409911 (replaced, certain)"]);
  });
});

describe("localise on a tie", () => {
  it("names no cell and gives all candidates", () => {
    const sheet = new TestSheet().write({ A1: 10400, A2: 3300, A3: 4200, A4: 2600, B1: 10400 }).sum("A1", "A2", "A3", "A4").equal("A1", "B1");
    const [explanation, ...others] = sheet.localise();
    expect(others).toEqual([]);
    expect(explanation?.suspect).toBeUndefined();
    expect(explanation?.suggestion).toMatchObject({ confidence: "possible", messageId: "localise.tie" });
    expect(explanation?.suggestion?.alternatives.map(({ at }) => at.address)).toEqual(expect.arrayContaining(["A2", "A3", "A4"]));
    for (const { at, messageId, data } of explanation?.suggestion?.alternatives ?? []) {
      expect([messageId, data["sums"]]).toEqual([expect.stringMatching(/^localise\.(?!tie)/), at.address === "A1" ? [] : [ref("A1")]]);
    }
  });

  it("lets nothing speak for a candidate that another cell has to change for as well", () => {
    const sheet = new TestSheet().write({ A1: 7600, A2: 3300, A3: 4200, B1: 5537, B3: 2200 }).sum("A1", "A2", "A3").sum("B1", "A2", "B3");
    const shared = sheet.localise().flatMap(({ suggestion }) => suggestion?.alternatives ?? []).filter(({ at }) => at.address === "A2");
    expect(shared.length).toBeGreaterThan(0);
    for (const { data } of shared) expect(data["sums"]).toHaveLength(1);
  });

  it("names neither of two tables that disagree", () => {
    const sheet = new TestSheet().write({ A1: "93.65%", B1: "92.90%" }).equal("A1", "B1");
    expect(sheet.verdicts()).toEqual(["tie: A1 := 92.90 | B1 := 93.65"]);
  });

  it("names the cell where only its value is open", () => {
    // The percentage tells that the realisasi lacks a zero or a digit, not which; the anggaran stands in another table.
    const sheet = new TestSheet().write({ C1: 95000000, D1: 4655000, E1: "49%", B1: 95000000, B2: "49%" })
      .ratio("E1", "D1", "C1").equal("C1", "B1").equal("E1", "B2");
    const [explanation] = sheet.localise();
    expect(explanation?.suspect).toEqual(ref("D1"));
    expect(explanation?.suggestion).toMatchObject({ confidence: "possible", messageId: "localise.values" });
    expect(explanation?.suggestion?.alternatives.length).toBeGreaterThan(1);
  });

  it.each([
    ["a percentage of small numbers", { D1: 60, E1: 56, F1: "96.7%" }, ["E1", "F1"]],
    ["a progress copied from the capaian", { D1: "72.00", E1: "66.45", F1: "94.93%" }, ["D1", "F1"]],
  ])("names neither the percentage nor an input that one slip mends by chance: %s", (_, written, cells) => {
    const sheet = new TestSheet().write(written).ratio("F1", "E1", "D1");
    const [explanation, ...others] = sheet.localise();
    expect(others).toEqual([]);
    expect(explanation?.suspect).toBeUndefined();
    expect(explanation?.suggestion?.alternatives.map(({ at }) => at.address).sort()).toEqual(cells);
  });
});

describe("localise is not led astray", () => {
  it("by a total that lacks an amount of another table: its row may be missing", () => {
    const sheet = new TestSheet().write({ C1: 820648019, C2: 232522416, C3: 120932633, "B!C2": 232522416, "B!C3": 120932633, "B!C4": 467192970, "B!D4": 467192970 })
      .sum("C1", "C2", "C3").equal("C2", "B!C2").equal("C3", "B!C3").equal("B!C4", "B!D4");
    expect(sheet.verdicts()).toEqual(["-"]);
    // The same excess that stands nowhere: the total was never updated.
    expect(sheet.write({ "B!C4": 467192971, "B!D4": 467192971 }).verdicts()).toEqual(["C1 := 353455049 (neverUpdated, likely)"]);
  });

  it("by a percentage that no table has: rather the input is wrong", () => {
    // 83,57 of 4 is 2.089 %: the target was copied from the row above.
    const sheet = new TestSheet().write({ D2: "4.00", D3: "4.00", E3: "83.57", F3: "92.86%" }).ratio("F3", "E3", "D3");
    expect(sheet.verdicts()).toEqual(["D3 := 90 (copied, certain)"]);
  });

  it("by agreement of the same typo in two tables", () => {
    const twice = (page: string, sheet: TestSheet): TestSheet => sheet
      .write({ [`${page}!D3`]: 232030517, [`${page}!D4`]: 9150213, [`${page}!D5`]: 112398004, [`${page}!D6`]: 28092300 })
      .sum(`${page}!D3`, `${page}!D4`, `${page}!D5`, `${page}!D6`);
    const sheet = twice("B", twice("A", new TestSheet())).equal("A!D3", "B!D3").equal("A!D4", "B!D4").equal("A!D5", "B!D5").equal("A!D6", "B!D6");
    expect(sheet.verdicts()).toEqual(["A!D4 := 91540213 (dropped, certain)", "B!D4 := 91540213 (dropped, certain)"]);
  });

  it("by a parent and its only child that agree on the typo", () => {
    const sheet = new TestSheet().write({ D1: 211938217, D2: 91540213, D3: 92398004, D4: 92398004, D5: 8000000, B3: 112398004, B4: 112398004 })
      .sum("D1", "D2", "D3", "D5").sum("D3", "D4").equal("D3", "B3").equal("D4", "B4");
    expect(sheet.verdicts()).toEqual(["D3 := 112398004 (otherTable, certain)", "D4 := 112398004 (sameSlip, certain)"]);
  });

  it("by zeros that agree by accident", () => {
    const sheet = new TestSheet().write({ D1: 32030500, D2: 0, D3: 0, E2: "30%", C2: 106132000, B1: 32030500, B3: 0 })
      .sum("D1", "D2", "D3").ratio("E2", "D2", "C2").equal("D1", "B1").equal("D3", "B3").write({ B2: 0 }).equal("D2", "B2");
    expect(sheet.localise().flatMap(({ suspect }) => (suspect ? [suspect] : []))).toContainEqual(ref("D2"));
  });

  it("by a wide percentage: it confirms an amount only so far", () => {
    // 1 % steps allow D2 and D3 alike to be off by ten thousand.
    const sheet = new TestSheet().write({ D1: 50320000, D2: 20110000, D3: 30200000, C2: 40000000, C3: 60000000, E2: "50%", E3: "50%", B1: 50320000 })
      .sum("D1", "D2", "D3").ratio("E2", "D2", "C2").ratio("E3", "D3", "C3").equal("D1", "B1");
    expect(sheet.localise().map(({ suspect }) => suspect)).toEqual([undefined]);
  });

  it("by a realisasi above its anggaran, which may be right", () => {
    const sheet = new TestSheet().write({ C1: 100000, D1: 120000 }).order("D1", "C1");
    expect(sheet.localise()).toEqual([{ violations: [0], cause: "T!D1" }]);
  });

  it("but mends a realisasi above its anggaran together with its percentage", () => {
    expect(budget().write({ D6: 280923000 }).order("D6", "C6").verdicts()).toEqual(["D6 := 28092300 (doubled, certain)"]);
  });

  it("by truncation", () => {
    // 86,25 % of 106.132.000 is right cut off as 86,2 %; the amount that the sum asks for must not be refused for it.
    expect(budget().write({ E4: "86.2%", D4: 9150213 }).verdicts()).toEqual(["D4 := 91540213 (dropped, certain)"]);
  });

  it("by a value that agrees with others by a hair only", () => {
    // 81 % may be 80,5 % and so may 80 %; the digit that was dropped from 80 % is a zero.
    const sheet = new TestSheet().write({ D1: "100%", E1: "8%", F1: "80%", B1: "80%" }).ratio("F1", "E1", "D1").equal("B1", "E1");
    expect(sheet.verdicts()).toEqual(["E1 := 80 (dropped, likely)"]);
  });

  it("by two wrong totals in a row of which another is right", () => {
    const sheet = (jumlah: number): TestSheet =>
      new TestSheet().write({ C1: 212, C2: 37, C3: 168, D1: 18, D2: 46, D3: 127, E1: 17, E2: 29, E3: jumlah }).sum("C3", "C1", "C2").sum("D3", "D1", "D2").sum("E3", "E1", "E2");
    expect(sheet(31).verdicts()).toContain("D3 := 64 (staleRow, likely)");
    expect(sheet(46).verdicts().join()).not.toMatch("staleRow");
  });

  it("by a statement that the rule judges more strictly than the arithmetic", () => {
    const { identity } = new TestSheet().write({ A1: 5, A2: 5 }).equal("A1", "A2").statements()[0] ?? {};
    if (!identity) throw new Error("no statement");
    expect(localise([{ identity, holds: false, violation: 0 }], [], { around: () => [], text: () => "", power: () => 0 })).toEqual([]);
  });
});

describe("localise with a row left out", () => {
  const sheet = (): TestSheet => new TestSheet()
    .write({ C5: 2258627781, D5: 2007635924, C6: 2162907781, D6: 1911915924, B5: 2258627781, B6: 2007635924 })
    .sum("C5", "C6").sum("D5", "D6").equal("C5", "B5").equal("D5", "B6");
  it("says which", () => {
    expect(sheet().hint("Penatausahaan", "1.4!B8", { C5: 95720000, D5: 95720000 }).verdicts()).toEqual(["C5 + Penatausahaan (missingRow, certain)"]);
  });
  it("is less sure with one amount column", () => {
    const one = new TestSheet().write({ C5: 2258627781, C6: 2162907781, B5: 2258627781 }).sum("C5", "C6").equal("C5", "B5");
    expect(one.hint("Penatausahaan", "1.4!B8", { C5: 95720000 }).verdicts()).toEqual(["C5 + Penatausahaan (missingRow, likely)"]);
  });
  it("does not believe a hint of another amount", () => {
    expect(sheet().hint("Penatausahaan", "1.4!B8", { C5: 95000000, D5: 95000000 }).verdicts().join()).not.toMatch("missingRow");
  });
});

describe("localise on too large a component", () => {
  it("says so instead of guessing", () => {
    const sheet = new TestSheet();
    const parts: string[] = [];
    for (let row = 1; row <= 45; row++) {
      sheet.write({ [`C${row}`]: 1000 + row, [`D${row}`]: 500 + row, [`E${row}`]: "77%" }).ratio(`E${row}`, `D${row}`, `C${row}`);
      parts.push(`D${row}`);
    }
    const explanations = sheet.write({ D99: 1 }).sum("D99", ...parts).localise();
    expect(explanations.map(brief)).toEqual(["too large"]);
    expect(explanations[0]?.violations).toHaveLength(46);
  });
});

describe("the test sheet", () => {
  it("judges as the findings do", () => {
    const statement = new TestSheet().write({ A1: 3, A2: 1, A3: 1 }).sum("A1", "A2", "A3").statements()[0];
    expect(statement && judge(statement.identity)).toBe("fails");
    expect(new TestSheet().write({ A1: "83.40%" }).term("A1")).toMatchObject({ value: new Decimal("83.4"), decimals: 2, exact: false });
  });
});
