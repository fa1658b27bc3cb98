import { nameKey } from "../../src/model/names";

it.each([
  ["Sub Kegiatan Penyediaan Bahan Logistik Kantor", "Penyediaan Bahan Logistik Kantor"],
  ["Kegiatan Administrasi Umum Perangkat Daerah", "ADMINISTRASI UMUM PERANGKAT DAERAH"],
  ["1.2.1 Penyediaan Gaji dan Tunjangan ASN", "Penyediaan Gaji, Tunjangan ASN"],
  ["Sasaran 1 : Meningkatnya Kepuasan Masyarakat", "1. Meningkatnya Kepuasan Masyarakat"],
  ["Indikator 1.1 Indeks Kepuasan Masyarakat", "Indeks Kepuasan Masyarakat"],
  ["Sasaran Strategis I Meningkatnya Akuntabilitas", "Meningkatnya akuntabilitas"],
  ["% BMD yang terpelihara", "Persentase barang milik daerah yang terpelihara"],
  ["Fasilitas Kesejahteraan Rakyat", "Fasilitasi Kesejahteraan Rakyat"],
  ["Pengelolaan Asset Daerah", "Pengelolaan aset daerah"],
  ["Nilai SAKIP OPD", "Nilai SAKIP Perangkat Daerah"],
  ["Program Pemeliharaan/Rehabilitasi", "Pemeliharaan / Rehabilitasi"],
  ["- Rapat koordinasi", "Rapat   koordinasi"],
  ["Sub-Kegiatan Koordinasi", "sub kegiatan koordinasi"],
])("%j and %j are one name", (a, b) => { expect(nameKey(a)).toBe(nameKey(b)); });

it.each([
  ["Penyusunan RKA", "Penyusunan Perubahan RKA"], ["Nilai SAKIP Kabupaten", "Nilai SAKIP Provinsi"], ["Triwulan 1", "Triwulan 2"],
  ["Administrasi Umum", "Administrasi Keuangan"], ["Program", "Kegiatan"],
])("%j and %j are two names", (a, b) => { expect(nameKey(a)).not.toBe(nameKey(b)); });

test("a name that is only a prefix keeps its words", () => { expect(nameKey("Program")).toBe("program"); });
