import { displayLanguage, findPlace, officeTheme, preferences, workbookName } from "../../../src/hosts/office";
import { dataOf, openSheets } from "./opened";

const office = (parts: object | undefined): void => { Object.assign(globalThis, { Office: parts }); };
const excel = (supported: boolean): object => ({
  onReady: () => Promise.resolve({ host: "Excel" }), context: { requirements: { isSetSupported: (set: string, version: string) => supported && set === "ExcelApi" && version === "1.13" } },
});

describe("where the page runs", () => {
  afterEach(() => { office(undefined); });

  it.each([
    ["excel", excel(true)], ["old", excel(false)], ["page", { onReady: () => Promise.resolve({ host: null }) }],
    ["unreachable", undefined], ["unreachable", { onReady: () => new Promise(() => undefined) }],
  ])("is %s", async (place, parts) => {
    office(parts);
    expect(await findPlace(20)).toBe(place);
  });

  it.each([["id-ID", "id"], ["en-US", "en"], ["en-GB", "en"], ["de-DE", "id"], [undefined, "id"]])("speaks by %s: %s", (displayed, language) => {
    office({ context: { displayLanguage: displayed } });
    expect(displayLanguage()).toBe(language);
  });

  it("speaks Indonesian without office.js", () => { expect(displayLanguage()).toBe("id"); });

  it.each([
    ["#FFFFFF", "#000000", { dark: false, background: "#FFFFFF", text: "#000000" }], ["#262626", "#F0F0F0", { dark: true, background: "#262626", text: "#F0F0F0" }],
    ["", "", undefined], ["white", "black", undefined],
  ])("has the theme of %s and %s", (bodyBackgroundColor, bodyForegroundColor, theme) => {
    office({ context: { officeTheme: { bodyBackgroundColor, bodyForegroundColor } } });
    expect(officeTheme()).toEqual(theme);
  });

  it("has no theme where Excel tells none", () => {
    office({ context: {} });
    expect(officeTheme()).toBeUndefined();
  });

  it("knows the name of the workbook", async () => {
    const { wire } = await openSheets([{ data: dataOf({ A1: 1 }) }]);
    wire.book.name = "LKIP 2024.xlsx";
    expect(await workbookName()).toBe("LKIP 2024.xlsx");
  });
});

describe("preferences", () => {
  const globals = globalThis as { localStorage?: unknown; window?: unknown };
  const storage = (over: object = {}): Map<string, string> => {
    const map = new Map<string, string>();
    globals.window = {
      localStorage: {
        get length() { return map.size; }, key: (i: number) => [...map.keys()][i] ?? null,
        getItem: (key: string) => map.get(key) ?? null, setItem: (key: string, value: string) => { map.set(key, value); }, removeItem: (key: string) => { map.delete(key); },
        ...over,
      },
    };
    return map;
  };
  afterEach(() => { delete globals.window; });

  it("are kept on this computer, for the next time", () => {
    const kept = storage();
    preferences().set("hint", "read");
    expect([preferences().get("hint"), preferences().get("other"), preferences("else").get("hint"), kept.size]).toEqual(["read", undefined, undefined, 1]);
  });

  it("are nothing where something else was put in their place", () => {
    const kept = storage();
    preferences().set("hint", "read");
    for (const broken of ["7", "null", '{"a":1}']) {
      for (const key of kept.keys()) kept.set(key, broken);
      expect(preferences().get("hint")).toBeUndefined();
    }
  });

  it.each([
    ["there is no window", () => { delete globals.window; }],
    ["the browser forbids its storage", () => { globals.window = { get localStorage() { throw new Error("SecurityError"); } }; }],
    ["there is none", () => { globals.window = {}; }],
    ["it is full", () => { storage({ setItem: () => { throw new Error("QuotaExceededError"); } }); }],
  ])("last as long as the pane where %s", (_, make) => {
    make();
    const mine = preferences();
    expect(mine.get("hint")).toBeUndefined();
    mine.set("hint", "read");
    expect(mine.get("hint")).toBe("read");
  });
});
