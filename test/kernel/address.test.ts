import fc from "fast-check";
import {
  columnIndex, columnName, formatRange, inRange, MAX_COLUMNS, MAX_ROWS, parseAddress, parseRange, quoteSheet, toAddress,
} from "../../src/kernel/address";

const column = fc.integer({ min: 0, max: MAX_COLUMNS - 1 });
const row = fc.integer({ min: 0, max: MAX_ROWS - 1 });

describe("columns", () => {
  it.each([[0, "A"], [25, "Z"], [26, "AA"], [51, "AZ"], [52, "BA"], [701, "ZZ"], [702, "AAA"], [16_383, "XFD"]])("%d is %s", (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name)).toBe(index);
    expect(columnIndex(name.toLowerCase())).toBe(index);
  });

  it.each(["", "XFE", "ZZZ", "AAAA", "A1", "1", " A", "Ä"])("%j names none", name => expect(columnIndex(name)).toBe(-1));

  it("returns to the column it came from", () => {
    fc.assert(fc.property(column, index => { expect(columnIndex(columnName(index))).toBe(index); }));
  });

  it("orders names of one length as the alphabet does", () => {
    fc.assert(fc.property(column, column, (a, b) => {
      const [first, second] = [columnName(a), columnName(b)];
      const shorterOrEarlier = first.length === second.length ? first < second : first.length < second.length;
      expect(shorterOrEarlier).toBe(a < b);
    }));
  });
});

describe("addresses", () => {
  it.each([
    ["A1", 0, 0], ["$D$17", 16, 3], ["d17", 16, 3], ["XFD1048576", MAX_ROWS - 1, MAX_COLUMNS - 1],
  ])("%s", (address, expectedRow, expectedColumn) => {
    expect(parseAddress(address)).toEqual({ row: expectedRow, column: expectedColumn });
  });

  it.each(["", "A0", "A", "1", "A1048577", "XFE1", "A1:B2", "A1 ", "R1C1", "$$A1", "A-1"])("%j is none", text => {
    expect(parseAddress(text)).toBeUndefined();
  });

  it("returns to the place it came from", () => {
    fc.assert(fc.property(row, column, (r, c) => { expect(parseAddress(toAddress(r, c))).toEqual({ row: r, column: c }); }));
  });
});

describe("ranges", () => {
  it.each([
    ["A1", { top: 0, left: 0, bottom: 0, right: 0 }],
    ["B2:D5", { top: 1, left: 1, bottom: 4, right: 3 }],
    ["D5:B2", { top: 1, left: 1, bottom: 4, right: 3 }],
    ["$D$2:$B$5", { top: 1, left: 1, bottom: 4, right: 3 }],
  ])("%s", (text, range) => expect(parseRange(text)).toEqual(range));

  it.each(["", "A1:", ":A1", "A1:B2:C3", "A:A", "1:1"])("%j is none", text => expect(parseRange(text)).toBeUndefined());

  it("writes a single cell without a colon, and returns to the range it came from", () => {
    expect(formatRange({ top: 2, left: 2, bottom: 2, right: 2 })).toBe("C3");
    fc.assert(fc.property(row, row, column, column, (r1, r2, c1, c2) => {
      const range = { top: Math.min(r1, r2), left: Math.min(c1, c2), bottom: Math.max(r1, r2), right: Math.max(c1, c2) };
      expect(parseRange(formatRange(range))).toEqual(range);
    }));
  });

  it.each([[1, 1, true], [4, 3, true], [0, 1, false], [1, 0, false], [5, 3, false], [4, 4, false]])("row %d column %d", (r, c, expected) => {
    expect(inRange({ top: 1, left: 1, bottom: 4, right: 3 }, r, c)).toBe(expected);
  });
});

it.each([["Tabel 3.8", "'Tabel 3.8'"], ["Jum'at", "'Jum''at'"], ["''", "''''''"]])("quotes the sheet %s", (name, quoted) => {
  expect(quoteSheet(name)).toBe(quoted);
});
