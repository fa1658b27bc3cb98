import { remember } from "../../kernel/remember";
import { defineLayout, NUMBERS, type Candidate } from "../define-layout";
import type { RoledColumn } from "../roles";
import { plain } from "../words";

const KIND = /^(\d+ |[a-e] )?(input|masukan|output|keluaran|outcome|hasil|benefit|manfaat|dampak|impact)\b/;

const kindOf = remember((text: string): string | undefined => KIND.exec(plain(text))?.[2]);

/** Whether a column names two kinds at least. They stand under no measure, and the shortest of their words has five letters. */
function isKinds(candidate: Candidate, { index, role }: RoledColumn): boolean {
  if (NUMBERS.has(role)) return false;
  let first: string | undefined;
  for (const text of candidate.textsBelow(index)) {
    const kind = text.length < 5 ? undefined : kindOf(text);
    if (kind === undefined || kind === first) continue;
    if (first !== undefined) return true;
    first = kind;
  }
  return false;
}

/** Input, output and outcome of a sub kegiatan. */
export default defineLayout({
  kind: "masukan-keluaran",
  // "Target · Capaian · %": the first capaian is what was reached.
  claim(candidate) {
    const [reached, share] = candidate.columns.filter((column) => column.role === "capaian");
    if (!reached || !share || candidate.has("realisasi") || candidate.has("realisasiAnggaran") || !candidate.columns.some((column) => isKinds(candidate, column))) return candidate.columns;
    return candidate.columns.map((column) => (column === reached ? { ...column, role: "realisasi" as const } : column));
  },
  fits(candidate) {
    if (!candidate.has("target") && !candidate.has("anggaran")) return false;
    if (!candidate.has("realisasi") && !candidate.has("realisasiAnggaran") && !candidate.has("capaian")) return false;
    return candidate.columns.some((column) => isKinds(candidate, column));
  },
});
