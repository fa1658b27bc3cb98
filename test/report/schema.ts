import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import Ajv, { type ErrorObject } from "ajv";

type Node = { type?: unknown; properties?: Record<string, unknown>; additionalProperties?: boolean } & Record<string, unknown>;

/** The same schema, refusing members that it does not describe: what we write ourselves must all be described. */
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== "object" || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)])) as Node;
  return copy.type === "object" ? { ...copy, additionalProperties: false } : copy;
}

const validate = new Ajv({ allErrors: true })
  .compile(closed(JSON.parse(readFileSync(resolve(__dirname, "../../docs/report.schema.json"), "utf8"))) as object);

/** What the published schema has against a report; nothing for a good one. */
export const schemaErrors = (report: unknown): readonly ErrorObject[] => (validate(report) ? [] : validate.errors ?? []);
