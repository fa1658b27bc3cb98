import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { axeViolations } from "../support/browser/axe";
import { bundleScript } from "../support/browser/bundle";
import { launchChromium } from "../support/browser/chromium";
import { cutOff, shoot } from "../support/browser/look";
import { serve, type Served } from "../support/browser/serve";
import { builtTaskpane, serveOffice } from "../support/browser/taskpane";

jest.setTimeout(600_000);

/** What test/support/office-wire/browser.ts puts into the page. */
interface WireExcel {
  install(options: { readonly workbook: string; readonly calculator?: string; readonly language?: string; readonly api?: number }): void;
  edit(sheet: string, address: string, input: string | number): Promise<void>;
  state(): { readonly active: string; readonly selected: unknown; readonly settings: unknown; readonly sheets: readonly { readonly name: string }[] };
}
declare const wireExcel: WireExcel;

const BOOKS = ["semboro-2024-angka", "semboro-2024-teks", "semboro-2024-rumus", "bagian-organisasi-2024-angka", "bagian-organisasi-2024-teks", "bagian-organisasi-2024-rumus"];

let folder: string;
let wire: string;
let served: Served;
let browser: Browser;
beforeAll(async () => {
  folder = builtTaskpane();
  wire = bundleScript("test/support/office-wire/browser.ts");
  served = await serve({ "/": folder });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const crashes: string[] = [];
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  expect(crashes.splice(0)).toEqual([]);
});

interface Opening {
  readonly book?: string;
  readonly language?: string;
  readonly api?: number;
  readonly office?: boolean;
  /** Excel calculates formulas; what the test calculates them with is none of the page's, whose policy then cannot be in force. */
  readonly calculates?: boolean;
}

