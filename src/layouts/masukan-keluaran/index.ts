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
    return candidate.columns.some((column) => {
      const kinds = new Set(candidate.textsBelow(column.index).map(kindOf).filter((kind) => kind !== undefined));
      return kinds.size >= 2;
    }) && (candidate.has("realisasi") || candidate.has("realisasiAnggaran") || candidate.has("capaian"));
  },
});
