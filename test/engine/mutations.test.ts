import { audit } from "../../src/engine/audit";
import type { Snapshot } from "../../src/snapshot/snapshot";
import { readLabels, score } from "../support/golden";
import { MUTATIONS } from "../support/mutate-all";
import { readFixture } from "../support/snapshots";

const DIRECTORY = "test/corpus";
const labels = readLabels(DIRECTORY);

describe.each(Object.keys(labels))("%s", (file) => {
  let snapshot: Snapshot;
  beforeAll(async () => { snapshot = await readFixture(DIRECTORY, file); });

  it.each(MUTATIONS.map(({ name, apply }) => ({ name, apply })))("finds the same: $name", ({ apply }) => {
    const { snapshot: changed, follow } = apply(snapshot);
    const { missed, alarms, unrecognised, crashed } = score(audit(changed), labels[file] ?? { tables: [], must: [], may: [] }, follow);
    expect({ missed, alarms, unrecognised, crashed }).toEqual({ missed: [], alarms: [], unrecognised: [], crashed: [] });
  });
});
