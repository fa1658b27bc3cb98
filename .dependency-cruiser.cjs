// Each room lists the rooms it MAY import; anything else in src is an error (see docs/architecture.md).
const may = {
  kernel: [],
  standards: ["kernel"],
  snapshot: ["kernel"],
  model: ["kernel", "snapshot"],
  layouts: ["kernel", "snapshot", "model", "standards"],
  findings: ["kernel", "snapshot"],
  rules: ["kernel", "snapshot", "model", "findings", "standards"],
  localise: ["kernel", "snapshot", "model", "findings"],
  plan: ["kernel", "snapshot", "findings"],
  recalculate: ["kernel", "standards", "snapshot", "model", "findings", "rules", "plan"],
  messages: ["kernel", "snapshot", "findings"],
  report: ["kernel", "snapshot", "findings", "plan", "messages"],
  engine: ["kernel", "standards", "snapshot", "model", "layouts", "findings", "rules", "localise", "plan", "recalculate", "messages", "report"],
  hosts: ["kernel", "snapshot", "plan"],
  apps: ["kernel", "snapshot", "engine", "hosts", "messages", "findings", "plan", "report"],
};
const rooms = Object.entries(may).map(([room, ok]) => ({
  name: `room-${room}`,
  severity: "error",
  from: { path: `^src/${room}/` },
  to: { path: "^src/", pathNot: `^src/(${[room, ...ok].join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...rooms,
    { name: "no-circular", comment: "Data flows one way.", severity: "error", from: {}, to: { circular: true } },
    {
      name: "rules-are-strangers",
      comment: "A rule is read, tested and deleted alone.",
      severity: "error",
      from: { path: "^src/rules/([^/]+)/" },
      to: { path: "^src/rules/[^/]+/", pathNot: "^src/rules/$1/" },
    },
    {
      name: "layouts-are-strangers",
      comment: "One layout never depends on another; what they share stands beside them.",
      severity: "error",
      from: { path: "^src/layouts/([^/]+)/" },
      to: { path: "^src/layouts/[^/]+/", pathNot: "^src/layouts/(reading|$1)/" },
    },
    {
      name: "hosts-are-strangers",
      comment: "A host knows its file or its Excel, never the other host.",
      severity: "error",
      from: { path: "^src/hosts/([^/]+)/" },
      to: { path: "^src/hosts/[^/]+/", pathNot: "^src/hosts/$1/" },
    },
    {
      name: "decimal-one-door",
      comment: "One clone with one precision and rounding.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/kernel/decimal[.]ts$" },
      to: { path: "node_modules/decimal[.]js" },
    },
    {
      name: "pure-core",
      comment: "Only the command line touches the file system, processes and clocks of Node.",
      severity: "error",
      from: { path: "^src/(?!apps/cli)" },
      to: { dependencyTypes: ["core"] },
    },
    { name: "no-src-to-test", severity: "error", from: { path: "^src/" }, to: { path: "^(test|bench)/" } },
    { name: "not-to-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
