import { amountPairs, ratioColumns } from "../../src/model/ratios";
import type { Column, Role } from "../../src/model/table";

const columns = (...specs: readonly (readonly [Role, string | null, number?])[]): Column[] =>
  specs.map(([role, group, year], index) => ({ id: `${role}${index}`, role, index, header: role, group, year: year ?? null }));
const shown = (list: readonly Column[]): string[] => ratioColumns(list).map(({ ratio, part, whole }) => `${ratio.index}=${part.index}/${whole.index}`);

it.each<[string, Column[], string[]]>([
  ["capaian of target and realisasi", columns(["target", null], ["realisasi", null], ["capaian", null]), ["2=1/0"]],
  ["against the end of the plan too", columns(["target", null, 2024], ["realisasi", null, 2024], ["capaian", null], ["targetAkhir", null, 2026], ["capaianAkhir", null]), ["2=1/0", "4=1/3"]],
  ["percentage first", columns(["serapan", null], ["realisasiAnggaran", null], ["anggaran", null]), ["0=1/2"]],
  ["groups by their heading", columns(
    ["anggaran", "operasi"], ["realisasiAnggaran", "operasi"], ["serapan", "operasi"], ["anggaran", "modal"], ["realisasiAnggaran", "modal"], ["serapan", "modal"],
  ), ["2=1/0", "5=4/3"]],
  ["of a revised budget the later one", columns(["anggaran", "murni"], ["anggaran", "perubahan"], ["realisasiAnggaran", null], ["serapan", null]), ["3=2/1"]],
  ["years", columns(["target", null, 2023], ["realisasi", null, 2023], ["target", null, 2024], ["realisasi", null, 2024], ["capaian", null, 2024]), ["4=3/2"]],
  ["of two years beside each other the end of the plan takes the last", columns(
    ["target", null, 2024], ["realisasi", null, 2024], ["capaian", null, 2024], ["target", null, 2023], ["realisasi", null, 2023], ["capaian", null, 2023], ["targetAkhir", null, 2026], ["capaianAkhir", null],
  ), ["2=1/0", "5=4/3", "7=1/6"]],
  ["the year as a whole, not its last triwulan", columns(
    ["anggaran", null], ["realisasiAnggaran", null], ["realisasiAnggaran", "tw i"], ["realisasiAnggaran", "iv"], ["serapan", null],
  ), ["4=1/0"]],
  ["a percentage of the year before without its own realisasi", columns(["target", null], ["realisasi", null], ["capaian", null], ["capaian", null, 2023]), ["2=1/0"]],
  ["both years' percentages with one realisasi", columns(["target", null, 2024], ["realisasi", null, 2024], ["capaian", null, 2023], ["capaian", null, 2024]), ["3=1/0"]],
  ["nothing to divide", columns(["capaian", null], ["serapan", null], ["anggaran", null]), []],
])("%s", (_, list, expected) => { expect(shown(list)).toEqual(expected); });

test("realisasi and anggaran pair without a percentage", () => {
  const pairs = amountPairs(columns(["anggaran", null], ["realisasiAnggaran", null], ["uraian", null]));
  expect(pairs.map(({ part, whole }) => [part.index, whole.index])).toEqual([[1, 0]]);
});
