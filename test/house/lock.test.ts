import { readFileSync } from "node:fs";
import { resolve } from "node:path";

interface Package { readonly resolved?: string; readonly optionalDependencies?: Readonly<Record<string, string>> }
const { packages } = JSON.parse(readFileSync(resolve(__dirname, "../../package-lock.json"), "utf8")) as { packages: Readonly<Record<string, Package>> };

describe("package-lock.json", () => {
  it("has the optional parts for all platforms, without which npm ci refuses to install", () => {
    // npm leaves out what the registry at hand lacks; another registry then wants it.
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) => Object.keys(optionalDependencies)
      .filter((name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages)));
    expect(missing).toEqual([]);
  });

  it("names no registry", () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });
});
