import { audit } from "../../src/engine/audit";
import type { Snapshot } from "../../src/snapshot/snapshot";
import { readLabels, score } from "../support/golden";
import { MUTATIONS } from "../support/mutate-all";
import { readFixture } from "../support/snapshots";

const DIRECTORY = "test/corpus";
const labels = readLabels(DIRECTORY);

/** All that stands in a workbook. */
const written = ({ sheets }: Snapshot): string =>
  sheets.map(({ name, cells }) => `${name}\n${cells.map(({ row, column, text, formula, value }) => `${row} ${column} ${text} ${formula ?? ""} ${JSON.stringify(value)}`).join("\n")}`).join("\n");

describe.each(Object.entries(labels))("%s", (file, own) => {
  let wrong: Snapshot;
  beforeAll(async () => { wrong = await readFixture(DIRECTORY, file); }, 60_000);

  it.each(MUTATIONS)("finds the same errors and names the same cells: $name", ({ apply, leavesAsIs }) => {
    const { snapshot, follow } = apply(wrong);
    const { missed, alarms, unrecognised, unnamed, uncorrected, strays, crashed } = score(audit(snapshot), own, follow);
    expect({ missed, alarms, unrecognised, unnamed, uncorrected, strays, crashed })
      .toEqual({ missed: [], alarms: [], unrecognised: [], unnamed: [], uncorrected: [], strays: [], crashed: [] });
    expect(written(snapshot) === written(wrong)).toBe(leavesAsIs?.(file) ?? false);
  });
});
