/**
 * The unmodified Office.js in Node: its Excel library evaluated in a context of its own and joined to a host, so that code
 * written for Excel runs headless. Two runtimes on one book are two calls with the same host.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import * as vm from "node:vm";
import type { Book } from "../book/book";
import { covers } from "../host/api-levels";
import { withHostSets } from "../host/connection";
import { createHost, type Host, type HostConnection, type HostOptions } from "../host/host";

export interface NodeRuntime {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly host: Host;
  readonly connection: HostConnection;
  close(): void;
}

let compiled: vm.Script | null = null;

/** Compiled once: the library is 3 MB. */
function library(): vm.Script {
  if (compiled) return compiled;
  const path = createRequire(join(process.cwd(), "package.json")).resolve(
    "@microsoft/office-js/dist/excel-win32-16.01.debug.js"
  );
  compiled = new vm.Script(readFileSync(path, "utf8"), { filename: path });
  return compiled;
}

/** Opens a runtime on `book`, or on the host of another runtime. Requirements default to those of Excel 2021. */
export function openInNode(
  bookOrHost: Book | Host,
  options: Partial<HostOptions> & { readonly kind?: "taskpane" | "commands" } = {}
): NodeRuntime {
  const requirements = options.requirements ?? { ExcelApi: "1.14" };
  const locale = options.locale ?? "zh-CN";
  const host =
    "connect" in bookOrHost
      ? bookOrHost
      : createHost(bookOrHost, { ...options, requirements, locale });
  const connection = host.connect(options.kind ?? "taskpane");
  const declared = withHostSets(requirements);
  const page: Record<string, unknown> = {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    navigator: { userAgent: "Node", platform: "Win32" },
    location: {
      href: "http://localhost/",
      search: "",
      protocol: "http:",
      host: "localhost",
      hostname: "localhost",
    },
    document: {
      URL: "http://localhost/",
      cookie: "",
      getElementsByTagName: () => [],
      createElement: () => ({ style: {} }),
      addEventListener: () => undefined,
    },
    addEventListener: () => undefined,
    external: connection.external,
    _richApiNativeBridge: connection.bridge,
  };
  page["window"] = page;
  page["self"] = page;
  const context = vm.createContext(page);
  library().runInContext(context);
  // The library asks the page's Office object what the host supports.
  page["Office"] = {
    context: {
      requirements: {
        isSetSupported: (set: string, version?: string | number) =>
          covers(declared[set], String(version ?? "1.1")),
      },
    },
  };
  return {
    Excel: page["Excel"] as typeof Excel,
    OfficeExtension: page["OfficeExtension"] as typeof OfficeExtension,
    host,
    connection,
    close: () => connection.close(),
  };
}
