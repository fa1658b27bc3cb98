import type { MessageValue } from "../findings/outcome";
import { checksId } from "./checks/id";
import { localiseId } from "./localise/id";
import { recalculateId } from "./recalculate/id";
import { quoted, withRow } from "./quote";
import type { Fill, Template } from "./template";

const row = (write: (row: string, fill: Fill) => string): Template => withRow("baris ini", write);
/** For sums, which may be of one row. */
const summing = (write: (row: string, fill: Fill, several: boolean) => string): Template =>
  (fill, data) => write(quoted(fill("row"), "baris ini"), fill, data["count"] !== 1);

const FACTS: Readonly<Record<string, string>> = {
  anggaran: "Anggaran", realisasiAnggaran: "Realisasi anggaran", target: "Target", targetAkhir: "Target akhir",
  realisasi: "Realisasi", capaian: "Capaian", serapan: "Serapan",
};
const factName = (kind: MessageValue | undefined): string | undefined => (typeof kind === "string" ? FACTS[kind] : undefined);
const fact = (write: (fact: string, fill: Fill) => string): Template =>
  (fill, data) => write(`${factName(data["kind"]) ?? "Angka"} ${quoted(fill("name"), "baris ini")}`, fill);

/**
 * What the rules say, in Indonesian: "rule-id.messageId" → sentence. Data stand in {braces}.
 * Short sentences that a drafter understands: what is wrong and why; never programmers' words.
 */
