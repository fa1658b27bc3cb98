import { findPlace } from "../../hosts/office/environment";
import { paneTexts } from "../../messages/texts";
import { officeLoaded } from "./boot";

/** Why the pane cannot open here. */
type Obstacle = "unreachable" | "page" | "old";

/** Says instead of the pane why the pane does not open, and what to do. */
function explain(why: Obstacle, root: HTMLElement): void {
  // Without office.js only the browser knows the language.
  const language = "Office" in window ? Office.context?.displayLanguage ?? navigator.language : navigator.language;
  const locale = /^en\b/i.test(language) ? "en" : "id";
  const { boot } = paneTexts[locale];
  document.documentElement.lang = locale;
  const { title, todo } = boot[why];
  const box = Object.assign(document.createElement("main"), { className: "start" });
  box.append(
    element("h1", title), element("p", todo),
    why === "unreachable" ? pressed(element("button", boot.retry), () => { location.reload(); })
      : Object.assign(element("a", boot.open), { href: "./", target: "_blank", rel: "noopener" }),
  );
  root.replaceChildren(box);
}

function element<K extends "h1" | "p" | "a" | "button">(name: K, text: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function pressed(button: HTMLButtonElement, press: () => void): HTMLButtonElement {
  button.type = "button";
  button.addEventListener("click", press);
  return button;
}

async function start(root: HTMLElement): Promise<void> {
  let answered: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => { answered = resolve; });
  const office = officeLoaded();
  const pane = await import("./excel-pane").catch(() => null);
  const close = pane?.openPane(root, ready);
  const place = pane && await office ? await findPlace() : "unreachable";
  if (place === "excel") {
    answered();
    return;
  }
  close?.();
  explain(place, root);
}

const root = document.getElementById("root");
// The gate has said why it cannot run here.
if (root && !document.documentElement.hasAttribute("data-too-old")) void start(root);
