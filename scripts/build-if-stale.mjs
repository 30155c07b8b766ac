/** Builds `dist/` when a file it is made of is newer than the last build. Imports nothing outside Node. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./ensure-installed.mjs";

const sources = ["src", "assets", "scripts/build", "manifest.xml", "webpack.config.js", "package.json", "package-lock.json", ".swcrc"];
/** Its time says when the sources of the finished build were read. */
const stamp = path.join(root, "dist", ".built");

function newest(place) {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat) return 0;
  // A folder's own time tells of files removed or renamed.
  const inside = stat.isDirectory() ? readdirSync(place).map((name) => newest(path.join(place, name))) : [];
  return Math.max(stat.mtimeMs, ...inside);
}

export function isStale() {
  const built = statSync(stamp, { throwIfNoEntry: false });
  return !built || sources.some((source) => newest(path.join(root, source)) > built.mtimeMs);
}

export function build(mode = "production") {
  const started = new Date();
  console.log("正在构建…… / Building …");
  const webpack = path.join(root, "node_modules", "webpack", "bin", "webpack.js");
  const run = spawnSync(process.execPath, [webpack, "--mode", mode], { cwd: root, stdio: "inherit" });
  if (run.status !== 0) process.exit(run.status || 1);
  writeFileSync(stamp, "");
  utimesSync(stamp, started, started);
  console.log(`已构建，用时 ${Math.round((Date.now() - started.getTime()) / 1000)} 秒 / Built in ${Math.round((Date.now() - started.getTime()) / 1000)} s`);
}

export function buildIfStale() {
  if (isStale() || !existsSync(path.join(root, "dist", "workbench", "index.html"))) build();
}
