import { readdirSync } from "node:fs";
import { audit } from "../../src/engine/audit";
import { parseAddress } from "../../src/kernel/address";
import { Grid } from "../../src/snapshot/grid";
import { describeFinding, hardFindings, readLabels, score, summary, type Shortfalls } from "../support/golden";
import { readFixture } from "../support/snapshots";

async function auditAll(directory: string): Promise<Shortfalls> {
  const scores = new Map<string, ReturnType<typeof score>>();
  for (const [file, labels] of Object.entries(readLabels(directory))) scores.set(file, score(audit(await readFixture(directory, file)), labels));
  return summary(scores);
}

const NOTHING: Omit<Shortfalls, "musts" | "tables" | "suspects" | "corrections"> =
  { missed: [], alarms: [], unrecognised: [], unnamed: [], uncorrected: [], strays: [], crashed: [] };

test("two real reports in three forms each: every error and every table, no false alarm, every wrong cell named and mended", async () => {
  expect(await auditAll("test/corpus")).toEqual({ ...NOTHING, musts: "60/60", tables: "75/75", suspects: "36/36", corrections: "36/36" });
}, 120_000);

// A change of these lists is a gain or a loss: it belongs into the commit's message.
test("fifteen reports by another hand: what it misses is listed here", async () => {
  const { missed, unnamed, uncorrected, strays, ...rest } = await auditAll("test/corpus/blind");
  expect(rest).toEqual({ alarms: [], unrecognised: [], crashed: [], musts: "60/60", tables: "116/116", suspects: "50/52", corrections: "50/52" });
  expect(missed).toEqual([]);
  expect(unnamed).toEqual(["bagian-umum-2023.xlsx: bu-a1-mobil", "dinsos-2024.xlsx: ds-32-huruf"]);
  expect(uncorrected).toEqual(unnamed);
  expect(strays).toEqual([]);
}, 120_000);

test("ten more reports by another hand: every error, no false alarm", async () => {
  const { missed, alarms, crashed, strays, musts } = await auditAll("test/corpus/holdout");
  expect({ missed, alarms, crashed, strays, musts }).toEqual({ missed: [], alarms: [], crashed: [], strays: [], musts: "50/50" });
}, 120_000);

test("forty-nine reports of other kinds of units, by seven more hands: what it misses is listed here, and no false alarm", async () => {
  const { missed, alarms, crashed, strays, musts, suspects, corrections } = await auditAll("test/corpus/fresh");
  expect({ missed, alarms, crashed, strays, musts, suspects, corrections }).toEqual({
    missed: [
      // A kegiatan left out of a table of supporting programs, which need not list them all.
      "13-disdikpora-kab-labuhan-ratu.xlsx: 13-disdikpora-kab-labuhan-ratu-7", "13-disdikpora-kab-labuhan-ratu.xlsx: 13-disdikpora-kab-labuhan-ratu-8",
      // Serapan by misi.
      "14-lkjip-kabupaten-tanjung-sari.xlsx: 14-lkjip-kabupaten-tanjung-sari-6",
      // A capaian in a gap of its scale: a remark, since the ministry's own scale has such gaps.
      "22-inspektorat-kab-serunting.xlsx: 22-inspektorat-kab-serunting-1",
      // A sub kegiatan left out among rows of which nothing but their sums tells the level.
      "28-dinsos-kota-sukaratu.xlsx: 28-dinsos-kota-sukaratu-2",
      // Realisasi by triwulan against the realisasi of the year.
      "29-rsud-kab-wanasaba.xlsx: 29-rsud-kab-wanasaba-7",
      // A tax office: weighted scores, growth, colours of status, revenue by year.
      "41-kpp-pratama.xlsx: 41-kpp-pratama-1", "41-kpp-pratama.xlsx: 41-kpp-pratama-4", "41-kpp-pratama.xlsx: 41-kpp-pratama-5", "41-kpp-pratama.xlsx: 41-kpp-pratama-6",
      // A SUMIF whose range stops short; the sign of a comparison, which some reports use for better and worse.
      "43-kabupaten-lkjip-bupati.xlsx: 43-kabupaten-lkjip-bupati-3", "43-kabupaten-lkjip-bupati.xlsx: 43-kabupaten-lkjip-bupati-5",
      // An indikator against the table of triwulan that it comes from; a revenue of years.
      "44-rsud-blud.xlsx: 44-rsud-blud-5", "44-rsud-blud.xlsx: 44-rsud-blud-6",
      // Weights of indikator in two tables; grades in a table of units.
      "47-bappeda-kotabaru-selatan.xlsx: 47-bappeda-kotabaru-selatan-2", "47-bappeda-kotabaru-selatan.xlsx: 47-bappeda-kotabaru-selatan-3",
      // Anggaran by indikator; an efficiency told in points.
      "49-satpolpp-damkar-lembahwangi.xlsx: 49-satpolpp-damkar-lembahwangi-2", "49-satpolpp-damkar-lembahwangi.xlsx: 49-satpolpp-damkar-lembahwangi-3",
    ],
    alarms: [], crashed: [], strays: [], musts: "316/334", suspects: "282/316", corrections: "186/213",
  });
}, 120_000);

test("the same reports without an error", async () => {
  const directory = "test/corpus/fresh/clean";
  const files = readdirSync(directory);
  const found = await Promise.all(files.map(async (file) => hardFindings(audit(await readFixture(directory, file))).map((finding) => `${file}: ${describeFinding(finding)}`)));
  expect(files).toHaveLength(49);
  expect(found.flat()).toEqual([]);
}, 120_000);

test("what is quoted of a cell is never blank where something stands in it", async () => {
  const blank: string[] = [];
  for (const directory of ["test/corpus", "test/corpus/blind"]) {
    for (const file of Object.keys(readLabels(directory))) {
      const workbook = await readFixture(directory, file);
      const grids = new Map(workbook.sheets.map((sheet) => [sheet.name, new Grid(sheet)]));
      for (const { at, reported, rule } of audit(workbook).findings) {
        const place = parseAddress(at.address);
        if (reported === "" && place && grids.get(at.sheet)?.textAt(place.row, place.column) !== "") blank.push(`${file} ${rule} ${at.address}`);
      }
    }
  }
  expect(blank).toEqual([]);
}, 120_000);
