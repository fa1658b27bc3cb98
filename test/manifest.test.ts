import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { SaxesParser } from "saxes";
import packageJson from "../package.json";

const root = resolve(__dirname, "..");
const manifest = readFileSync(resolve(root, "manifest.xml"), "utf8");
const ORIGIN = "https://localhost:3000";

interface Element {
  /** Prefix of the namespace and local name: app:Id, ov:Group, bt:Image. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  readonly parent: Element | undefined;
  text: string;
}

const PREFIXES: Readonly<Record<string, string>> = {
  "http://schemas.microsoft.com/office/appforoffice/1.1": "app",
  "http://schemas.microsoft.com/office/taskpaneappversionoverrides": "ov",
  "http://schemas.microsoft.com/office/officeappbasictypes/1.0": "bt",
};
const XSI = "http://www.w3.org/2001/XMLSchema-instance";

/** The root element. Throws where the text is not well-formed XML with declared namespaces. */
const parse = (text: string): Element => {
  const parser = new SaxesParser({ xmlns: true });
  let top: Element | undefined, open: Element | undefined;
  parser.on("error", (error) => { throw error; });
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(Object.values(tag.attributes)
      .map(({ uri, local, value }) => [uri === XSI ? `xsi:${local}` : local, value]));
    const element: Element = { name: `${PREFIXES[tag.uri] ?? "?"}:${tag.local}`, attributes, children: [], parent: open, text: "" };
    open?.children.push(element);
    top ??= element;
    open = element;
  });
  parser.on("text", (part) => { if (open !== undefined) open.text += part; });
  parser.on("closetag", () => { open = open?.parent; });
  parser.write(text).close();
  return top!;
};

const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];
const named = (top: Element, name: string): Element[] => all(top).filter((element) => element.name === name);
const get = (element: Element | undefined, attribute: string): string => element?.attributes[attribute] ?? "";
const textOf = (top: Element, name: string): string => named(top, name)[0]?.text ?? "";

/**
 * What each element holds, in the order that Office enforces, as the schemas of [MS-OWEMXML] have it (of a task pane for Excel);
 * elements that are optional there and that this add-in needs are required here. Elements not named hold none.
 */
const CONTENT: Readonly<Record<string, string>> = {
  "app:OfficeApp": "app:Id app:AlternateId? app:Version app:ProviderName app:DefaultLocale app:DisplayName app:Description app:IconUrl "
    + "app:HighResolutionIconUrl app:SupportUrl app:AppDomains? app:Hosts app:Requirements app:DefaultSettings app:Permissions ov:VersionOverrides",
  "app:DisplayName": "app:Override*", "app:Description": "app:Override*",
  "app:AppDomains": "app:AppDomain+", "app:Hosts": "app:Host+",
  "app:Requirements": "app:Sets app:Methods?", "app:Sets": "app:Set+",
  "app:DefaultSettings": "app:SourceLocation",
  "ov:VersionOverrides": "ov:Description? ov:Requirements? ov:Hosts ov:Resources ov:WebApplicationInfo? ov:EquivalentAddins?",
  "ov:Hosts": "ov:Host+", "ov:Host": "ov:DesktopFormFactor",
  "ov:DesktopFormFactor": "ov:GetStarted ov:FunctionFile? ov:ExtensionPoint+",
  "ov:GetStarted": "ov:Title ov:Description ov:LearnMoreUrl",
  "ov:ExtensionPoint": "ov:OfficeTab* ov:CustomTab*", "ov:OfficeTab": "ov:Group+",
  "ov:Group": "ov:Label ov:Icon ov:Control+", "ov:Control": "ov:Label ov:Supertip ov:Icon ov:Action",
  "ov:Supertip": "ov:Title ov:Description", "ov:Icon": "bt:Image+",
  "ov:Action": "ov:TaskpaneId? ov:SourceLocation ov:Title?",
  "ov:Resources": "bt:Images? bt:Urls? bt:ShortStrings? bt:LongStrings?",
  "bt:Images": "bt:Image+", "bt:Urls": "bt:Url+", "bt:ShortStrings": "bt:String+", "bt:LongStrings": "bt:String+",
  "bt:Image": "bt:Override*", "bt:Url": "bt:Override*", "bt:String": "bt:Override*",
};
const pattern = (content: string): RegExp =>
  new RegExp(`^${content.split(" ").map((part) => part.replace(/^([\w:]+)(.?)$/, "(?:$1 )$2")).join("")}$`);

