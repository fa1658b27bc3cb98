import { remember } from "../kernel/remember";
import type { Role } from "../model/table";

/** What a heading says of its column by its words alone; with "?" where the neighbours or the numbers below decide. */
export type Guess = Role | "target?" | "realisasi?" | "capaian?" | "persen?" | "jumlah?" | "keterangan?";

/** From the most particular to the most general. */
const WORDS: readonly (readonly [RegExp, Guess])[] = [
  [/^(no|nomor|nmr|no urut|nomor urut)$/, "nomor"],
  [/^(kode|kd)( .*)?$|^(kode )?rekening$/, "kode"],
  [/^(satuan|sat|unit satuan|satuan ukuran)$/, "satuan"],
  [/^(sumber (dana|anggaran|pembiayaan|pendanaan))/, "sumberDana"],
  [/(kategori|tingkat|kriteria|keterangan|ket|predikat|status|hasil)( capaian)?( kinerja)? efisiensi|^efisiensi( .*)?$|efisien tidak efisien/, "kategoriEfisiensi"],
  [/(capaian|kemajuan|realisasi|pencapaian|progres).*(target akhir|akhir renstra|renstra|jangka menengah|rpjmd|rpd\b|akhir periode|akhir tahun ke)|(target akhir|akhir renstra|jangka menengah|rpjmd|akhir periode).*\b(capaian|kemajuan|pencapaian|progress?)$|^(tingkat )?(kemajuan|progress?)$/, "capaianAkhir"],
  [/target.*(akhir|renstra|jangka menengah|rpjmd|rpd\b)|\b(akhir|jangka menengah)\b.*\btarget$|^(renstra|rpjmd|akhir renstra)$/, "targetAkhir"],
  [/^(realisasi|capaian|target|rata rata|nilai|standar|angka)?( kinerja)?( tingkat)? ?(nasional|provinsi|prov|regional|kabupaten|kab|kota|jawa|standar nasional|spm|kabupaten kota lain|pembanding|benchmark|opd lain|daerah lain|se kabupaten)\b.*$/, "pembanding"],
  [/^(realisasi|capaian)( kinerja)? (rata rata )?(nasional|provinsi|prov|regional|kabupaten|kab|kota|jawa|standar)\b/, "pembanding"],
  [/^(penyerapan|serapan|daya serap|tingkat serapan|tingkat penyerapan)( .*)?$|(serapan|penyerapan) anggaran/, "serapan"],
  [/^(?:jumlah |total |akumulasi )?(capaian|tingkat capaian|realisasi|capaian realisasi|kinerja|capaian kinerja) (anggaran|keuangan|belanja|penggunaan anggaran|penyerapan anggaran)( .*)?$/, "realisasiAnggaran"],
  [/^realisasi (pagu|dana|apbd|dpa|biaya|penggunaan|pelaksanaan anggaran)( .*)?$/, "realisasiAnggaran"],
  [/^realisasi fisik|^fisik$|^sisa|^selisih|^deviasi|^lebih kurang/, "lain"],
  [/^(jumlah |total |nilai |alokasi |rencana |besaran |besar |plafon )?(anggaran|pagu|alokasi|pagu anggaran|alokasi anggaran|alokasi dana|dana|biaya|belanja|pagu indikatif|dpa|dppa|apbd|p apbd|papbd|apbdp|perubahan apbd|target anggaran|plafon)( (program|kegiatan|sub kegiatan|belanja|apbd|p apbd|dpa|dppa|dan pendanaan|murni|awal|perubahan|setelah perubahan|sesudah perubahan|sebelum perubahan|semula|menjadi|akhir|revisi|definitif|pendukung|ta|opd|skpd))*$/, "anggaran"],
  [/^target (anggaran|keuangan|belanja|pagu|apbd|p apbd|pendapatan|penerimaan)/, "anggaran"],
  [/^(indikator|iku|ikk|ikp|iksp)\b.{0,80}$|^(kinerja utama|ukuran kinerja|indikator kinerja utama)$/, "indikator"],
  [/^(misi )?(tujuan )?(dan )?sasaran( (strategis|program|kegiatan|kinerja|pd|opd|skpd|perangkat|daerah|renstra|rpjmd|utama|dan|indikator|iku|ikk|sub|tujuan|strategi|kecamatan|dinas|badan|bagian|jangka|menengah|unit|kerja|sasaran))*$|^tujuan$/, "sasaran"],
  [/^(nama |uraian |daftar )?(program|kegiatan|sub kegiatan|subkegiatan|urusan|bidang urusan|uraian|belanja|jenis belanja|aktivitas)( .{0,90})?$/, "uraian"],
  [/^(rata rata |rerata )?(tingkat |nilai |hasil )?(capaian|pencapaian|kinerja|tingkat capaian|ketercapaian)( (kinerja|target|indikator|sasaran|indikator kinerja|realisasi|kinerja sasaran|iku|tahun ini|rata rata|output|outcome|riil|diakui|maksimal|akhir))*$/, "capaian?"],
  [/^(target|rencana|rencana target|target kinerja)( (kinerja|indikator|tahunan|tahun|pk|perjanjian kinerja|capaian|perubahan|sasaran|kinerja perubahan|iku))*$/, "target?"],
  [/^(?:jumlah |total |akumulasi )?(realisasi|hasil)( (kinerja|indikator|tahunan|tahun|capaian|target|sasaran|s d|sd|sampai dengan|akhir|kinerja sasaran|iku|opd|perangkat daerah|dinas|badan|kecamatan|kabupaten ini|bagian))*( .{0,40})?$/, "realisasi?"],
  [/^(predikat|kriteria|kategori|interpretasi)( (kinerja|capaian|capaian kinerja|penilaian|realisasi kinerja|nilai|pencapaian|keberhasilan))*$/, "predikat"],
  [/^(ket|keterangan|catatan|penjelasan|analisis|tren|trend|perbandingan|naik turun)( .*)?$|^\+$/, "keterangan?"],
  [/^(jumlah|total|jml|Σ|σ|∑)( (total|seluruh|keseluruhan))?$/u, "jumlah?"],
];

/** What the words of one heading say; undefined for words of no table of ours. */
export const guessOf = remember((core: string): Guess | undefined => WORDS.find(([pattern]) => pattern.test(core))?.[1]);

const TOGETHER: ReadonlySet<Guess> = new Set<Guess>(["pembanding", "targetAkhir", "capaianAkhir"]);
/** "Realisasi" over "Nasional", "Target" over "Akhir Renstra": only together they say it. */
export const guessTogether = remember((joined: string): Guess | undefined => WORDS.find(([pattern, role]) => TOGETHER.has(role) && pattern.test(joined))?.[1]);

/** Headings of scales of predicates. */
export const SCALE_WORDS = /^(interval|rentang|range|skala|kriteria|nilai|predikat|kategori|interpretasi|keterangan|capaian|skor|kode|klasifikasi|peringkat)\b/;
