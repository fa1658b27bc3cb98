import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css", ".json": "application/json", ".wasm": "application/wasm",
  ".svg": "image/svg+xml", ".png": "image/png", ".xlsx": "application/octet-stream",
};

export interface Served { readonly origin: string; close(): Promise<void> }

/** Serves folders under paths ("/corpus/" → test/corpus) on this machine; headers go with every page. */
export async function serve(folders: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): Promise<Served> {
  const prefixes = Object.keys(folders).sort((a, b) => b.length - a.length);
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const prefix = prefixes.find((one) => path.startsWith(one));
    const rest = normalize(`/${path.slice(prefix?.length ?? 0)}${path.endsWith("/") ? "index.html" : ""}`);
    readFile(join(folders[prefix ?? ""] ?? "", rest)).then(
      (bytes) => { response.writeHead(200, { "Content-Type": TYPES[extname(rest)] ?? "application/octet-stream", ...headers }).end(bytes); },
      () => { response.writeHead(404).end(); },
    );
  });
  await new Promise<void>((listening) => { server.listen(0, "127.0.0.1", listening); });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () => new Promise((closed) => { server.close(() => { closed(); }); server.closeAllConnections(); }),
  };
}
