import type { Package } from "./package";
import { prefixed, readXml } from "./xml";

export interface Relationship {
  readonly id: string;
  /** The last step of the type's address, the same in transitional and strict files: "worksheet", "styles" … */
  readonly type: string;
  /** The path of the target part; undefined where the target lies outside the package. */
  readonly path: string | undefined;
}

/** Where the relationships of a part stand; "" stands for the package itself. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part that a target names, seen from another part: absolute, relative, with dots, backslashes or %20. */
export function resolveTarget(part: string, target: string): string {
  const plain = decode(target.replaceAll("\\", "/"));
  const steps = plain.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of plain.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** The relationships of a part, none where it has no list. Throws a ReadError. */
export function readRelationships(pkg: Package, part: string): readonly Relationship[] {
  const relationships: Relationship[] = [];
  readXml(pkg, relationshipsPath(part), {
    open(name, attributes) {
      if (name !== "Relationship") return;
      const target = attributes["Target"] ?? "";
      relationships.push({
        id: attributes["Id"] ?? "",
        type: (attributes["Type"] ?? "").split("/").at(-1) ?? "",
        path: attributes["TargetMode"] === "External" ? undefined : resolveTarget(part, target),
      });
    },
  });
  return relationships;
}

/** The relationship that an element refers to by its r:id. */
export const relationshipOf = (
  byId: ReadonlyMap<string, Relationship>, attributes: Readonly<Record<string, string>>,
): Relationship | undefined => byId.get(prefixed(attributes, "id") ?? "");
