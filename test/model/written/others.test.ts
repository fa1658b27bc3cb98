import { readsAs } from "./describe-written";

readsAs("no value", [
  ...["", " ", "\u00a0", "\n", "-", "\u2013", "\u2014", "\u2212", "--", "n/a", "N/A", "na", "\u2026", "...", "nihil", "NIHIL", "tad", "t.a.d",
    "Rp -", "Rp. -", "Rp", "tidak ada data", "(-)"].map(text => [text, "empty"] as const),
]);

readsAs("grades", [
  ["BB", "letter BB"],
  ["AA", "letter AA"],
  ["cc", "letter CC"],
  ["WTP", "letter WTP"],
  ["Opini WTP", "letter WTP"],
  ["Predikat B", "letter B"],
  ["WTP (Wajar Tanpa Pengecualian)", "letter WTP note=Wajar Tanpa Pengecualian"],
  ["BB (Sangat Baik)", "letter BB note=Sangat Baik"],
  ["A / Memuaskan", "letter A note=Memuaskan"],
  ["B (60 - 70)", "letter B note=60 - 70"],
  ["BB (> 70-80)", "letter BB note=> 70-80"],
]);

readsAs("a grade with its number", [
  ["B (69)", "69 letter=B"],
  ["A (80,60)", "80.6@2id letter=A"],
  ["B (80%)", "80 % letter=B"],
  ["BB (74)", "74 letter=BB"],
  ["BB\n(74)", "74 letter=BB"],
  ["bb (74)", "74 letter=BB"],
  ["BB / 74,5", "74.5@1id letter=BB"],
  ["BB - 74,5", "74.5@1id letter=BB"],
  ["A 80,60", "80.6@2id letter=A"],
  ["74 (BB)", "74 letter=BB"],
  ["80,60 A", "80.6@2id letter=A"],
  ["74,5 (BB / Sangat Baik)", "74.5@1id letter=BB note=BB / Sangat Baik"],
  ["A (80,60) Memuaskan", "80.6@2id letter=A note=Memuaskan"],
  ["Predikat BB (74)", "74 letter=BB"],
]);

readsAs("letters that are no grades", [
  ...["Sangat Baik", "Baik", "A.", "A Program", "B+", "D3", "D-3", "D III", "S1", "B 1234", "TW I", "TW 1", "IV/a", "x", "v", "\u2713", "L", "ST",
    "abad", "*"].map(text => [text, "text"] as const),
]);

readsAs("two values in one cell", [
  ["99,8% 98%", "several 99,8% + 98%"],
  ["100% / 98%", "several 100% + 98%"],
  ["100%/98%", "several 100% + 98%"],
  ["4 Dok 5 Laporan", "several 4 Dok + 5 Laporan"],
  ["5 Dokumen, 4 Laporan", "several 5 Dokumen + 4 Laporan"],
  ["12 13", "several 12 + 13"],
  ["99\n98", "several 99 + 98"],
  ["1.000\r\n1.200", "several 1.000 + 1.200"],
  ["99 100", "several 99 + 100"],
  ["205 250", "several 205 + 250"],
  ["12 345%", "several 12 + 345%"],
  ["80 105,5", "several 80 + 105,5"],
  ["12 dari 15", "several 12 + 15"],
  ["12/15", "several 12 + 15"],
  ["4 Dok (100%)", "several 4 Dok + 100%"],
  ["100% (4 Dok)", "several 100% + 4 Dok"],
  ["- 4 Dok\n- 5 Laporan", "several 4 Dok + 5 Laporan"],
  ["Rp. 0 Rp. 32.030.500", "several Rp. 0 + Rp. 32.030.500"],
  ["A / BB", "several A + BB"],
]);

readsAs("error values", [
  ...["#DIV/0!", "#REF!", "#N/A", "#NAME?", "#VALUE!", "#NUM!", "#NULL!"].map(code => [code, `error ${code}`] as const),
  ["#div/0!", "error #DIV/0!"],
  ["#1", "text"],
  ["#####", "text"],
]);

readsAs("text", [
  ...["> 90", "\u2265 90", "76 \u2264 90", "\u2264 50", "80-90", "80 \u2013 90%", "2021-2026", "3 s/d 5", "31 Desember 2024", "12/01/2024",
    "2024-01-12", "Triwulan I", "Triwulan 1", "Tahun 2024", "Nilai 2024", "1. Administrator", "(4) Dokumen", "1) Kegiatan", "Tabel 1.1",
    "Kendaraan Dinas Roda 2", "Indikator 1.1 Persentase", "1 Persentase Indikator Program", "2 Meningkatnya kualitas", "6 (= 5/4 *100)%",
    "8 (5/7*100%)", "6=5/4", "(6)=(5)/(4)", "12:30", "2A", "19700101 199003 1 002", "5 1 02 01 01 0026", "2 x 4",
    "Rata rata capaian sasaran 1"].map(text => [text, "text"] as const),
]);

// A row of column numbers; what recognises tables has to know it before it reads numbers.
readsAs("row numbers", [["1.", "1"], ["(1)", "-1"]]);
