import type { Package } from "./package";
import { readXml } from "./xml";

export interface ContentTypes {
  /** The content type of a part, in lower case; "" where none is declared. */
  of(path: string): string;
}

/** [Content_Types].xml; undefined where there is none, so that the zip is no OOXML package. Throws a ReadError. */
export function readContentTypes(pkg: Package): ContentTypes | undefined {
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  const found = readXml(pkg, "[Content_Types].xml", {
    open(name, attributes) {
      const type = (attributes["ContentType"] ?? "").toLowerCase();
      if (name === "Default") defaults.set((attributes["Extension"] ?? "").toLowerCase(), type);
      else if (name === "Override") overrides.set((attributes["PartName"] ?? "").toLowerCase(), type);
    },
  });
  if (!found) return undefined;
  return {
    of(path) {
      const key = path.toLowerCase();
      return overrides.get(`/${key}`) ?? defaults.get(key.slice(key.lastIndexOf(".") + 1)) ?? "";
    },
  };
}
