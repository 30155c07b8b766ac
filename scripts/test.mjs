/**
 * `npm test`: installs if needed, then lint, types, build, tests, each only when the one before passed. Works on a clean clone.
 * Arguments go to jest. With `KEWUTONG_NO_SKIP=1` or `CI` set, a test that would be skipped for lack of a browser fails instead.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { build } from "./build-if-stale.mjs";
import { ensureInstalled, root } from "./ensure-installed.mjs";

ensureInstalled();

const tool = (...parts) => path.join(root, "node_modules", ...parts);
function step(name, script, ...args) {
  const started = Date.now();
  console.log(`\n── ${name}`);
  const run = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: "inherit" });
  console.log(`── ${name}: ${run.status === 0 ? "ok" : "FAILED"} (${Math.round((Date.now() - started) / 1000)} s)`);
  if (run.status !== 0) process.exit(run.status || 1);
}

step("lint", tool("eslint", "bin", "eslint.js"), ".");
step("types", tool("typescript", "bin", "tsc"), "--noEmit", "-p", ".");
build();
step("tests", tool("jest", "bin", "jest.js"), ...process.argv.slice(2));
