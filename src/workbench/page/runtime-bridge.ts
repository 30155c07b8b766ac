/**
 * The one script that a runtime's page has in the stand-in and not in Excel. It runs before office.js and puts Excel's side of the
 * seam on the window: `window.external` (the context object) and `window._richApiNativeBridge` (the batches).
 */
import type { HostConnection } from "../host/host";
import type { Clock } from "./clock";

interface Workbench {
  readonly clock: Clock;
  connectRuntime(window: Window): HostConnection;
}

function workbenchOf(page: Window): Workbench {
  const found: unknown = Reflect.get(page, "kewutong");
  if (typeof found !== "object" || found === null || !("connectRuntime" in found))
    throw new Error("this page is opened by the Excel stand-in; open /workbench/ instead");
  return found as Workbench;
}

const workbench = workbenchOf(window.parent);
workbench.clock.rule(window);
const connection = workbench.connectRuntime(window);
Object.defineProperty(window, "external", { value: connection.external, configurable: true });
Object.defineProperty(window, "_richApiNativeBridge", {
  value: connection.bridge,
  configurable: true,
  writable: true,
});
