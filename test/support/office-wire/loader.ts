import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import type { WireHost } from "./host";
import type { RequestBody } from "./wire";

interface BridgeMessage { readonly id: number; readonly flags: number; readonly message: { readonly body: RequestBody } }

/** The globals that a page with office.js has. */
export interface OfficeGlobals { readonly Excel: typeof Excel; readonly OfficeExtension: typeof OfficeExtension; readonly Office: object }

let script: Script | undefined;

const supports = (set: string, version: string | undefined, api: number): boolean =>
  set === "DelayForCellEdit" || (set === "ExcelApi" && Number((version ?? "1.1").split(".")[1]) <= api);

/**
 * Runs Microsoft's own Excel client on a make-believe host, in a realm of its own that shares the built-ins which the client compares
 * with. `api` is the minor version of ExcelApi that the host claims; what is newer throws ApiNotFound.
 */
export function loadClient(host: WireHost, api = 17): OfficeGlobals {
  script ??= new Script(readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js"), "utf8"));
  const bridge = {
    onMessageFromHost: (_text: string): void => undefined,
    sendMessageToHost(text: string): void {
      const { id, flags, message } = JSON.parse(text) as BridgeMessage;
      void host.execute(message.body, flags).then((body) => {
        bridge.onMessageFromHost(JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body } }));
      });
    },
  };
  host.listen((event) => { bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries: [event] } })); });
  const page: Record<string, unknown> = {
    console, clearTimeout,
    // The client tries for a while to release what it kept; no test waits for that.
    setTimeout: (run: () => void, pause?: number) => setTimeout(run, pause).unref(),
    performance, Object, Array, Promise, Date, JSON, Error, Map, Set, _richApiNativeBridge: bridge,
    addEventListener: () => undefined, removeEventListener: () => undefined,
    location: { hash: "", search: "", href: "https://localhost/" }, navigator: { userAgent: "Chrome/147" }, document: { readyState: "complete" },
  };
  page["window"] = page["self"] = page;
  script.runInContext(createContext(page));
  const office = {
    context: { requirements: { isSetSupported: (set: string, version?: string) => supports(set, version, api) }, displayLanguage: "id-ID", officeTheme: undefined as object | undefined },
    onReady: () => Promise.resolve({ host: "Excel", platform: "PC" }),
  };
  page["Office"] = office;
  const client = page["OfficeExtension"] as typeof OfficeExtension & { CommonUtility: { _doApiNotSupportedCheck: boolean } };
  client.CommonUtility._doApiNotSupportedCheck = true;
  return { Excel: page["Excel"] as typeof Excel, OfficeExtension: client, Office: office };
}

/** Makes the client global, as a script tag does. */
export function install(globals: OfficeGlobals): void { Object.assign(globalThis, globals); }
