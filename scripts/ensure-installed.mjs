/**
 * Installs the locked packages when they are missing. Imports nothing outside Node: it is what a fresh clone runs first.
 * `npm ci` throws away node_modules, so it runs only when a locked package is absent or of another version.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");

const readPackages = (file) => JSON.parse(readFileSync(file, "utf8")).packages ?? {};

/** Locked packages that are not installed as locked, e.g. `["node_modules/react"]`. Packages for other systems do not count. */
export function missingPackages(folder = root) {
  const locked = readPackages(path.join(folder, "package-lock.json"));
  const record = path.join(folder, "node_modules", ".package-lock.json");
  const installed = existsSync(record) ? readPackages(record) : {};
  return Object.keys(locked).filter((place) => {
    const wanted = locked[place];
    if (place === "" || wanted.optional || wanted.peer) return false;
    return installed[place]?.version !== wanted.version;
  });
}

export function ensureInstalled() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  console.log(`首次运行：正在安装 ${missing.length} 个依赖包…… / First run: installing ${missing.length} packages …`);
  const started = Date.now();
  // Through the shell on Windows, where npm is a .cmd file.
  const run = spawnSync("npm", ["ci", "--include=dev", "--no-fund", "--no-audit"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (run.error || run.status !== 0) {
    console.error("依赖包没有装好，请检查网络或 npm 的 registry 设置后重试。 / The packages could not be installed: check the network or npm's registry setting, then retry.");
    process.exit(run.status || 1);
  }
  console.log(`已安装，用时 ${Math.round((Date.now() - started) / 1000)} 秒 / Installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) ensureInstalled();
