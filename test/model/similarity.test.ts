import fc from "fast-check";
import { nameKey } from "../../src/model/names";
import { NameMatcher, pairNames, sameWord } from "../../src/model/similarity";

/** Names of one report, among which pairs are told apart. */
const OTHERS = [
  "Penyediaan Gaji dan Tunjangan ASN", "Penyediaan Peralatan dan Perlengkapan Kantor", "Koordinasi dan Penyusunan Dokumen Perencanaan",
  "Pemeliharaan Barang Milik Daerah", "Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah", "Administrasi Umum Perangkat Daerah",
];
function paired(a: string, b: string): boolean {
  const named = (texts: readonly string[]): { key: string }[] => texts.map((text) => ({ key: nameKey(text) }));
  const left = named([...OTHERS, a]);
  const right = named([...OTHERS, b]);
  const pairs = pairNames(left, right, new NameMatcher([...left, ...right].map(({ key }) => key)));
  return pairs.some(([x, y]) => x === left.at(-1) && y === right.at(-1));
}

it.each([
  ["Sub Kegiatan Penyediaan Bahan Logistik Kantor", "Penyediaan Bahan Logistik Kantor"],
  ["Fasilitas Pelayanan Publik dan Tata Laksana", "Fasilitasi Pelayanan Publik dan Tata Laksana"],
  ["Pengamanan Asset Tetap Pemerintah", "Pengamanan Aset Tetap Pemerintah"],
  ["Peningkatan Efektifitas Kegiatan Pemerintahan di Kecamatan", "Peningkatan Efektivitas Kegiatan Pemerintahan di Kecamatan"],
  ["Sinergitas dengan Kepolisian Negara Republik Indonesia", "Sinergitas dengan Kepolisian Negara RI, Republik Indonesia"],
  ["Pelaksanaan Penatausahaan dan Pengujian/Verifikasi Keuangan SKPD", "Pelaksanaan Penatausahaan dan Pengujian / Verifikasi Keuangan"],
  ["Penataan Organissai", "Penataan Organisasi"],
])("the same: %j and %j", (a, b) => { expect(paired(a, b)).toBe(true); });

it.each([
  ["Koordinasi dan Penyusunan Dokumen RKA-SKPD", "Koordinasi dan Penyusunan Dokumen Perubahan RKA-SKPD"],
  ["Indeks Pembangunan Manusia Provinsi", "Indeks Pembangunan Manusia Kabupaten"],
  ["Pembinaan Desa Wisata", "Pembinaan Kelurahan Wisata"],
  ["Temuan yang ditindaklanjuti", "Temuan yang tidak ditindaklanjuti"],
  ["Pemeliharaan Jalan Tahap 1", "Pemeliharaan Jalan Tahap 2"],
  ["Penyediaan Jasa Surat Menyurat", "Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik"],
])("not the same: %j and %j", (a, b) => { expect(paired(a, b)).toBe(false); });

it.each([
  ["organisasi", "organissai", true], ["aset", "asset", true], ["fasilitas", "fasilitasi", true], ["kota", "kata", true], ["rka", "rkb", false],
  ["2023", "2024", false], ["umum", "daerah", false], ["keuangan", "kepegawaian", false], ["", "a", false],
])("words %j and %j: %s", (a, b, expected) => { expect([sameWord(a, b), sameWord(b, a)]).toEqual([expected, expected]); });

const name = fc.array(fc.constantFrom(...OTHERS.flatMap((text) => nameKey(text).split(" ")), "rka", "perubahan", "1", "2"), { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));

test("likeness is symmetric, between 0 and 1, and 1 for the same name", () => {
  const matcher = new NameMatcher(OTHERS.map(nameKey));
  fc.assert(fc.property(name, name, (a, b) => {
    const likeness = matcher.similarity(a, b);
    expect(likeness).toBeGreaterThanOrEqual(0);
    expect(likeness).toBeLessThanOrEqual(1);
    expect(matcher.similarity(a, a)).toBe(1);
    if (new Set(a.split(" ")).size === a.split(" ").length && new Set(b.split(" ")).size === b.split(" ").length) {
      expect(matcher.similarity(b, a)).toBeCloseTo(likeness, 9);
    }
  }));
});

test("each thing is paired once, and a name that stands twice in a list with none", () => {
  fc.assert(fc.property(fc.array(name, { maxLength: 12 }), fc.array(name, { maxLength: 12 }), (as, bs) => {
    const left = as.map((key) => ({ key }));
    const right = bs.map((key) => ({ key }));
    const pairs = pairNames(left, right, new NameMatcher([...as, ...bs]));
    expect(new Set(pairs.map(([a]) => a)).size).toBe(pairs.length);
    expect(new Set(pairs.map(([, b]) => b)).size).toBe(pairs.length);
    for (const [a, b] of pairs) {
      expect(as.filter((key) => key === a.key)).toHaveLength(1);
      expect(bs.filter((key) => key === b.key)).toHaveLength(1);
    }
  }));
});

/** Letters changed, left out, added or swapped with a neighbour that make one word of the other (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_j, j) => (i === 0 ? j : i)));
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      (rows[i] as number[])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1), swapped ? at(i - 2, j - 2) + 1 : Infinity);
    }
  }
  return at(a.length, b.length);
}

test("words are the same within one slip of four letters, two of nine", () => {
  const word = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 2, maxLength: 12 }).map((letters) => `xy${letters.join("")}`);
  let same = 0;
  fc.assert(fc.property(word, word, (a, b) => {
    const most = Math.min(a.length, b.length) >= 9 ? 2 : 1;
    if (sameWord(a, b)) same++;
    expect(sameWord(a, b)).toBe(distance(a, b) <= most);
  }), { numRuns: 5_000 });
  expect(same).toBeGreaterThan(20);
});