const order = (top: Element): string[] => all(top)
  .filter(({ name, children }) => !pattern(CONTENT[name] ?? "(?!)?").test(children.map((child) => `${child.name} `).join("")))
  .map(({ name, children }) => `${name} holds ${children.map((child) => child.name).join(" ")}`);

/** The attributes that say what kind of add-in it is, and their only right values: nothing else runs in Excel 2021. */
const FIXED: readonly (readonly [element: string, attribute: string, value: string])[] = [
  ["app:OfficeApp", "xsi:type", "TaskPaneApp"], ["app:Host", "Name", "Workbook"],
  ["app:Set", "Name", "ExcelApi"], ["app:Set", "MinVersion", "1.13"],
  ["ov:VersionOverrides", "xsi:type", "VersionOverridesV1_0"], ["ov:Host", "xsi:type", "Workbook"],
  ["ov:ExtensionPoint", "xsi:type", "PrimaryCommandSurface"], ["ov:OfficeTab", "id", "TabHome"],
  ["ov:Control", "xsi:type", "Button"], ["ov:Action", "xsi:type", "ShowTaskpane"],
];
const kinds = (top: Element): string[] => [
  ...FIXED.flatMap(([name, attribute, value]) => named(top, name).filter((element) => get(element, attribute) !== value)
    .map((element) => `${name} ${attribute}="${get(element, attribute)}"`)),
  ...(textOf(top, "app:Permissions") === "ReadWriteDocument" ? [] : ["Permissions"]),
];

/** Office and saved workbooks know the add-in by its id, and an update by its version. */
const identity = (top: Element): string[] => [
  ...(textOf(top, "app:Id") === "826ca185-137a-4628-876a-2c5d484b1d81" ? [] : ["Id"]),
  ...(textOf(top, "app:Version") === `${packageJson.version}.0` ? [] : ["Version"]),
  ...(textOf(top, "app:ProviderName") === "" ? ["ProviderName"] : []),
];

const RESOURCE_OF: Readonly<Record<string, string>> = {
  "bt:Image": "bt:Images", "ov:SourceLocation": "bt:Urls", "ov:LearnMoreUrl": "bt:Urls", "ov:FunctionFile": "bt:Urls",
  "ov:Label": "bt:ShortStrings", "ov:Title": "bt:ShortStrings", "ov:Description": "bt:LongStrings",
};
const resourcesOf = (top: Element): Element[] => named(top, "ov:Resources").flatMap((block) => block.children.flatMap(({ children }) => children));
const referencesOf = (top: Element): Element[] => all(top).filter(({ attributes }) => "resid" in attributes);
const resolved = (top: Element, reference: Element): Element | undefined => resourcesOf(top)
  .find((resource) => get(resource, "id") === get(reference, "resid") && resource.parent?.name === RESOURCE_OF[reference.name]);

const references = (top: Element): string[] => [
  ...all(top).filter(({ name, attributes, parent }) => name in RESOURCE_OF && parent?.name !== "bt:Images" && !("resid" in attributes))
    .map(({ name }) => `${name} has no resid`),
  ...referencesOf(top).filter((reference) => resolved(top, reference) === undefined)
    .map((reference) => `${reference.name} ${get(reference, "resid")} resolves to nothing of its kind`),
  ...resourcesOf(top).filter((resource) => !referencesOf(top).some((reference) => resolved(top, reference) === resource))
    .map((resource) => `${get(resource, "id")} is not used`),
];

