import type { Browser, Page } from "playwright-core";
import { paneTexts } from "../../src/messages/texts";
import { axeViolations } from "../support/browser/axe";
import { bundlePage } from "../support/browser/bundle";
import { launchChromium } from "../support/browser/chromium";
import { serve, type Served } from "../support/browser/serve";
import { cutOff, shoot } from "../support/browser/look";

jest.setTimeout(300_000);

let served: Served;
let browser: Browser;
beforeAll(async () => {
  served = await serve({ "/": bundlePage("pane"), "/corpus/": "test/corpus" });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const crashes: string[] = [];
async function open(query = "", { width = 320, height = 600 } = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height } });
  page.setDefaultTimeout(60_000);
  page.on("pageerror", ({ message }) => crashes.push(message));
  await page.goto(`${served.origin}/?${query}`);
  // The summary is drawn first, the cards behind it.
  await page.waitForFunction(() => window.lkip?.view && (window.lkip.view.findings.length === 0 || document.querySelector("[data-card-head]")));
  return page;
}
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  expect(crashes.splice(0)).toEqual([]);
});

const cards = (page: Page) => page.locator("[data-card-head]");
/** How many cards are drawn once no more come; the summary stands before them. */
async function drawn(page: Page): Promise<number> {
  for (let before = 0; ;) {
    const now = await cards(page).count();
    if (now > 0 && now === before) return now;
    before = now;
    await page.waitForTimeout(200);
  }
}
const said = (page: Page) => page.locator("[role=status]").first();
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
async function menu(page: Page, name: string | RegExp): Promise<void> {
  await page.locator("[data-lkip=more]").click();
  await page.getByRole("menuitem", { name }).or(page.getByRole("menuitemcheckbox", { name })).click();
}

/** Milliseconds that a jump of the list takes until it is drawn: the middle one of many. */
const scrollTime = (page: Page): Promise<number> => page.evaluate(async () => {
  const scroller = document.querySelector("[data-lkip=content]") as HTMLElement;
  const times: number[] = [];
  for (let i = 0; i < 21; i++) {
    const start = performance.now();
    scroller.scrollTop = (i * 797) % Math.min(scroller.scrollHeight, 20_000);
    await new Promise((next) => { requestAnimationFrame(() => { setTimeout(next); }); });
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[10] ?? 0;
});

describe("findings", () => {
  it("are counted, listed by cause, and lead to their cells", async () => {
    const page = await open();
    await expect(said(page).textContent()).resolves.toMatch(/^Pemeriksaan selesai: 18 kesalahan/);
    await cards(page).first().click();
    expect(await page.evaluate(() => window.lkip.shown)).toEqual([{ sheet: "Tabel 1.2", address: "D32" }]);
    const details = page.locator("article").first();
    for (const text of ["Tertulis", "289", "Seharusnya", "329", "Saran", "Bukti", "D8:D19"]) await expect(details.textContent()).resolves.toContain(text);
  });

  it("are walked through by keyboard", async () => {
    const page = await open();
    await cards(page).first().focus();
    const focused = () => page.evaluate(() => document.activeElement?.closest("article")?.getAttribute("aria-label"));
    const first = await focused();
    await page.keyboard.press("ArrowDown");
    expect(await focused()).not.toBe(first);
    await page.keyboard.press("End");
    await page.waitForTimeout(300);
    const last = await focused();
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe(last);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => window.lkip.shown.length)).toBe(1);
    await page.keyboard.press("Escape");
    expect(await page.locator("[aria-expanded=true]").count()).toBe(0);
    await page.keyboard.press("Home");
    await page.waitForTimeout(300);
    expect(await focused()).toBe(first);
  });

  it("are narrowed by severity and by words, and the filter says so", async () => {
    const page = await open();
    const all = await drawn(page);
    await button(page, "2 Catatan").click();
    await page.waitForFunction((before) => document.querySelectorAll("[data-card-head]").length < before, all);
    await page.getByRole("searchbox", { name: "Cari temuan" }).fill("tidak ada yang begini");
    await page.getByText("Tidak ada temuan yang cocok dengan saringan.").waitFor();
    await button(page, "Hapus saringan").first().click();
    expect(await drawn(page)).toBe(all);
  });

  it("stay smooth when there are thousands", async () => {
    const few = await scrollTime(await open());
    const page = await open("times=100");
    expect(await page.evaluate(() => window.lkip.view?.findings.length)).toBe(2000);
    expect(await page.locator("article").count()).toBeLessThan(40);
    // Against the short list, as the machine may be slow; what is drawn at a time is the same.
    expect(await scrollTime(page)).toBeLessThan(3 * few + 100);
  });

  it("are ignored with a reason, shown on demand, and taken back", async () => {
    const page = await open();
    await cards(page).first().click();
    await button(page, "Abaikan…").click();
    const ok = page.getByRole("dialog").getByRole("button", { name: "Abaikan", exact: true });
    await ok.click();
    await page.getByText("Tulis alasannya.").waitFor();
    await page.getByRole("textbox", { name: /Alasan/ }).fill("Benar menurut dokumen sumber.");
    await ok.click();
    await page.waitForFunction(() => window.lkip.view?.findings.some(({ ignored }) => ignored !== null));
    await button(page, "Saringan").click();
    await page.getByRole("checkbox", { name: /Tampilkan yang diabaikan/ }).check();
    await page.getByText("Diabaikan: Benar menurut dokumen sumber.").first().click();
    await button(page, "Jangan abaikan lagi").click();
    await page.waitForFunction(() => window.lkip.view?.findings.every(({ ignored }) => ignored === null));
  });
});