export const id = {
  "average-mismatch.mismatch": row((name, fill) =>
    `Rata-rata ${name} tertulis ${fill("written")}, sedangkan rata-rata dari ${fill("count")} capaian di ${fill("parts")} adalah ${fill("expected")}.`),
  "average-mismatch.truncated": row((name, fill) =>
    `Rata-rata ${name} tertulis ${fill("written")}: angka di belakang koma dipotong, bukan dibulatkan (nilainya ${fill("expected")}).`),

  "capaian-mismatch.mismatch": row((name, fill) =>
    `Capaian ${name} tertulis ${fill("written")}. Realisasi ${fill("realisasi")} terhadap target ${fill("target")} menghasilkan ${fill("positive")}; bila makin rendah makin baik, ${fill("negative")}.`),
  "capaian-mismatch.mismatchNegative": row((name, fill) =>
    `Capaian ${name} tertulis ${fill("written")}. Indikator ini makin rendah makin baik: realisasi ${fill("realisasi")} terhadap target ${fill("target")} menghasilkan ${fill("negative")}.`),
  "capaian-mismatch.truncated": row((name, fill) =>
    `Capaian ${name} tertulis ${fill("written")}: angka di belakang koma dipotong, bukan dibulatkan.`),
  "capaian-mismatch.capped": row((name, fill) =>
    `Capaian ${name} dibatasi menjadi ${fill("written")}, sedangkan baris lain di tabel ini ditulis melebihi 100%. Pakailah satu cara untuk seluruh tabel.`),
  "capaian-mismatch.polarity": row((name, fill) =>
    `Arah indikator ${name} perlu dipastikan: capaiannya ${fill("positive")} bila makin tinggi makin baik, ${fill("negative")} bila makin rendah makin baik; tertulis ${fill("written")}.`),
  "capaian-mismatch.letters": row((name, fill) =>
    `Capaian ${name} tertulis ${fill("written")}, tidak sejalan dengan target ${fill("target")} dan realisasi ${fill("realisasi")}: predikat yang sama berarti 100%, yang lebih baik paling sedikit 100%, yang lebih rendah di bawah 100%.`),
  "capaian-mismatch.zeroTarget": row((name, fill) => `Capaian ${name} tidak dapat dihitung karena targetnya di ${fill("target")} nol.`),
  "capaian-mismatch.noPercentage": row((name, fill) => `Capaian ${name} tertulis "${fill("written")}". Ini bukan persentase sehingga tidak dapat diperiksa.`),
  "capaian-mismatch.unitsDiffer": row((name, fill) =>
    `Capaian ${name} tidak dapat diperiksa karena satuan target (${fill("target")}) dan realisasi (${fill("realisasi")}) berbeda.`),

  "facts-disagree.amount": fact((name, fill) => `${name} di sini tertulis ${fill("written")}, sedangkan di ${fill("elsewhere")} tertulis ${fill("expected")}.`),
  "facts-disagree.value": fact((name, fill) => `${name} di sini tertulis ${fill("written")}, sedangkan di ${fill("elsewhere")} tertulis ${fill("expected")}.`),
  "facts-disagree.percent": fact((name, fill) => `${name} di sini tertulis ${fill("written")}, sedangkan di ${fill("elsewhere")} tertulis ${fill("expected")}.`),
  "facts-disagree.letter": fact((name, fill) => `${name} di sini tertulis ${fill("written")}, sedangkan di ${fill("elsewhere")} tertulis ${fill("expected")}.`),
  "facts-disagree.derived": fact((name, fill) => `${name} di sini tertulis ${fill("written")}, sedangkan angka di ${fill("elsewhere")} menghasilkan ${fill("expected")}.`),

  "difference-mismatch.mismatch": row((name, fill) =>
    `Selisih ${name} tertulis ${fill("written")}, sedangkan ${fill("minuend")} dikurangi ${fill("subtrahend")} adalah ${fill("expected")}.`),

  "group-total-mismatch.mismatch": row((name, fill) =>
    `Kolom total ${name} tertulis ${fill("written")}, sedangkan jumlah kolom belanjanya di ${fill("parts")} adalah ${fill("sum")}.`),

  "realisasi-above-anggaran.above": row((name, fill) =>
    `Realisasi ${name} sebesar ${fill("realisasi")} melebihi anggarannya sebesar ${fill("anggaran")} (${fill("cell")}). Periksa keduanya: salah satu mungkin salah ketik.`),

  "row-missing.missing": row((name, fill) =>
    `Di bawah ${name} belum ada baris "${fill("missing")}" sebesar ${fill("amount")}, yang tercantum di ${fill("cells")}.`),

  "serapan-mismatch.mismatch": row((name, fill) =>
    `Serapan ${name} tertulis ${fill("written")}, sedangkan realisasi (${fill("realisasi")}) dibagi anggaran (${fill("anggaran")}) adalah ${fill("expected")}.`),
  "serapan-mismatch.truncated": row((name, fill) =>
    `Serapan ${name} tertulis ${fill("written")}: angka di belakang koma dipotong, bukan dibulatkan (nilainya ${fill("expected")}).`),
  "serapan-mismatch.zeroAnggaran": row((name) => `Serapan ${name} tidak dapat dihitung karena anggarannya nol.`),

  "sum-mismatch.mismatch": summing((name, fill, several) =>
    `Tertulis ${fill("written")} untuk ${name}, sedangkan ${several ? `jumlah ${fill("count")} baris` : "satu-satunya baris"} di bawahnya (${fill("parts")}) adalah ${fill("sum")}. Selisihnya ${fill("difference")}.`),
  "sum-mismatch.partial": row((name, fill) =>
    `Tabel ini hanya memuat sebagian dari ${name}: baris di bawahnya berjumlah ${fill("sum")} dari ${fill("written")}. Sisanya tercantum di tabel lain.`),
  "sum-mismatch.blank": row((name, fill) => `Jumlah ${name} tidak dapat diperiksa karena baris ini belum berisi angka: ${fill("missing")}.`),

  "total-mismatch.balance": row((name, fill) =>
    `${name} tertulis ${fill("written")}, sedangkan ${fill("parts")} dikurangi ${fill("less")} adalah ${fill("sum")}. Selisihnya ${fill("difference")}.`),
  "total-mismatch.grand": summing((name, fill, several) =>
    `${name} tertulis ${fill("written")}, sedangkan ${several ? `jumlah ${fill("count")} baris` : "satu-satunya baris"} yang dijumlahkan (${fill("parts")}) adalah ${fill("sum")}. Selisihnya ${fill("difference")}.`),
  "total-mismatch.group": summing((name, fill, several) =>
    `${name} tertulis ${fill("written")}, sedangkan ${several ? `jumlah ${fill("count")} baris` : "satu-satunya baris"} bagiannya (${fill("parts")}) adalah ${fill("sum")}. Selisihnya ${fill("difference")}.`),

  ...checksId,
  ...localiseId,
  ...recalculateId,
} as const satisfies Readonly<Record<string, Template>>;

/** The key of a sentence. en.ts must have the same ones. */
export type MessageKey = keyof typeof id;
