/** `npm run validate`: the manifest against Microsoft's schemas and the project's own checks, offline. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { ensureInstalled, root } from "./ensure-installed.mjs";

ensureInstalled();
const jest = path.join(root, "node_modules", "jest", "bin", "jest.js");
const run = spawnSync(process.execPath, [jest, "test/manifest"], { cwd: root, stdio: "inherit" });
process.exit(run.status ?? 1);
