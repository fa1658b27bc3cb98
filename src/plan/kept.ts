import { escapeText, unescapeText, unescapeXml } from "../kernel/xml-text";

// What a workbook keeps for us stands in a custom XML part of its own, the same whether Excel or a file host writes it.

/** Tells our custom XML part from others. */
export const KEPT_NAMESPACE = "urn:lkip-audit:store:1";

/** The part as XML, without a declaration. */
export const encodeKept = (kept: ReadonlyMap<string, string>): string =>
  `<store xmlns="${KEPT_NAMESPACE}">${[...kept].map(([key, value]) => `<entry key="${escapeText(key)}">${escapeText(value)}</entry>`).join("")}</store>`;

const plain = (text: string): string => unescapeText(unescapeXml(text));

/** What a part keeps; of XML that is no part of ours nothing. */
export const decodeKept = (xml: string): ReadonlyMap<string, string> => (!xml.includes(KEPT_NAMESPACE) ? new Map()
  : new Map([...xml.matchAll(/<entry\s+key="([^"]*)"\s*(?:\/>|>([^<]*)<\/entry>)/g)].map(([, key = "", text = ""]) => [plain(key), plain(text)])));
