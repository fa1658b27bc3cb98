import lock from "../../package-lock.json";

interface Package { readonly resolved?: string; readonly optionalDependencies?: Readonly<Record<string, string>> }
const packages: Readonly<Record<string, Package>> = lock.packages;

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
