import { mapDefined } from "../../kernel/lists";
import { remember } from "../../kernel/remember";
import { defineLayout } from "../define-layout";
import { plain } from "../words";

const KIND = /^(\d+ |[a-e] )?(input|masukan|output|keluaran|outcome|hasil|benefit|manfaat|dampak|impact)\b/;

const kindOf = remember((text: string): string | undefined => KIND.exec(plain(text))?.[2]);

/** Input, output and outcome of a sub kegiatan. */
export default defineLayout({
  kind: "masukan-keluaran",
  fits(candidate) {
    if (!candidate.has("target") && !candidate.has("anggaran")) return false;
    if (!candidate.has("realisasi") && !candidate.has("realisasiAnggaran") && !candidate.has("capaian")) return false;
    return candidate.columns.some((column) => new Set(mapDefined(candidate.textsBelow(column.index), kindOf)).size >= 2);
  },
});