/** The built page, with its policy in force, in a make-believe Excel with a workbook; without one in a plain browser. */
async function open({ book, language = "id-ID", api = 17, office = true, calculates = false }: Opening): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 350, height: 378 }, locale: language, bypassCSP: calculates });
  page.setDefaultTimeout(60_000);
  page.on("pageerror", ({ message }) => crashes.push(message));
  page.on("console", (message) => { if (/Content Security Policy/.test(message.text())) crashes.push(message.text()); });
  if (office) await serveOffice(page);
  else await page.route(/^https:/, (route) => route.abort());
  if (book !== undefined) {
    await page.addInitScript({ content: wire });
    await page.addInitScript((options) => { wireExcel.install(options); }, {
      workbook: readFileSync(`test/corpus/${book}.xlsx`, "base64"), language, api,
      ...(calculates && { calculator: readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm"), "base64") }),
    });
  }
  await page.goto(`${served.origin}/taskpane.html`);
  return page;
}
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const cards = (page: Page) => page.locator("[data-card-head]");
const state = (page: Page) => page.evaluate(() => wireExcel.state());
async function menu(page: Page, name: string): Promise<void> {
  await page.locator("[data-lkip=more]").click();
  await page.getByRole("menuitem", { name }).click();
}
async function settled(page: Page, said: RegExp): Promise<void> {
  await page.waitForFunction((pattern) => new RegExp(pattern).test(document.querySelector("[role=status]")?.textContent ?? ""), said.source);
}
interface WireCell { readonly value?: unknown; readonly formula?: unknown; readonly numberFormat: string; readonly look: object }
/** Nothing and no format: whether the make-believe Excel has made it or not is no difference. */
const isBlank = ({ value, formula, numberFormat, look }: WireCell): boolean =>
  (value === "" || value == null) && formula === undefined && numberFormat === "General" && Object.keys(look).length === 0;
/** Cells and formats of the user's sheets; what the add-in keeps of its own in the settings is no part of them. */
const sheetsOf = async (page: Page): Promise<unknown> =>
  ((await state(page)).sheets as unknown as { cells: WireCell[] }[]).map((sheet) => ({
    ...sheet,
    // A text that looks like a number can only be put back with an apostrophe, which shows nowhere.
    cells: sheet.cells.filter((cell) => !isBlank(cell)).map((cell) => ({ ...cell, quoted: undefined })),
  }));

/** Writes what the preview shows, all of it where asked; false where it shows nothing. */
async function write(page: Page, all: boolean): Promise<boolean> {
  const ok = button(page, /^Tulis \d+ sel/);
  await ok.or(page.getByText("Tidak ada yang perlu diubah")).first().waitFor();
  if (await ok.count() === 0) {
    await page.keyboard.press("Escape");
    return false;
  }
  if (all) await page.getByRole("checkbox", { name: /^Pilih semua/ }).check();
  await ok.click();
  await settled(page, /sel ditulis/);
  // Cells that were left alone are listed.
  if (await page.getByRole("dialog").count() > 0) await page.keyboard.press("Escape");
  return true;
}
/** Where the sheet that was added last has this text. */
const inLastSheet = (page: Page, text: string) => page.evaluate((wanted) => {
  const { sheets } = wireExcel.state() as unknown as { sheets: { name: string; cells: { at: string; value: unknown }[] }[] };
  const sheet = sheets.at(-1);
  return { sheet: sheet?.name ?? "", cells: sheet?.cells.filter(({ value }) => value === wanted).map(({ at }) => at) ?? [] };
}, text);

describe.each(BOOKS)("in Excel with %s", (book) => {
  it("checks, jumps, mends all, undoes all, highlights, writes the audit sheet, and leaves the workbook as it was", async () => {
    const formulas = !book.endsWith("teks");
    const page = await open({ book, calculates: formulas });
    await settled(page, /^Pemeriksaan selesai/);
    const before = await sheetsOf(page);
    const hint = button(page, "Mengerti");
    if (await hint.count() > 0) await hint.click();
    await cards(page).first().click();
    await page.waitForFunction(() => wireExcel.state().selected !== undefined);
    await shoot(page, `office ${book}`);

    let steps = 0;
    const accept = button(page, "Terapkan saran…");
    if (await accept.count() > 0) {
      await accept.click();
      if (await write(page, false)) steps++;
    }
    const safe = button(page, /^Terapkan \d+ saran yang aman/);
    if (await safe.count() > 0) {
      await safe.click();
      if (await write(page, false)) steps++;
    }
    await page.locator("[data-lkip=more]").click();
    const rest = page.getByRole("menuitem", { name: /^Terapkan \d+ saran yang tampil/ });
    if (await rest.getAttribute("aria-disabled") === "true") await page.keyboard.press("Escape");
    else {
      await rest.click();
      if (await write(page, true)) steps++;
    }
    await button(page, "Hitung ulang").click();
    await page.getByRole("radio", { name: formulas ? /^Rumus/ : /^Angka/ }).check();
    await button(page, "Lihat pratinjau").click();
    if (await write(page, true)) steps++;
    expect(steps).toBeGreaterThan(0);
    expect(await sheetsOf(page)).not.toEqual(before);

    await button(page, "Periksa").click();
    await settled(page, /^Pemeriksaan selesai/);
    await page.locator("[data-lkip=more]").click();
    // Nothing that a suggestion could mend is left.
    await page.getByRole("menuitem", { name: "Terapkan 0 saran yang tampil…" }).waitFor();
    await page.keyboard.press("Escape");
    await shoot(page, `office mended ${book}`);

    const undo = page.locator("[data-lkip=undo]");
    for (let i = 0; i < steps; i++) {
      await undo.click();
      await settled(page, /sel dikembalikan/);
      expect(await page.getByRole("dialog").count()).toBe(0);
    }
    expect(await undo.getAttribute("aria-label")).toBe("Belum ada langkah yang dapat diurungkan");
    expect(await sheetsOf(page)).toEqual(before);

    await menu(page, "Sorot sel yang bermasalah");
    await settled(page, /disorot/);
    expect(await sheetsOf(page)).not.toEqual(before);
    await menu(page, "Hapus sorotan");
    await settled(page, /Sorotan dihapus/);
    expect(await sheetsOf(page)).toEqual(before);

    await menu(page, "Buat lembar audit");
    await settled(page, /sudah ditulis/);
    const { sheet, cells: [head = ""] } = await inLastSheet(page, "Tanggapan");
    const response = "Sudah diperbaiki, terima kasih.";
    await page.evaluate(([name, address, text]) => wireExcel.edit(name, address, text), [sheet, head.replace(/\d+/, (row) => String(Number(row) + 1)), response] as const);
    await menu(page, "Perbarui lembar audit");
    await settled(page, /sudah ditulis/);
    expect((await inLastSheet(page, response)).cells).toHaveLength(1);
    await menu(page, "Hapus lembar audit…");
    await button(page, "Hapus lembar").click();
    await settled(page, /Lembar audit dihapus/);
    expect(await sheetsOf(page)).toEqual(before);
  });
});

describe("the page", () => {
  it("speaks English in an English Excel", async () => {
    const page = await open({ book: "semboro-2024-angka", language: "en-US" });
    await settled(page, /^Check finished/);
  });
  it("has nothing that axe finds, and follows Excel into the dark", async () => {
    const page = await open({ book: "semboro-2024-angka" });
    await settled(page, /^Pemeriksaan selesai/);
    await page.waitForTimeout(500);
    expect(await axeViolations(page)).toEqual([]);
    await page.evaluate(() => {
      Object.assign(Office.context.officeTheme, { bodyBackgroundColor: "#1F1F1F", bodyForegroundColor: "#FFFFFF" });
      window.dispatchEvent(new Event("focus"));
    });
    await page.waitForFunction(() => getComputedStyle(document.querySelector("main") as Element).color === "rgb(255, 255, 255)");
    await page.waitForTimeout(500);
    expect(await axeViolations(page)).toEqual([]);
  });
  it("says so where Excel is too old", async () => {
    const page = await open({ book: "semboro-2024-angka", api: 12 });
    await page.getByText("Excel di komputer ini terlalu lama").waitFor();
  });
  it("says so outside of Excel, and leads to the page without Excel", async () => {
    const page = await open({});
    await page.getByText("Buka panel ini dari Excel").waitFor();
    expect(await page.getByRole("link", { name: "Buka halaman Audit LKIP" }).getAttribute("href")).toBe("./");
  });
  it("says so where office.js cannot be reached, and tries again", async () => {
    const page = await open({ office: false });
    await page.setViewportSize({ width: 320, height: 378 });
    await page.getByText("Excel tidak dapat dihubungi").waitFor();
    expect(await cutOff(page)).toEqual([]);
    await shoot(page, "office unreachable light 320");
    await page.emulateMedia({ colorScheme: "dark" });
    await shoot(page, "office unreachable dark 320");
    await serveOffice(page);
    await button(page, "Coba lagi").click();
    await page.getByText("Buka panel ini dari Excel").waitFor();
    await shoot(page, "office outside dark 320");
  });
  it("says so in an old webview, without any script of the pane", async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 378 } });
    await page.addInitScript(() => {
      Reflect.deleteProperty(Object, "hasOwn");
      Reflect.deleteProperty(Array.prototype, "at");
    });
    await page.route(/^https:|\/taskpane\/(?!gate)/, (route) => route.abort());
    await page.goto(`${served.origin}/taskpane.html`);
    await page.getByRole("heading", { name: "Excel di komputer ini terlalu lama untuk Audit LKIP" }).waitFor();
    await page.getByRole("link", { name: "halaman Audit LKIP" }).waitFor();
    expect(await cutOff(page)).toEqual([]);
    await shoot(page, "office old light 320");
  });
});

