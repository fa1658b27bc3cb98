import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";

/** Where the pictures are left for people to look at; git ignores it. */
const FOLDER = resolve(__dirname, "../../e2e/screenshots");

/** Leaves a picture of the page as it stands, named by what it shows. */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  // What fades in has no contrast yet.
  await page.evaluate(() => Promise.all(document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity).map((one) => one.finished)));
  await page.screenshot({ path: join(FOLDER, `${name.replaceAll(" ", "-")}.png`) });
}

/** Buttons and headings in sight whose words do not fit, or that stick out of the page: their texts. */
export const cutOff = (page: Page): Promise<readonly string[]> => page.evaluate(() => {
  const width = document.documentElement.clientWidth;
  const problems = document.documentElement.scrollWidth > width ? ["the page is wider than its window"] : [];
  for (const element of document.querySelectorAll<HTMLElement>("button, label, legend, h1, h2, select, input[type=search]")) {
    const { left, right, width: own, height } = element.getBoundingClientRect();
    // Hidden from sight, for screen readers only.
    if (own <= 1 || height <= 1) continue;
    const clipped = element.tagName === "BUTTON" && element.scrollWidth > element.clientWidth + 1;
    if (left < -1 || right > width + 1 || clipped) problems.push(element.textContent.slice(0, 60));
  }
  return problems;
});
