import type { ReadErrorCode } from "./read-error";

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** A directory entry: its name in UTF-16, at 64 the name's length with its end in bytes, at 66 its type (2: a stream). */
const ENTRY = 128;

/** True for an OLE compound file, the container of Excel 97–2003 and of encrypted workbooks. */
export const isCompoundFile = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte);

/** What a compound file holds, judged by the streams that it names. */
export function sniffCompoundFile(bytes: Uint8Array): ReadErrorCode {
  // Entries lie on multiples of 128 whatever the sector size, so a file with a broken sector chain is told apart as well.
  if (hasStream(bytes, "ENCRYPTEDPACKAGE")) return "password-protected";
  return hasStream(bytes, "WORKBOOK") || hasStream(bytes, "BOOK") ? "legacy-xls" : "not-a-workbook";
}

const capital = (code = 0): number => code >= 97 && code <= 122 ? code - 32 : code;

/** Looks for a stream by its name in capitals: compound files don't tell them apart. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const length = (name.length + 1) * 2;
  for (let at = 512; at + ENTRY <= bytes.length; at += ENTRY) {
    if (bytes[at + 64] !== length || bytes[at + 65] !== 0 || bytes[at + 66] !== 2) continue;
    let i = 0;
    while (i < name.length && capital(bytes[at + 2 * i]) === name.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i++;
    if (i === name.length) return true;
  }
  return false;
}
