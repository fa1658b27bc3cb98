import { remember } from "../../kernel/remember";

/** Whether more or less of it is better. */
export type Direction = "positive" | "negative";

/** Words of things of which less is better. */
const NEGATIVE = /\b(kemiskinan|miskin|pengangguran|menganggur|stunting|gizi buruk|wasting|kematian|mortalitas|kesakitan|morbiditas|prevalensi|temuan|pelanggaran|kriminalitas|kejahatan|kecelakaan|kebakaran|bencana|kerusakan|kemacetan|pengaduan|keluhan|konflik|kekerasan|perceraian|putus sekolah|buta aksara|kumuh|pencemaran|emisi|inflasi|gini|ketimpangan|kehilangan|waktu tunggu|lama waktu|keterlambatan|tunggakan|sengketa|kawin anak|pernikahan dini|narkoba|tb|tbc|hiv|dbd|rawan|gangguan|angka kesenjangan)\b/i;
/** Words that turn the direction round: handling a bad thing is good. */
const TURNED = /\b(penanganan|ditangani|tertangani|penyelesaian|diselesaikan|terselesaikan|tindak lanjut|ditindaklanjuti|ditindak lanjuti|penurunan|menurunnya|turunnya|pengurangan|pencegahan|dicegah|cakupan|persentase.*yang (mendapat|memperoleh|dilayani|terlayani|ditemukan|diobati|sembuh)|pelayanan|keberhasilan|kesiapsiagaan|penemuan|pengendalian|rehabilitasi|bebas|tanpa|response|respon)\b/i;

/** Good work left undone. */
const UNDONE = /\b(?:tidak|belum|tak) (?:tertangani|ditangani|terselesaikan|diselesaikan|ditindak ?lanjuti|terlayani|dilayani|terpenuhi|dipenuhi|tercapai|terangkut|diangkut|terkelola|dikelola|terlaksana|dilaksanakan|terealisasi|direalisasikan|terdaftar|tertib|berfungsi|layak|aktif|memiliki|mendapat(?:kan)?|sekolah|bekerja)\b/i;
/** A bad thing that is not there. */
const ABSENT = /\b(?:tidak|tak|belum) (?:ada|terdapat|terjadi|ditemukan|terkena|terdampak|memiliki|melakukan|mengalami|menimbulkan)\b/i;

/**
 * The direction that an indikator's words tell: negative where less is better. Null where they do not tell;
 * the words "angka kemiskinan" tell it, "persentase temuan yang ditindaklanjuti" is positive after all.
 */
export const leaning = remember((indikator: string): Direction | null => {
  // "Sampah yang tidak tertangani" is bad whatever else it says; "putusan yang tidak diajukan banding" is not.
  const bad = NEGATIVE.test(indikator);
  if (bad && ABSENT.test(indikator)) return null;
  if (UNDONE.test(indikator)) return "negative";
  return bad && !TURNED.test(indikator) ? "negative" : null;
});

const LESS = /\b(?:se)?makin (?:rendah|kecil|sedikit|turun|menurun|kurang|berkurang|cepat|pendek|singkat)\b.{0,40}\b(?:se)?makin (?:baik|bagus|tinggi (?:kinerja|capaian))|\blower (?:is|the) better\b|\b(?:indikator|bersifat|(?:ber)?polaritas(?:nya)?|rumus(?:nya)?) negatif\b/i;
const MORE = /\b(?:se)?makin (?:tinggi|besar|banyak|naik|meningkat)\b.{0,40}\b(?:se)?makin (?:baik|bagus)|\bhigher (?:is|the) better\b|\b(?:indikator|bersifat|(?:ber)?polaritas(?:nya)?|rumus(?:nya)?) positif\b/i;
const MINIMUM = /^(?:negatif|minimi[sz]e|minimum|minimasi|minimalkan|\(-\))$/i;
const MAXIMUM = /^(?:positif|maximi[sz]e|maksimum|maksimasi|maksimalkan|\(\+\))$/i;

/** Whether some part of a text may state a direction: no other text is worth a closer look. */
export const mayStateDirection = (text: string): boolean => /makin|better|negatif|positif|minim|maxim|maksim|\([-+]\)/i.test(text);

/** The direction that a remark states outright: "semakin rendah semakin baik", or "Minimize" in a column of polarities. */
export const statedDirection = remember((remark: string): Direction | null => {
  const text = remark.trim().replace(/\s+/g, " ");
  const [less, more] = [LESS.test(text) || MINIMUM.test(text), MORE.test(text) || MAXIMUM.test(text)];
  return less === more ? null : less ? "negative" : "positive";
});