/** Ids are unique among the elements that share a space of ids. */
const ids = (top: Element): string[] => [resourcesOf(top), named(top, "ov:Group"), named(top, "ov:Control")].flatMap((space) => {
  const list = space.map((element) => get(element, "id"));
  return list.filter((id, at) => id === "" || list.indexOf(id) !== at).map((id) => `id "${id}"`);
});

const stringsOf = (top: Element): Element[] =>
  [...top.children.filter(({ name }) => name === "app:DisplayName" || name === "app:Description"), ...named(top, "bt:String")];
const textsOf = (string: Element): string[] => [get(string, "DefaultValue"), ...string.children.map((override) => get(override, "Value"))];

const locales = (top: Element): string[] => [
  ...(textOf(top, "app:DefaultLocale") === "id-ID" ? [] : ["DefaultLocale"]),
  ...stringsOf(top).filter(({ children }) => children.map((child) => get(child, "Locale")).join() !== "en-US")
    .map((string) => `${string.name} ${get(string, "id")} lacks its one override for en-US`),
  ...stringsOf(top).filter((string) => textsOf(string).some((text) => text.trim() === "")).map((string) => `${string.name} ${get(string, "id")} is empty`),
];

/** Longest text or id, in characters. GetStarted's title is cut in Excel's callout above 33. */
const lengths = (top: Element): string[] => {
  const long = (what: string, limit: number, texts: readonly string[]): string[] =>
    texts.filter((text) => text.length > limit).map((text) => `${what} of ${text.length} characters, at most ${limit}: ${text}`);
  const getStarted = named(top, "ov:GetStarted").flatMap(({ children }) => children).filter(({ name }) => name === "ov:Title");
  const under = (block: string): string[] => named(top, block).flatMap(({ children }) => children.flatMap(textsOf));
  return [
    ...long("name", 125, named(top, "app:DisplayName").flatMap(textsOf)), ...long("description", 250, named(top, "app:Description").flatMap(textsOf)),
    ...long("provider", 125, [textOf(top, "app:ProviderName")]),
    ...long("short string", 125, under("bt:ShortStrings")), ...long("long string", 250, under("bt:LongStrings")),
    ...long("resource id", 32, resourcesOf(top).map((resource) => get(resource, "id"))),
    ...long("control id", 125, [...named(top, "ov:Group"), ...named(top, "ov:Control")].map((element) => get(element, "id"))),
    ...long("pane id", 125, [textOf(top, "ov:TaskpaneId")]),
    ...long("title of GetStarted", 33, getStarted.flatMap((title) => resolved(top, title) ?? []).flatMap(textsOf)),
  ];
};

const URL_ELEMENTS = ["app:IconUrl", "app:HighResolutionIconUrl", "app:SupportUrl", "app:SourceLocation", "bt:Url"];
const urlElements = (top: Element): Element[] =>
  all(top).filter(({ name, parent }) => URL_ELEMENTS.includes(name) || (name === "bt:Image" && parent?.name === "bt:Images"));

/** One origin, which the production build replaces as one text; the pane is the same page for old and new Excel. */
const urls = (top: Element): string[] => [
  ...urlElements(top).flatMap(textsOf).filter((url) => !url.startsWith(`${ORIGIN}/`) || /[^\w./:-]/.test(url)).map((url) => `URL "${url}"`),
  ...named(top, "app:AppDomain").map(({ text }) => text).filter((domain) => !/^https:\/\/[a-z0-9.-]+$/.test(domain) || domain === ORIGIN)
    .map((domain) => `AppDomain "${domain}"`),
  ...["https://officeapis.public.onecdn.static.microsoft", "https://appsforoffice.microsoft.com"]
    .filter((cdn) => !named(top, "app:AppDomain").some(({ text }) => text === cdn)).map((cdn) => `no AppDomain ${cdn}`),
  ...named(top, "ov:Action").flatMap(({ children }) => children).filter(({ name }) => name === "ov:SourceLocation")
    .map((location) => get(resolved(top, location), "DefaultValue"))
    .filter((url) => url !== get(named(top, "app:SourceLocation")[0], "DefaultValue")).map((url) => `another pane: ${url}`),
];

