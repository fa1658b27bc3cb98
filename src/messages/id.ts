import type { Template } from "./template";

/**
 * What the rules say, in Indonesian: "rule-id.messageId" → sentence. Data stand in {braces}.
 * Short sentences that a drafter understands: what is wrong and why; never programmers' words.
 */
export const id = {
} as const satisfies Readonly<Record<string, Template>>;

/** The key of a sentence. en.ts must have the same ones. */
export type MessageKey = keyof typeof id;
