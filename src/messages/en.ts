import type { MessageKey } from "./id";
import type { Template } from "./template";

/** What the rules say, in English; the same keys as in id.ts. */
export const en: Readonly<Record<MessageKey, Template>> = {
};
