import { mapDefined } from "../../kernel/lists";
import { remember } from "../../kernel/remember";
import { defineLayout, type Candidate } from "../define-layout";
import type { RoledColumn } from "../roles";
import { plain } from "../words";

const KIND = /^(\d+ |[a-e] )?(input|masukan|output|keluaran|outcome|hasil|benefit|manfaat|dampak|impact)\b/;

/** The shortest of these words has five letters; most columns have no word at all. */
const WORD = /\p{L}{5}/u;

const kindOf = remember((text: string): string | undefined => KIND.exec(plain(text))?.[2]);

const isKinds = (candidate: Candidate, column: RoledColumn): boolean =>
  candidate.textsBelow(column.index).some((text) => WORD.test(text)) && new Set(mapDefined(candidate.textsBelow(column.index), kindOf)).size >= 2;

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