describe("weight", () => {
  it("all scripts of the pane together stay under 350 kB gzipped", () => {
    // Microsoft's own office.js comes from Microsoft and is shared by all add-ins.
    const weights = readdirSync(join(folder, "taskpane")).filter((file) => file.endsWith(".js"))
      .map((file) => gzipSync(readFileSync(join(folder, "taskpane", file)), { level: 9 }).length);
    expect(weights.length).toBeGreaterThan(3);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(350_000);
  });

  it("the first content is there within a second on a machine four times slower", async () => {
    const load = async (): Promise<number> => {
      const page = await browser.newPage({ viewport: { width: 350, height: 378 } });
      await page.route(/^https:/, (route) => route.abort());
      const session = await page.context().newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      await page.goto(`${served.origin}/taskpane.html`);
      const first = await page.evaluate(() => new Promise<number>((resolve) => {
        new PerformanceObserver((list) => { for (const entry of list.getEntriesByName("first-contentful-paint")) resolve(entry.startTime); })
          .observe({ type: "paint", buffered: true });
      }));
      await page.close();
      return first;
    };
    // The best of several: other work of this machine is no fault of the pane.
    let best = Infinity;
    for (let i = 0; i < 8 && best >= 1000; i++) best = Math.min(best, await load());
    expect(best).toBeLessThan(1000);
  });
});