/** Width × height in the header of a PNG; undefined for another format. */
const pngSize = (bytes: Buffer): string | undefined =>
  bytes.subarray(0, 8).equals(Buffer.from("\x89PNG\r\n\x1a\n", "latin1")) && bytes.toString("latin1", 12, 16) === "IHDR"
    ? `${bytes.readUInt32BE(16)}×${bytes.readUInt32BE(20)}` : undefined;
const wrongSize = (url: string, size: string): string[] => {
  const file = resolve(root, url.replace(`${ORIGIN}/`, ""));
  if (!url.startsWith(`${ORIGIN}/assets/`) || !existsSync(file)) return [`no image ${url}`];
  const found = pngSize(readFileSync(file));
  return found === `${size}×${size}` ? [] : [`${url} is ${found ?? "no PNG"}, should be ${size}`];
};
const images = (top: Element): string[] => [
  ...named(top, "app:IconUrl").flatMap(textsOf).flatMap((url) => wrongSize(url, "32")),
  ...named(top, "app:HighResolutionIconUrl").flatMap(textsOf).flatMap((url) => wrongSize(url, "64")),
  ...named(top, "ov:Icon").flatMap(({ children }) => [
    ...(children.map((image) => get(image, "size")).join() === "16,32,64,80" ? [] : ["sizes of an icon"]),
    ...children.flatMap((image) => textsOf(resolved(top, image) ?? image).flatMap((url) => wrongSize(url, get(image, "size")))),
  ]),
];

const CHECKS = { order, kinds, identity, references, ids, locales, lengths, urls, images };
type Check = keyof typeof CHECKS | "wellFormed";
/** All that is wrong with a manifest: the name of the check and what it saw. */
const problems = (text: string): string[] => {
  let top: Element;
  try { top = parse(text); } catch (error) { return [`wellFormed: ${String(error)}`]; }
  return Object.entries(CHECKS).flatMap(([name, check]) => check(top).map((problem) => `${name}: ${problem}`));
};

const move = (line: RegExp, before: RegExp) => (text: string): string => {
  const [moved] = line.exec(text) ?? [""];
  return text.replace(moved, "").replace(before, (found) => `${moved}${found}`);
};
const put = (from: string | RegExp, to: string) => (text: string): string => text.replace(from, to);
const inBase = (tag: string): RegExp => new RegExp(` *<${tag}>[^]*?</${tag}>\\n`);

