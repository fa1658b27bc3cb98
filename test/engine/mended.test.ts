import { audit } from "../../src/engine/audit";
import type { Snapshot } from "../../src/snapshot/snapshot";
import { describeFinding, hardFindings, readLabels } from "../support/golden";
import { MUTATIONS } from "../support/mutate-all";
import { mended } from "../support/mutate-mend";
import { readFixture } from "../support/snapshots";

const DIRECTORY = "test/corpus";

describe.each(Object.entries(readLabels(DIRECTORY)))("%s with all its errors mended", (file, own) => {
  let right: Snapshot;
  beforeAll(async () => { right = mended(file, await readFixture(DIRECTORY, file), own); }, 60_000);

  it.each(MUTATIONS)("has no error and no warning: $name", ({ apply }) => {
    const report = audit(apply(right).snapshot);
    expect(hardFindings(report).map(describeFinding)).toEqual([]);
    expect(report.tables).toHaveLength(own.tables.length);
  });
});
