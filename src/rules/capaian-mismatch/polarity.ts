import { remember } from "../../kernel/remember";

/** Words of things of which less is better. */
const NEGATIVE = /\b(kemiskinan|miskin|pengangguran|menganggur|stunting|gizi buruk|wasting|kematian|mortalitas|kesakitan|morbiditas|prevalensi|temuan|pelanggaran|kriminalitas|kejahatan|kecelakaan|kebakaran|bencana|kerusakan|kemacetan|pengaduan|keluhan|konflik|kekerasan|perceraian|putus sekolah|buta aksara|kumuh|pencemaran|emisi|inflasi|gini|ketimpangan|kehilangan|waktu tunggu|lama waktu|keterlambatan|tunggakan|sengketa|kawin anak|pernikahan dini|narkoba|tb|tbc|hiv|dbd|rawan|gangguan|angka kesenjangan)\b/i;
/** Words that turn the direction round: handling a bad thing is good. */
const TURNED = /\b(penanganan|ditangani|tertangani|penyelesaian|diselesaikan|terselesaikan|tindak lanjut|ditindaklanjuti|ditindak lanjuti|penurunan|menurunnya|turunnya|pengurangan|pencegahan|dicegah|cakupan|persentase.*yang (mendapat|memperoleh|dilayani|terlayani|ditemukan|diobati|sembuh)|pelayanan|keberhasilan|kesiapsiagaan|penemuan|pengendalian|rehabilitasi|bebas|tanpa|response|respon)\b/i;

/**
 * The direction that an indikator's words tell: negative where less is better. Null where they do not tell;
 * the words "angka kemiskinan" tell it, "persentase temuan yang ditindaklanjuti" is positive after all.
 */
export const leaning = remember((indikator: string): "positive" | "negative" | null => {
  // "Sampah yang tidak tertangani" is bad whatever else it says.
  if (/\b(tidak|belum|tak) (ter|di)\p{L}{4,}/iu.test(indikator)) return "negative";
  if (!NEGATIVE.test(indikator)) return null;
  return TURNED.test(indikator) ? null : "negative";
});
