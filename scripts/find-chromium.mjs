/** Where a Chromium-like browser is on this machine: `KEWUTONG_CHROMIUM`, else the usual places; null where there is none. */
import { existsSync } from "node:fs";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

export function findChromium() {
  const named = process.env.KEWUTONG_CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  return usual.find((place) => existsSync(place)) ?? null;
}
