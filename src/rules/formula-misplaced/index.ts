import { cellsIn } from "../cells";
import { defineRule } from "../define-rule";
import { misplacedAverages, misplacedBeside, misplacedJumlah, misplacedSigmas } from "./counts";
import { misplacedLinks } from "./links";
import { misplacedRatios } from "./ratios";
import { misplacedSums } from "./sums";

/** A formula takes the wrong cells. */
export default defineRule({
  meta: {
    id: "formula-misplaced", severity: "error", fix: "manual",
    messages: ["ratio", "ratioByChance", "leavesOut", "countsTwice", "takesStrange", "wrongColumn", "circular", "averageLeavesOut", "link"],
    docs: {
      what: "A percentage divides cells of another row; a sum or an average leaves out a row that belongs to it, counts one twice, takes a strange one or itself; a link fetches the value of another row. An error where the result is wrong, a warning where it is right by chance.",
      why: "The value looks computed, so nobody doubts it; and it goes wrong again with every change.",
      example: "=F14/E12 in row 14; =SUM(D7:D13) over a table that ends in row 14; =SUM(D47:D64) over programs and their sub kegiatan.",
      fix: "Point the formula at the right cells.",
      source: "The tables themselves: most rows of the column show which cells belong to a formula.",
      knownMisses: "Formulas with names, SUMIF, several sheets or anything else than sums, averages and quotients of cells are not judged; nor are columns where most formulas follow another pattern.",
    },
  },
  *check({ lkip, subjects }) {
    for (const table of lkip.tables) {
      if (!cellsIn(table).formulas) continue;
      yield* misplacedRatios(table);
      yield* misplacedSums(table);
      yield* misplacedAverages(table);
      yield* misplacedJumlah(table);
      yield* misplacedSigmas(table);
      yield* misplacedBeside(table);
    }
    yield* misplacedLinks(subjects.facts);
  },
});
