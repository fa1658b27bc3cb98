/** What the report dispendukcapil-2023 says, and the errors planted in it. */
import { type Planted } from "../../lib/book";
import { rpNum, type Cell, type Fmt } from "../../lib/cell";
import { pohon, type Sasaran } from "../../lib/parts";
import { div, round, toNumber } from "../../lib/rational";
import { find } from "../../lib/tree";

export const SASARAN: readonly Sasaran[] = [
  {
    k: "s1",
    n: "Meningkatnya kepemilikan dokumen kependudukan",
    ind: [
      { k: "i1", n: "Persentase kepemilikan KTP elektronik", target: "99.2", real: "99.51", lalu: ["97.8", "98.64"] },
      {
        k: "i2",
        n: "Persentase kepemilikan akta kelahiran anak usia 0-18 tahun",
        target: "97.5",
        real: "95.94",
        lalu: ["93.2", "94.75"],
      },
      { k: "i3", n: "Persentase kepemilikan Kartu Identitas Anak", target: "60", real: "55.38", lalu: ["38.9", "47.21"] },
    ],
  },
  {
    k: "s2",
    n: "Meningkatnya kualitas layanan administrasi kependudukan",
    ind: [
      { k: "i4", n: "Indeks Kepuasan Masyarakat", target: "86", real: "87.12", lalu: ["83.4", "85.06"] },
      { k: "i5", n: "Rata-rata waktu tunggu penerbitan dokumen (hari)", target: "3", real: "2.7", neg: true, lalu: ["5", "3.6"] },
    ],
  },
];
export const IND = SASARAN.flatMap((x) => x.ind);
export const POHON = pohon(`
1|Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota
1.1|Administrasi Keuangan Perangkat Daerah
1.1.1|Penyediaan Gaji dan Tunjangan ASN|5873415000|5709826337
1.1.2|Pelaksanaan Penatausahaan dan Pengujian/Verifikasi Keuangan SKPD|104400000|104400000
1.2|Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah
1.2.1|Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik|186000000|171348912
1.2.2|Penyediaan Jasa Pelayanan Umum Kantor|412800000|408950000
2|Program Pendaftaran Penduduk
2.1|Pelayanan Pendaftaran Penduduk
2.1.1|Pencatatan, Penatausahaan dan Penerbitan Dokumen atas Pendaftaran Penduduk|1274650000|1241308750
2.1.2|Peningkatan Pelayanan Pendaftaran Penduduk|338200000|325917400
3|Program Pencatatan Sipil
3.1|Pelayanan Pencatatan Sipil
3.1.1|Peningkatan dalam Pelayanan Pencatatan Sipil|297500000|289364100
3.2|Penyelenggaraan Pencatatan Sipil
3.2.1|Koordinasi dengan Kantor Kementerian yang Menyelenggarakan Urusan Pemerintahan di Bidang Agama|58300000|55120000
`);
const MILIK: Readonly<Record<string, readonly string[]>> = { s1: ["2", "3"], s2: ["1"] };
export const milik = (k: string) => (MILIK[k] as readonly string[]).map((x) => find(POHON, x));
export const nilai = (x: string): Cell => ({ v: Number(x), z: x.includes(".") ? "0.00" : "General" });
/** 0.9853 without a percent format. */
export const pecahan: Fmt = (x) => ({ v: toNumber(round(div(x, 100), 4)), z: "0.0000", scale: 100 });

export const ERRORS: readonly Planted[] = [
  {
    id: "dc-02-kia",
    kind: "jumlah",
    scope: "umum",
    at: "ly/l3/jml",
    write: "24.163",
    correct: "21463",
    why: "9.847 + 11.616 = 21.463, digits swapped; the Jumlah row wants it too",
  },
  {
    id: "dc-05-i3",
    kind: "capaian",
    at: "k/i3/cap",
    write: { v: 0.984, z: "0.0000", scale: 100 },
    correct: "92.30",
    why: "copied from the row above: 55,38 / 60 = 0,9230",
  },
  {
    id: "dc-06-i2",
    kind: "lintas-tabel",
    at: "r/i2/cap",
    also: ["r/i2/pred"],
    write: { v: 89.4, z: "0.00" },
    correct: "98.40",
    why: "capaian is 98,40% (0,9840) in the performance table",
  },
  {
    id: "dc-07-listrik",
    kind: "jumlah",
    at: "d/1.2.1/real",
    write: rpNum()(17134912),
    correct: "171348912",
    why: "a digit lost: the kegiatan, 92,12% and the budget table want 171.348.912",
  },
  {
    id: "dc-08-s2",
    kind: "efisiensi",
    at: "e/s2/kat",
    write: "Tidak Efisien",
    correct: "Efisien",
    why: "capaian 105,65 is above serapan 97,23",
  },
];
