import { CHOICES, readCall } from "../../../src/apps/cli/arguments";

const defaults = {
  kind: "audit", format: "text", lang: "id", scale: "report", cap: "auto", rounding: "auto", equality: null,
  quiet: false, polarity: new Map(), paths: ["a.xlsx"],
};

const writing = { kind: "annotate", lang: "id", quiet: false, paths: ["a.xlsx"], output: "b.xlsx", force: false, settings: {}, polarity: new Map(), values: false, only: "all" };

describe("a call", () => {
  it.each([
    ["a file", ["audit", "a.xlsx"], {}],
    ["options before and behind", ["--quiet", "audit", "a.xlsx", "--format", "json"], { quiet: true, format: "json" }],
    ["values with =", ["audit", "--lang=en", "--cap=yes", "a.xlsx"], { lang: "en", cap: "yes" }],
    ["the last of two values", ["audit", "--lang=en", "--lang=id", "a.xlsx"], {}],
    ["a file that looks like an option", ["audit", "--", "--a.xlsx"], { paths: ["--a.xlsx"] }],
    ["several files", ["audit", "a.xlsx", "b.xlsm", "dir"], { paths: ["a.xlsx", "b.xlsm", "dir"] }],
    ["short quiet", ["audit", "-q", "a.xlsx"], { quiet: true }],
    ["polarity", ["audit", "--polarity", "Angka kemiskinan = negatif", "--polarity=Nilai A=B=Positive", "a.xlsx"],
      { polarity: new Map([["Angka kemiskinan", "negative"], ["Nilai A=B", "positive"]]) }],
    ["scale, rounding and equality", ["audit", "--scale", "akip", "--rounding", "truncate", "--equality", "tidak", "a.xlsx"],
      { scale: "akip", rounding: "truncate", equality: "tidak" }],
  ])("with %s", (_, words, differing) => { expect(readCall(words)).toEqual({ ...defaults, ...differing }); });

  it.each([
    ["annotate", ["annotate", "a.xlsx", "-o", "b.xlsx"], {}],
    ["a long option", ["annotate", "--output=b.xlsx", "a.xlsx", "--force"], { force: true }],
    ["settings, only those that were chosen", ["annotate", "a.xlsx", "-o", "b.xlsx", "--cap", "auto", "--equality", "tidak", "--polarity", "A=negatif"],
      { settings: { cap: "auto", equality: "tidak" }, polarity: new Map([["A", "negative"]]) }],
    ["recalc", ["recalc", "a.xlsx", "-o", "b.xlsx", "--values", "--only", "blanks"], { kind: "recalc", values: true, only: "blanks" }],
    ["a dry run", ["recalc", "a.xlsx", "--dry-run"], { kind: "recalc", output: null }],
    ["a dry run with a name", ["recalc", "a.xlsx", "--dry-run", "-o", "b.xlsx"], { kind: "recalc", output: null }],
    ["clean", ["clean", "a.xlsx", "-o", "b.xlsx"], { kind: "clean" }],
    ["quiet", ["recalc", "-q", "a.xlsx", "-o", "b.xlsx"], { kind: "recalc", quiet: true }],
  ])("that writes: %s", (_, words, differing) => { expect(readCall(words)).toEqual({ ...writing, ...differing }); });

  it.each(Object.entries(CHOICES).filter(([name]) => name !== "only").flatMap(([name, values]) => values.map((value) => [name, value] as const)))("--%s %s", (name, value) => {
    expect(readCall(["audit", "a.xlsx", `--${name}`, value])).toMatchObject({ kind: "audit", [name]: value });
  });

  it.each([
    [["--help"], { kind: "help", lang: "id" }],
    [["-h", "--lang", "en"], { kind: "help", lang: "en" }],
    [["audit", "--help", "--nonsense"], { kind: "help", lang: "id" }],
    [["--version"], { kind: "version", lang: "id" }],
    [["-v"], { kind: "version", lang: "id" }],
  ])("%j asks for help or version", (words, call) => { expect(readCall(words)).toEqual(call); });

  it.each([
    [[], { code: "noCommand" }],
    [["audit"], { code: "noFile" }],
    [["check", "a.xlsx"], { code: "unknownCommand", command: "check" }],
    [["a.xlsx"], { code: "unknownCommand", command: "a.xlsx" }],
    [["audit", "a.xlsx", "--fromat", "json"], { code: "unknownOption", option: "--fromat", similar: "--format" }],
    [["audit", "a.xlsx", "--tolerance=1"], { code: "unknownOption", option: "--tolerance", similar: null }],
    [["audit", "a.xlsx", "-x"], { code: "unknownOption", option: "-x" }],
    [["audit", "a.xlsx", "--format"], { code: "noValue", option: "--format" }],
    [["audit", "a.xlsx", "--format", "--quiet"], { code: "noValue", option: "--format" }],
    [["audit", "a.xlsx", "--quiet=yes"], { code: "needlessValue", option: "--quiet" }],
    [["audit", "a.xlsx", "--format", "xml"], { code: "wrongChoice", option: "--format", value: "xml", choices: ["text", "json"] }],
    [["audit", "a.xlsx", "--lang", "fr"], { code: "wrongChoice", option: "--lang", value: "fr", choices: ["id", "en"] }],
    [["audit", "a.xlsx", "--polarity", "Angka kemiskinan"], { code: "wrongPolarity", value: "Angka kemiskinan" }],
    [["audit", "a.xlsx", "--polarity", "Angka kemiskinan=turun"], { code: "wrongPolarity", value: "Angka kemiskinan=turun" }],
    [["audit", "a.xlsx", "--polarity", "=negatif"], { code: "wrongPolarity", value: "=negatif" }],
    [["annotate", "a.xlsx"], { code: "noOutput" }],
    [["clean", "-o", "b.xlsx"], { code: "noFile" }],
    [["annotate", "a.xlsx", "-o"], { code: "noValue", option: "-o" }],
    [["annotate", "a.xlsx", "-o", "b.xlsx", "--format", "json"], { code: "foreignOption", option: "--format", command: "annotate" }],
    [["audit", "a.xlsx", "-o", "b.xlsx"], { code: "foreignOption", option: "-o", command: "audit" }],
    [["clean", "a.xlsx", "-o", "b.xlsx", "--dry-run"], { code: "foreignOption", option: "--dry-run", command: "clean" }],
    [["recalc", "a.xlsx", "-o", "b.xlsx", "--only", "empty"], { code: "wrongChoice", option: "--only", value: "empty", choices: ["blanks", "all"] }],
    [["audit", "a.xlsx", "--constructor"], { code: "unknownOption", option: "--constructor" }],
  ])("%j is wrong", (words, problem) => { expect(readCall(words)).toMatchObject({ kind: "wrong", lang: "id", problem }); });

  it("complains in the language that it asks for", () => {
    expect(readCall(["--lang", "en", "audit"])).toEqual({ kind: "wrong", lang: "en", problem: { code: "noFile" } });
  });
});