/** Each check sees what it is for: the manifest with one thing wrong. */
const PLANTED: readonly (readonly [check: Check, what: string, mutate: (text: string) => string, seen: RegExp])[] = [
  ["wellFormed", "a tag left open", put("</Supertip>", ""), /unexpected close tag/],
  ["wellFormed", "an undeclared prefix", put(/xmlns:bt="[^"]*"/, ""), /unbound namespace prefix/],
  ["order", "Requirements before Hosts", move(inBase("Requirements"), / *<Hosts>/), /app:OfficeApp holds/],
  ["order", "Version before Id", move(/ *<Version>.*\n/, / *<Id>/), /app:OfficeApp holds/],
  ["order", "LearnMoreUrl first", move(/ *<LearnMoreUrl.*\n/, / *<Title resid="GetStarted/), /ov:GetStarted holds/],
  ["order", "ExtensionPoint before GetStarted", move(/ *<GetStarted>[^]*<\/GetStarted>\n/, / *<\/DesktopFormFactor>/), /ov:DesktopFormFactor holds/],
  ["order", "the icon of the button after its action", move(/ *<Action [^]*<\/Action>\n/, / *<Supertip>/), /ov:Control holds/],
  ["order", "the title of the pane before its page", move(/ *<Title resid="TaskPane.*\n/, / *<SourceLocation resid/), /ov:Action holds/],
  ["order", "long strings before short ones", move(/ *<bt:LongStrings>[^]*<\/bt:LongStrings>\n/, / *<bt:ShortStrings>/), /ov:Resources holds/],
  ["order", "an element left out", put(/ *<SupportUrl.*\n/, ""), /app:OfficeApp holds/],
  ["order", "a group without an icon", put(/ *<Icon>[^]*?<\/Icon>\n/, ""), /ov:Group holds/],
  ["order", "an unknown element", put("<Permissions>", "<Permission/><Permissions>"), /app:Permission/],
  ["order", "an element in the wrong namespace", put(/ xmlns="[^"]*overrides"/, ""), /app:VersionOverrides/],
  ["order", "something inside a leaf", put("0.1.0.0", "<Id/>0.1.0.0"), /app:Version holds/],
  ...FIXED.map(([name, attribute, value]): (typeof PLANTED)[number] => ["kinds", `another ${attribute} of ${name}`,
    put(new RegExp(`(<(?:${name.slice(name.indexOf(":") + 1)})\\b[^>]* ${attribute}=)"${value.replace(".", "[.]")}"`), "$1\"Other\""),
    new RegExp(`${name} ${attribute}="Other"`)]),
  ["kinds", "read only", put("ReadWriteDocument", "ReadDocument"), /Permissions/],
  ["identity", "another id", put("826ca185", "826ca186"), /Id/],
  ["identity", "a version that is not the package's", put("0.1.0.0", "0.2.0.0"), /Version/],
  ["identity", "no provider", put(/(<ProviderName>).*(<)/, "$1$2"), /ProviderName/],
  ["references", "a missing resource", put('resid="Button.Label"', 'resid="Button.Lable"'), /Lable resolves to nothing/],
  ["references", "a resource of another kind", put('<Label resid="Button.Label"', '<Label resid="Button.Description"'), /nothing of its kind/],
  ["references", "no resource", put('<Label resid="Group.Label"/>', "<Label/>"), /ov:Label has no resid/],
  ["references", "an icon without a resource", put(' resid="Icon.16"', ""), /bt:Image has no resid/],
  ["references", "an unused resource", put("<bt:Urls>", `<bt:Urls><bt:Url id="Old" DefaultValue="${ORIGIN}/old.html"/>`), /Old is not used/],
  ["ids", "a resource twice", put('String id="Button.Title"', 'String id="Button.Label"'), /Button.Label/],
  ["ids", "a control without an id", put('id="Lkip.AuditButton"', ""), /id ""/],
  ["locales", "another default", put("<DefaultLocale>id-ID", "<DefaultLocale>en-US"), /DefaultLocale/],
  ["locales", "a name in one language", put(/ *<Override .*\n/, ""), /app:DisplayName/],
  ["locales", "a description in another language", put(/(<Description [^]*?Locale=)"en-US"/, '$1"en-GB"'), /app:Description/],
  ["locales", "a string in one language", put(/(id="TaskPane.Title".*\n) *<bt:Override.*\n/, "$1"), /TaskPane.Title/],
  ["locales", "an empty text", put(/(id="Group.Label".*\n *<bt:Override Locale="en-US" Value=)"[^"]*"/, '$1" "'), /Group.Label is empty/],
  ["lengths", "name", put(/(<DisplayName DefaultValue=)"/, `$1"${"n".repeat(120)}`), /name of/],
  ["lengths", "description in English", put(/(<Description [^]*?Value=[^]*?Value=)"/, `$1"${"d".repeat(250)}`), /description of/],
  ["lengths", "provider", put("<ProviderName>", `<ProviderName>${"p".repeat(125)}`), /provider of/],
  ["lengths", "short string", put(/(id="Button.Label" DefaultValue=)"/, `$1"${"l".repeat(125)}`), /short string of/],
  ["lengths", "long string", put(/(id="Button.Description" DefaultValue=)"/, `$1"${"l".repeat(250)}`), /long string of/],
  ["lengths", "resource id", (text) => text.replaceAll("GetStarted.Description", "GetStarted.Description.In.The.Callout"), /resource id of 37/],
  ["lengths", "control id", put("Lkip.Group", "Lkip.Group".repeat(13)), /control id of 130/],
  ["lengths", "pane id", put("Lkip.TaskPane", "Lkip.TaskPane".repeat(10)), /pane id of 130/],
  ["lengths", "title of GetStarted", put("Audit LKIP is ready", "Audit LKIP is ready for this workbook"), /title of GetStarted of 37/],
  ["urls", "plain http", put(/(<SupportUrl DefaultValue=")https/, "$1http"), /URL "http:/],
  ["urls", "another origin", put(/(<bt:Url [^]*?)localhost:3000/, "$1example.org"), /URL "https:\/\/example.org/],
  ["urls", "a space", put("/taskpane.html", "/task pane.html"), /URL ".*task pane/],
  ["urls", "another port", put(/(<IconUrl [^]*?):3000/, "$1:3001"), /:3001/],
  ["urls", "a domain with a path", put("onecdn.static.microsoft", "onecdn.static.microsoft/1"), /AppDomain "/],
  ["urls", "our own origin as a domain", put("<AppDomains>", `<AppDomains><AppDomain>${ORIGIN}</AppDomain>`), /AppDomain "https:\/\/localhost/],
  ["urls", "no domain for the CDN", put(/ *<AppDomain>https:\/\/apps.*\n/, ""), /no AppDomain https:\/\/appsforoffice/],
  ["urls", "two panes", put(/(id="TaskPane.Url" .*)taskpane/, "$1pane"), /another pane/],
  ["images", "a missing file", put(/(<bt:Image id="Icon.80".*)icon-80/, "$1icon-81"), /no image .*icon-81/],
  ["images", "a smaller file", put(/(<bt:Image id="Icon.80".*)icon-80/, "$1icon-64"), /is 64×64, should be 80/],
  ["images", "no PNG", put(/(<bt:Image id="Icon.16".*)icon-16.png/, "$1icon.svg"), /is no PNG/],
  ["images", "a size left out", put(/ *<bt:Image size="80".*\n/, ""), /sizes of an icon/],
  ["images", "an icon of 80", put(/(<IconUrl .*)icon-32/, "$1icon-80"), /should be 32/],
  ["images", "a high resolution of 32", put(/(<HighResolutionIconUrl .*)icon-64/, "$1icon-32"), /should be 64/],
];

describe("manifest.xml", () => {
  it("is what Office demands", () => { expect(problems(manifest)).toEqual([]); });

  it("puts one button on the Home tab: Audit LKIP", () => {
    const top = parse(manifest);
    const buttons = named(top, "ov:Control").map((control) => get(resolved(top, control.children[0]!), "DefaultValue"));
    expect([textOf(top, "app:Id"), get(named(top, "app:DisplayName")[0], "DefaultValue"), ...buttons])
      .toEqual(["826ca185-137a-4628-876a-2c5d484b1d81", "Audit LKIP", "Audit LKIP"]);
  });

  describe.each([...Object.keys(CHECKS), "wellFormed"])("check %s", (check) => {
    const planted = PLANTED.filter(([name]) => name === check);
    it("has violations planted", () => { expect(planted).not.toEqual([]); });
    it.each(planted.map(([, what, mutate, seen]) => ({ what, mutate, seen })))("sees $what", ({ mutate, seen }) => {
      expect(mutate(manifest)).not.toBe(manifest);
      expect(problems(mutate(manifest)).filter((problem) => problem.startsWith(`${check}: `)).join("\n")).toMatch(seen);
    });
  });
});

describe("assets", () => {
  it.each(["16", "32", "64", "80", "128"])("has the icon of %s pixels", (size) => {
    expect(wrongSize(`${ORIGIN}/assets/icon-${size}.png`, size)).toEqual([]);
  });
});
