import pc from "picocolors";
import type { Paint } from "../../report/text";

interface Stream { readonly isTTY?: boolean }

/** Colour on a terminal, unless the user refuses it (NO_COLOR); elsewhere only if he asks for it (FORCE_COLOR). */
export function wantsColour(stream: Stream, environment: Readonly<Record<string, string | undefined>>): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: terminal } = environment;
  if (no !== undefined && no !== "") return false;
  if (force !== undefined && force !== "") return force !== "0";
  return stream.isTTY === true && terminal !== "dumb";
}

export function paintWith(colour: boolean): Paint {
  const { bold, dim, red, yellow, cyan, green } = pc.createColors(colour);
  return { strong: bold, faint: dim, error: red, warning: yellow, info: cyan, good: green };
}