describe("changes", () => {
  it("are previewed, chosen, made, and undone; cells that were typed into since are asked about", async () => {
    const page = await open();
    await button(page, "Hitung ulang").click();
    await page.getByRole("radio", { name: /^Angka/ }).check();
    await button(page, "Lihat pratinjau").click();
    const write = button(page, /^Tulis \d+ sel/);
    await write.waitFor();
    await page.getByRole("checkbox", { name: /^Pilih semua/ }).check();
    const change = page.getByRole("list", { name: "Perubahan" }).getByRole("listitem").first();
    await change.getByRole("checkbox").uncheck();
    await expect(page.getByRole("checkbox", { name: /^Pilih semua/ }).isChecked()).resolves.toBe(false);
    await change.getByRole("checkbox").check();
    await write.click();
    await page.getByText(/sel ditulis\./).last().waitFor();
    const cells = await page.evaluate(() => window.lkip.view?.steps.at(-1)?.cells ?? 0);
    expect(cells).toBeGreaterThan(0);
    const at = await page.evaluate(() => {
      const { at: cell } = (JSON.parse(window.lkip.host.store.get("lkip-audit.journal") ?? "{}") as { entries: { edits: { at: { sheet: string; address: string } }[] }[] })
        .entries[0]?.edits[0] ?? { at: { sheet: "", address: "" } };
      window.lkip.host.type(cell.sheet, cell.address, { value: 4711 });
      return cell;
    });
    await page.locator("[data-lkip=undo]").click();
    await page.getByText("Sebagian sel sudah Anda ubah").waitFor();
    await button(page, "Kembalikan juga").click();
    await page.waitForFunction(() => window.lkip.view?.steps.length === 0);
    expect(await page.evaluate(({ sheet, address }) => window.lkip.host.content(sheet, address).value, at)).not.toBe(4711);
  });

  it("that were refused are explained", async () => {
    const page = await open();
    await page.evaluate(() => {
      for (const sheet of window.lkip.host.snapshot.sheets) for (let row = 1; row < 200; row++) for (const column of "ABCDEFGHIJKL") window.lkip.host.locked.add(`${sheet.name}!${column}${row}`);
    });
    await button(page, "Hitung ulang").click();
    await button(page, "Lihat pratinjau").click();
    await page.getByRole("checkbox", { name: /^Pilih semua/ }).check();
    await button(page, /^Tulis \d+ sel/).click();
    await page.getByText("Lembarnya diproteksi. Buka proteksinya lewat menu Tinjau, lalu ulangi.").first().waitFor();
  });

  it("from one suggestion are made, and found no more", async () => {
    const page = await open();
    const before = await page.evaluate(() => window.lkip.view?.findings.length ?? 0);
    await cards(page).first().click();
    await button(page, "Terapkan saran…").click();
    await button(page, /^Tulis \d+ sel/).click();
    await page.waitForFunction(() => window.lkip.view?.steps.length === 1);
    expect(await page.evaluate(() => window.lkip.host.content("Tabel 1.2", "D32"))).toEqual({ value: 329 });
    expect(await page.evaluate(() => window.lkip.view?.findings.length)).toBeLessThan(before);
  });

  it("from all safe suggestions are made as one step", async () => {
    const page = await open();
    const safe = await page.evaluate(() => new Set(window.lkip.view?.findings.filter(({ suggestion }) => suggestion?.safe).map(({ suggestion }) => JSON.stringify(suggestion?.at))).size);
    await button(page, `Terapkan ${safe} saran yang aman`).click();
    await button(page, /^Tulis \d+ sel/).click();
    await page.waitForFunction(() => window.lkip.view?.steps.length === 1);
    expect(await page.evaluate(() => window.lkip.view?.findings.filter(({ suggestion }) => suggestion?.safe).length)).toBe(0);
    await page.locator("[data-lkip=undo]").click();
    await button(page, `Terapkan ${safe} saran yang aman`).waitFor();
  });

  it("are chosen where one of several cells is wrong", async () => {
    const page = await open("book=tied", { width: 320, height: 378 });
    await cards(page).first().click();
    const choice = button(page, /^Pakai nilai ini: C\d+ menjadi/);
    expect(await choice.count()).toBeGreaterThan(2);
    await choice.first().scrollIntoViewIfNeeded();
    await shoot(page, "pane alternatives light 320");
    expect(await cutOff(page)).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    await choice.nth(1).press("Enter");
    await button(page, "Tulis 1 sel").click();
    await page.getByText("Tidak ada temuan", { exact: true }).waitFor();
    await shoot(page, "pane clean light 320");
  });

  it("of the look that a sheet's protection forbids are named", async () => {
    const page = await open();
    await page.evaluate(() => { window.lkip.host.unformatted.add("Tabel 1.2"); });
    await menu(page, "Sorot sel yang bermasalah");
    await page.getByText(/Sorotan di lembar "Tabel 1.2" tidak diubah/).last().waitFor();
    await shoot(page, "pane unformatted light 320");
  });

  it("put highlights in and out, with a legend", async () => {
    const page = await open();
    await menu(page, "Sorot sel yang bermasalah");
    await page.getByRole("list", { name: "Arti warna sorotan" }).waitFor();
    expect(await page.evaluate(() => window.lkip.host.highlights.length)).toBeGreaterThan(0);
    await menu(page, "Hapus sorotan");
    await page.waitForFunction(() => window.lkip.host.highlights.length === 0);
  });

  it("make, renew and remove the audit sheet; removing is asked first", async () => {
    const page = await open();
    await menu(page, "Buat lembar audit");
    await page.getByText(/sudah ditulis/).last().waitFor();
    await menu(page, "Perbarui lembar audit");
    await menu(page, "Hapus lembar audit…");
    await button(page, "Hapus lembar").click();
    await page.waitForFunction(() => window.lkip.view?.auditSheet === null);
  });

  it("of the user are watched", async () => {
    const page = await open();
    await menu(page, "Pantau perubahan");
    await page.waitForFunction(() => document.querySelector("[role=status]")?.textContent?.startsWith("Perubahan dipantau"));
    const before = await page.evaluate(() => window.lkip.view?.findings.length ?? 0);
    await page.evaluate(() => { window.lkip.host.type("Tabel 1.2", "D32", { value: 329 }); });
    await page.waitForFunction((count) => window.lkip.view?.findings.length !== count, before, { timeout: 5000 });
  });
});

