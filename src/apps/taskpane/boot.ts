/** Milliseconds: a network that swallows requests must not keep the user waiting for ever. */
const PATIENCE = 20_000;

/** Waits for office.js, which comes from Microsoft's network; false where it cannot be had. */
export function officeLoaded(): Promise<boolean> {
  if ("Office" in window) return Promise.resolve(true);
  const script = document.querySelector("script[data-office]");
  // The gate saw it fail before this started.
  if (!script || document.documentElement.hasAttribute("data-office-failed")) return Promise.resolve(false);
  return new Promise((resolve) => {
    script.addEventListener("load", () => { resolve(true); });
    script.addEventListener("error", () => { resolve(false); });
    setTimeout(() => { resolve("Office" in window); }, PATIENCE);
  });
}
