import { defineLayout } from "../define-layout";
import { plain } from "../words";

const KIND = /^(\d+ |[a-e] )?(input|masukan|output|keluaran|outcome|hasil|benefit|manfaat|dampak|impact)\b/;

/** Input, output and outcome of a sub kegiatan. */
export default defineLayout({
  kind: "masukan-keluaran",
  fits(candidate) {
    if (!candidate.has("target") && !candidate.has("anggaran")) return false;
    return candidate.columns.some((column) => {
      const kinds = new Set(candidate.textsBelow(column.index).map((text) => KIND.exec(plain(text))?.[2]).filter((kind) => kind !== undefined));
      return kinds.size >= 2;
    }) && (candidate.has("realisasi") || candidate.has("realisasiAnggaran") || candidate.has("capaian"));
  },
});
