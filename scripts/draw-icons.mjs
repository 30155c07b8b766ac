/**
 * Draws the product's icons: `assets/icons/*.svg` (kept under version control, as are the PNGs) and from them PNGs of 16, 32, 64 and
 * 80 px through headless Chromium. Run it after changing a drawing: `node scripts/draw-icons.mjs`.
 *
 * One 32-unit grid, lines at least 2 units thick and on even coordinates, so that at 16 px each line is one whole pixel.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "./find-chromium.mjs";

const PINE = "#13806d";
const PAPER = "#ffffff";
const GREY = "#8a9a97";
const RED = "#d13438";
const AMBER = "#e8a200";
const BLUE = "#2b79c2";

/** A ledger page with its heading bar. */
const sheet = (x, y, width, height) =>
  `<rect x="${x + 1}" y="${y + 1}" width="${width - 2}" height="${height - 2}" rx="1" fill="${PAPER}" stroke="${PINE}" stroke-width="2"/>` +
  `<rect x="${x}" y="${y}" width="${width}" height="6" rx="1" fill="${PINE}"/>`;
const line = (x, y, width, colour = GREY, height = 2) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`;
const tick = (d, colour = PINE, width = 4) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

const drawings = {
  addin:
    `<rect x="0" y="0" width="32" height="32" rx="6" fill="${PINE}"/>` +
    line(6, 8, 4, RED, 4) + line(12, 8, 14, PAPER, 4) +
    line(6, 14, 4, AMBER, 4) + line(12, 14, 10, PAPER, 4) +
    line(6, 20, 4, BLUE, 4) +
    tick("M14 21 L18 25 L27 15", "#ffd479"),
  panel:
    sheet(2, 4, 28, 24) + `<rect x="18" y="10" width="10" height="16" fill="${PINE}" opacity="0.25"/>` + line(18, 10, 2, PINE, 16) +
    line(6, 14, 8) + line(6, 18, 8) + line(6, 22, 8) + line(22, 14, 4, PINE) + line(22, 18, 4, PINE),
  check:
    sheet(2, 2, 22, 26) + line(6, 12, 14) + line(6, 16, 8) + line(6, 20, 6) +
    `<circle cx="20" cy="19" r="7" fill="${PAPER}" stroke="${PINE}" stroke-width="3"/>` +
    tick("M25 24 L30 29", PINE, 4) + tick("M17 19 L19.5 21.5 L23.5 16.5", RED, 2),
  mark:
    sheet(2, 2, 28, 28) + line(4, 10, 24, RED, 4) + line(4, 16, 24, AMBER, 4) + line(4, 22, 24, BLUE, 4),
  clear:
    sheet(2, 2, 28, 28) + line(6, 12, 20) + line(6, 18, 8) + line(6, 24, 6) +
    `<circle cx="23" cy="23" r="8" fill="${PAPER}"/>` + tick("M19 19 L27 27 M27 19 L19 27", RED, 4),
  report:
    `<path d="M5 3 H21 L27 9 V29 H5 Z" fill="${PAPER}" stroke="${PINE}" stroke-width="2" stroke-linejoin="round"/>` +
    `<path d="M20 3 V10 H27 Z" fill="${PINE}"/>` +
    line(8, 8, 10, RED) + line(8, 14, 16) + line(8, 18, 16) +
    line(8, 24, 4, PINE, 4) + line(14, 22, 4, PINE, 6) + line(20, 20, 4, PINE, 8),
};

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "assets", "icons");
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
for (const [name, shapes] of Object.entries(drawings)) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${shapes}</svg>\n`;
  writeFileSync(path.join(folder, `${name}.svg`), svg);
  for (const size of [16, 32, 64, 80]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<body style="margin:0">${svg.replace("<svg ", `<svg width="${size}" height="${size}" style="display:block" `)}</body>`);
    await page.screenshot({ path: path.join(folder, `${name}-${size}.png`), omitBackground: true });
  }
}
await browser.close();
