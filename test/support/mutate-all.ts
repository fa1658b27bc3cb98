import { chain, unmoved, type Mutation } from "./mutate";
import { capitalHeadings, officialHeadings, shortHeadings, targetHeadings } from "./mutate-headers";
import { habits, valuesOnly } from "./mutate-numbers";
import { amountsSwapped, brokenRows, columnNumbers, columnsLeft, extraColumn, percentFirst, repeatedHeader, rowsAbove, scattered, sheetsRenamed, signatures, stacked } from "./mutate-places";

/** Every form in which the same report may come. */
export const MUTATIONS: readonly Mutation[] = [
  { name: "as it is", apply: unmoved, leavesAsIs: () => true },
  rowsAbove, columnsLeft, scattered, stacked, sheetsRenamed,
  officialHeadings, shortHeadings, targetHeadings, capitalHeadings,
  amountsSwapped, percentFirst, extraColumn, repeatedHeader, columnNumbers, signatures, brokenRows,
  ...habits, valuesOnly,
  chain("stacked, renamed headings, page breaks and an extra column", stacked, officialHeadings, extraColumn, repeatedHeader),
];
