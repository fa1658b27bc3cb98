/**
 * Excel for pages in Chromium: the unchanged office.js boots on it as if it stood in Excel on Windows.
 *
 * Bundle this file for the browser (esbuild, format "iife") and run it before office.js is loaded, for instance with Playwright:
 *
 *   const { outputFiles } = await esbuild.build({ entryPoints: ["test/support/office-wire/browser.ts"], bundle: true, format: "iife", write: false });
 *   await page.addInitScript({ content: outputFiles[0].text });
 *   await page.addInitScript(([base64, wasm]) => wireExcel.install({ workbook: base64, calculator: wasm }), [workbookBase64, "/wasm_bg.wasm"]);
 *   await page.goto(…);                       // a page with <script src="…/office.js">, of @microsoft/office-js 1.1.110's dist
 *   await page.evaluate(() => wireExcel.edit("Tabel 3.8", "D5", 7));        // what the user types
 *   await page.evaluate(() => wireExcel.host.batches.length);               // round trips so far
 *   await page.evaluate(() => wireExcel.state());                           // all cells with formats, to compare before and after
 *
 * `workbook` is a file in Base64. `calculator` is the address of @ironcalc/wasm's wasm_bg.wasm, or its bytes in Base64; without it formulas
 * that are written keep the result 0. `language` is Excel's display language, `dark` its theme. `wireExcel.host.faults` makes it
 * go wrong.
 */
import type { CalculatorSource } from "../../../src/hosts/xlsx";
import { parseAddress, toAddress } from "../../../src/kernel/address";
import { openBook } from "./from-xlsx";
import { WireHost } from "./host";
import { recalculateWith } from "./recalculate";
import { typeInto } from "./user";
import type { RequestBody } from "./wire";

interface InstallOptions {
  readonly workbook: string; readonly calculator?: string; readonly language?: string; readonly dark?: boolean; readonly api?: number;
}
type SafeArray = { toArray: () => unknown[] };
type Answer = (answer: SafeArray, status: number) => void;
type Handler = (id: number, event: SafeArray) => void;

/** Numbers of the calls through which office.js speaks to its host. */
const EXECUTE_REQUEST = 93;
const OBJECT_MODEL_EVENT = 33;

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
const safeArray = (items: unknown[]): SafeArray => ({ toArray: () => items });

let opening: Promise<WireHost> | undefined;
let host: WireHost | undefined;

async function open(bytes: Uint8Array, calculator: CalculatorSource | undefined): Promise<WireHost> {
  const book = await openBook(bytes, calculator);
  if (!book.ok) throw new Error(`${book.code}: ${book.detail}`);
  return host = new WireHost(book.value, recalculateWith(calculator));
}

function opened(): WireHost {
  if (!host) throw new Error("the workbook is not open yet");
  return host;
}

/** Puts itself where office.js looks for Excel. */
function install({ workbook, calculator, language = "id-ID", dark = false, api = 17 }: InstallOptions): void {
  const source = calculator === undefined ? undefined
    : () => Promise.resolve(/^[/.]|^https?:/.test(calculator) ? new URL(calculator, location.href) : bytesOf(calculator));
  const ready = opening = open(bytesOf(workbook), source);
  const [background, text] = dark ? [0x262626, 0xf0f0f0] : [0xffffff, 0x262626];
  const theme = { bodyBackgroundColor: background, bodyForegroundColor: text, controlBackgroundColor: background, controlForegroundColor: text };
  const settings = { Read: () => undefined, Write: () => undefined };
  const context = {
    GetAppType: () => 1, GetSolutionRef: () => "lkip-audit", GetAppVersionMajor: () => 16, GetAppVersionMinor: () => 1,
    GetAppUILocale: () => language, GetAppDataLocale: () => language, GetDocUrl: () => "C:\\LKIP.xlsx",
    GetAppCapabilities: () => 1, GetActivationMode: () => 0, GetControlIntegrationLevel: () => 1, GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify({ ExcelApi: Number(`1.${api}`), DelayForCellEdit: 1.1 }),
    GetHostFullVersion: () => "16.0.17000.1", GetInstanceId: () => "1", GetCorrelationId: () => "1", GetSettings: () => settings,
    GetOfficeThemeInfo: () => JSON.stringify(theme),
  };
  const external = {
    GetHostInfo: () => `Excel|Win32|16.01|${language}`,
    GetContext: () => context,
    Execute(id: number, parameters: readonly (readonly unknown[])[], answer: Answer): void {
      if (id !== EXECUTE_REQUEST) {
        answer(safeArray([0]), 0);
        return;
      }
      const [, flags, , , text] = parameters[0] as [unknown, number, unknown, unknown, string | string[]];
      const body = JSON.parse(Array.isArray(text) ? text.join("") : text) as RequestBody;
      void ready.then((excel) => excel.execute(body, flags)).then((answered) => { answer(safeArray([0, 200, [], JSON.stringify(answered)]), 0); });
    },
    RegisterEvent(id: number, _target: string, handler: Handler, answer: (status: number) => void): void {
      if (id === OBJECT_MODEL_EVENT) void ready.then((excel) => { excel.listen((event) => { handler(id, Object.assign([event], safeArray([event]))); }); });
      answer(0);
    },
    UnregisterEvent(_id: number, _target: string, answer: (status: number) => void): void { answer(0); },
  };
  for (const [name, value] of Object.entries(external)) {
    Object.defineProperty(window.external, name, { value, configurable: true, writable: true });
  }
}

/** What a user types into a cell. */
async function edit(sheet: string, address: string, input: string | number | boolean): Promise<void> {
  if (!opening) throw new Error("nothing is installed");
  await typeInto(await opening, sheet, address, input);
}

/** All that the workbook holds, as plain data. */
function state(): unknown {
  const { sheets, selected, active, settings } = opened().book;
  return {
    active: active?.name, selected, settings: Object.fromEntries(settings),
    sheets: sheets.map(({ name, visibility, grid, conditionalFormats, tables, frozenRows, page }) => ({
      name, visibility, conditionalFormats, tables, frozenRows, page,
      cells: [...grid.entries()].map(([row, column, cell]) => ({ at: toAddress(row, column), ...cell })),
    })),
  };
}

/** One cell: its value, formula, number format and look. */
function cell(sheet: string, address: string): unknown {
  const { row, column } = parseAddress(address) ?? { row: -1, column: -1 };
  return opened().book.sheet(sheet).grid.at(row, column) ?? null;
}

Object.assign(window, { wireExcel: { install, edit, state, cell, get host() { return opened(); } } });
