import type { Template } from "../template";
import { formatList } from "../values";
import { othersIn, reasonsIn } from "./reasons";

const WORDS = {
  sums: (cells: string) => `jumlah di ${cells}`,
  parts: (cells: string) => `jumlah dari ${cells}`,
  ratios: (cells: string) => `persentase di ${cells}`,
  operands: (cells: string) => `hitungan dari ${cells}`,
  means: (cells: string) => `rata-rata di ${cells}`,
  averaged: (cells: string) => `rata-rata dari ${cells}`,
  equals: (cells: string) => `angka yang sama di ${cells}`,
};

/** The slip in words, after what speaks for the value. */
const slip = (write: (others: string) => string): Template => (fill, data) => {
  const reasons = reasonsIn(fill, data, WORDS);
  const speaks = reasons.length === 0 ? "" : `Nilai ${fill("value")} cocok dengan ${formatList(reasons, "id")}. `;
  return speaks + write(othersIn(fill, data));
};

/** Why a value is suggested, in Indonesian: "localise.slip" → sentence. */
export const localiseId = {
  "localise.replaced": slip(() => "Tampaknya satu angka salah ketik."),
  "localise.dropped": slip(() => "Tampaknya ada angka yang tidak terketik."),
  "localise.added": slip(() => "Tampaknya terketik satu angka terlalu banyak."),
  "localise.doubled": slip(() => "Tampaknya satu angka terketik dua kali."),
  "localise.transposed": slip(() => "Tampaknya dua angka yang berdampingan tertukar."),
  "localise.copied": slip(() => "Tampaknya isinya tersalin dari sel di dekatnya."),
  "localise.copiedRun": slip(() => "Tampaknya sebagian angkanya terbawa dari sel di dekatnya."),
  "localise.swapped": slip((others) => (others === "" ? "Tampaknya isinya tertukar dengan sel di dekatnya." : `Tampaknya isinya tertukar dengan ${others}.`)),
  "localise.scale": slip(() => "Tampaknya satuannya keliru: kelebihan atau kekurangan tiga angka nol."),
  "localise.separator": slip(() => "Tampaknya letak komanya keliru."),
  "localise.sign": slip(() => "Tampaknya tanda minusnya keliru."),
  "localise.otherTable": slip(() => "Tabel lain memuat nilai ini; tampaknya hanya sel ini yang belum diperbarui."),
  "localise.sameSlip": slip(() => "Kesalahan yang sama ada di sel lain; tampaknya disalin dari sana."),
  "localise.staleRow": slip((others) => (others === "" ? "Tampaknya baris ini belum diperbarui." : `Tampaknya baris ini belum diperbarui, juga ${others}.`)),
  "localise.neverUpdated": slip(() => "Tampaknya nilai ini belum dihitung ulang setelah angka lain berubah."),
  "localise.unknown": slip(() => "Bagaimana kesalahan ini terjadi tidak terlihat dari angkanya."),
  "localise.values": () => "Sel ini yang salah, tetapi beberapa nilai sama-sama mungkin.",
  "localise.tie": "Kesalahannya ada di salah satu sel ini: {cells}. Angka-angkanya tidak cukup untuk memastikan yang mana.",
  "localise.missingRow": "Kelebihannya, {amount}, sama dengan baris \"{label}\" di {from}. Tampaknya baris itu belum dimasukkan ke sini.",
  "localise.follows": (fill) => `${fill("value")} mengikuti angka di ${fill("cells")}.`,
  "localise.text": (fill) => `Angka di sel ini tersimpan sebagai teks, sehingga rumus melewatinya. Ubahlah menjadi angka ${fill("value")}.`,
  "localise.formula": (fill) => `Rumus di sel ini menunjuk sel yang tidak tepat; hasil yang benar adalah ${fill("value")}.`,
} as const satisfies Readonly<Record<string, Template>>;