describe("settings", () => {
  it("change the language and the direction of an indikator", async () => {
    const page = await open();
    await menu(page, "Setelan…");
    await page.getByRole("combobox", { name: "Bahasa" }).selectOption("en");
    await page.getByRole("searchbox", { name: "Cari indikator" }).fill("a");
    await page.getByRole("listitem").getByRole("combobox").first().selectOption("negative");
    await page.getByRole("button", { name: "Simpan", exact: true }).click();
    await button(page, "Recalculate").waitFor();
    expect(await page.evaluate(() => [document.documentElement.lang, Object.values(window.lkip.view?.choices.polarity ?? {})])).toEqual(["en", ["negative"]]);
  });

  it("give the focus back when they are left", async () => {
    const page = await open();
    await menu(page, "Setelan…");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.waitForFunction(() => document.activeElement?.getAttribute("data-lkip") === "more");
  });
});

describe("problems", () => {
  it.each([
    ["busy", "Excel sedang sibuk."], ["readOnly", "Buku kerja ini hanya dapat dibaca."], ["protected", "Susunan buku kerja ini diproteksi."],
    ["tooLarge", "Buku kerja ini terlalu besar."], ["unsupported", "Perubahan ini tidak dapat ditulis dengan aman."], ["unreachable", "Excel tidak menjawab."],
    ["failed", "Langkah ini gagal karena sebab yang tidak terduga."], ["crash", "Langkah ini gagal karena sebab yang tidak terduga."],
  ] as const)("of kind %s are said plainly, and tried again", async (code, title) => {
    const page = await open();
    await page.evaluate((failing) => { window.lkip.fail = { call: "scan", code: failing }; }, code);
    await button(page, "Periksa").click();
    await page.getByText(title).waitFor();
    await button(page, "Coba lagi").click();
    await page.getByText(title).waitFor({ state: "detached" });
  });
});

