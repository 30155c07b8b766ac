/** What lies around the manifest in this project: icons, pages, registered functions. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ribbonFunctions } from "../../src/commands/ribbon";
import type { ManifestSurroundings } from "./manifest-checks";

const root = path.join(__dirname, "..", "..");

export const manifestText = readFileSync(path.join(root, "manifest.xml"), "utf8");

/** Pages by the template the build makes them from. */
const templates: Readonly<Record<string, string>> = {
  "taskpane.html": "src/taskpane/taskpane.html",
  "commands.html": "src/commands/commands.html",
  "help.html": "src/help/help.html",
};

/** Size from a PNG's IHDR chunk, which always comes first. */
function pngSize(file: string): { width: number; height: number } | null {
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  if (bytes.toString("latin1", 1, 4) !== "PNG") return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

export const surroundings: ManifestSurroundings = {
  iconSize: (place) => pngSize(path.join(root, place)),
  pageExists: (place) => {
    const template = templates[place];
    return template !== undefined && existsSync(path.join(root, template));
  },
  functionNames: ribbonFunctions,
};
