import type { Decimal } from "../../kernel/decimal";
import type { Role } from "../table";

type Reading = { readonly value: Decimal; readonly decimals: number };

/** What kind of number a column holds; it decides between readings such as 13.000 for thirteen thousand or for 13. */
export type Expectation = "amount" | "percent" | "measure";

const EXPECTATIONS: Readonly<Partial<Record<Role, Expectation>>> = {
  anggaran: "amount", realisasiAnggaran: "amount", capaian: "percent", serapan: "percent", capaianAkhir: "percent",
};
export const expectationOf = (role: Role): Expectation => EXPECTATIONS[role] ?? "measure";

/** The reading of a written number that its column asks for. */
export function choose<R extends Reading>(readings: readonly [R, ...R[]], expectation: Expectation): R {
  const [first] = readings;
  if (readings.length === 1) return first;
  // Rupiah have no three decimals, percentages no thousands.
  if (expectation === "amount") return readings.find((r) => r.decimals <= 2) ?? first;
  if (expectation === "percent") return readings.find((r) => r.value.abs().lte(1_000)) ?? first;
  return first;
}