describe("looks", () => {
  it.each([
    ["light", "id", 320], ["light", "id", 350], ["dark", "id", 320], ["dark", "id", 350], ["highContrast", "en", 320],
  ] as const)("axe finds nothing and nothing is cut off in %s, %s, %i px", async (theme, locale, width) => {
    const page = await open(`theme=${theme}&locale=${locale}&hint=1`, { width, height: 378 });
    const { toolbar, menu: items, recalculate, preview, filter, findings, hint, summary, cancel } = paneTexts[locale];
    const looked = async (state: string): Promise<void> => {
      await shoot(page, `pane ${state} ${theme} ${width}`);
      expect(await cutOff(page)).toEqual([]);
      // What is drawn does not depend on the width; the colours do on the theme.
      if (width === 350 || theme === "highContrast") expect(await axeViolations(page)).toEqual([]);
    };
    await looked("hint");
    await button(page, hint.done).click();
    await looked("list");
    await cards(page).first().click();
    await looked("card");
    await button(page, findings.ignore).click();
    await page.getByRole("dialog").waitFor();
    await looked("ignore");
    await page.keyboard.press("Escape");
    await button(page, filter.open).click();
    await looked("filter");
    await page.getByRole("searchbox").fill("zzz");
    await looked("none shown");
    await page.getByRole("searchbox").fill("");
    await button(page, filter.open).click();
    const facts = page.getByRole("region", { name: summary.label }).locator("[aria-expanded]");
    for (let i = 0; i < await facts.count(); i++) {
      await facts.nth(i).click();
      await looked(`facts ${i + 1}`);
      await facts.nth(i).click();
    }
    await button(page, toolbar.recalculate).click();
    await page.getByRole("dialog").waitFor();
    await looked("recalculate");
    await button(page, recalculate.preview).click();
    await page.getByRole("list", { name: preview.changes }).waitFor();
    await looked("preview");
    await page.getByRole("checkbox", { name: new RegExp(`^${preview.all}`) }).check();
    await page.evaluate(() => { window.lkip.host.locked.add("Tabel 1.2!D32"); });
    await page.getByRole("dialog").getByRole("button").last().click();
    await page.waitForFunction(() => (window.lkip.view?.steps.length ?? 0) > 0);
    await looked("written");
    if (await page.getByRole("dialog").count() > 0) await page.keyboard.press("Escape");
    await page.locator("[data-lkip=undo]").hover();
    await looked("tip");
    await page.locator("[data-lkip=more]").click();
    await looked("menu");
    await page.keyboard.press("Escape");
    await menu(page, items.highlight);
    await page.waitForFunction(() => window.lkip.view?.highlighted === true);
    await looked("legend");
    await menu(page, items.settings);
    await page.getByRole("dialog").waitFor();
    await looked("settings");
    await button(page, cancel).click();
    await menu(page, items.makeSheet);
    await page.waitForFunction(() => window.lkip.view?.auditSheet !== null);
    await menu(page, items.removeSheet);
    await page.getByRole("alertdialog").waitFor();
    await looked("remove sheet");
    await page.keyboard.press("Escape");
    await page.evaluate(() => { window.lkip.fail = { call: "scan", code: "busy" }; });
    await button(page, toolbar.scan).click();
    await page.getByRole("alert").waitFor();
    await looked("problem");
  });
});
