import { remember } from "../kernel/remember";

/** Words that carry no meaning of their own when names are compared. */
const PREFIX = /^(?:(?:sasaran(?: strategis)?|indikator(?: kinerja| sasaran)?|program|kegiatan|sub[ -]?kegiatan|subkegiatan|tujuan|keg|prog)\b[\s.:]*(?:(?:\d+(?:[.,]\d+)*|[ivx]+)\b)?[\s.:)\-–]*|\(?(?:\d+(?:\.\d+)*|[ivx]{1,5}|[a-z])[.)][\s:]*|[-•–*]\s*|(?:\d+\.)*\d+\s+(?=\p{L}))/iu;

const SYNONYMS: Readonly<Record<string, string>> = {
  persentase: "%", prosentase: "%", persen: "%", asset: "aset", bmd: "barang milik daerah", rb: "reformasi birokrasi",
  bag: "bagian", kec: "kecamatan", kab: "kabupaten", opd: "perangkat daerah", skpd: "perangkat daerah", pd: "perangkat daerah",
  fasilitas: "fasilitasi", efektifitas: "efektivitas", aktifitas: "aktivitas", sakip: "sakip", akip: "sakip", adm: "administrasi",
  dok: "dokumen", ikm: "indeks kepuasan masyarakat", terhadap: "", dan: "", atau: "", yang: "", pada: "", di: "", untuk: "", dalam: "", dari: "", "dengan": "",
  dg: "", "yg": "", utk: "", sd: "", s: "", nya: "", the: "", dlm: "", thd: "", oleh: "",
};

/**
 * A name without its prefix ("Sub Kegiatan", "Sasaran 1 :"), numbering, case, punctuation and small words,
 * for comparing the same programme, kegiatan, sasaran or indikator across tables.
 */
export const nameKey = remember((text: string): string => {
  let rest = text.normalize("NFKC").trim();
  for (let i = 0; i < 3; i++) {
    const next = rest.replace(PREFIX, "").trim();
    if (next === rest || next === "") break;
    rest = next;
  }
  const words = rest.toLowerCase().replace(/%/g, " persen ").replace(/[^\p{L}\p{N}]+/gu, " ").trim().split(" ");
  return words.map((word) => SYNONYMS[word] ?? word).filter((word) => word !== "").join(" ");
});
