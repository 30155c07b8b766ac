import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { missingPackages } from "../../scripts/ensure-installed.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "kewutong-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function lay(locked: Record<string, object>, installed: Record<string, object> | null): void {
  writeFileSync(
    path.join(folder, "package-lock.json"),
    JSON.stringify({ packages: { "": {}, ...locked } })
  );
  if (!installed) return;
  mkdirSync(path.join(folder, "node_modules"));
  writeFileSync(
    path.join(folder, "node_modules", ".package-lock.json"),
    JSON.stringify({ packages: installed })
  );
}

const react = { "node_modules/react": { version: "18.3.1" } };

test("a fresh clone lacks everything", () => {
  lay(react, null);
  expect(missingPackages(folder)).toEqual(["node_modules/react"]);
});

test("an installed clone lacks nothing and is left alone", () => {
  lay(react, react);
  expect(missingPackages(folder)).toEqual([]);
});

test("another version than the locked one counts as missing", () => {
  lay(react, { "node_modules/react": { version: "18.2.0" } });
  expect(missingPackages(folder)).toEqual(["node_modules/react"]);
});

test("packages for other systems are not waited for", () => {
  lay({ ...react, "node_modules/fsevents": { version: "2.3.3", optional: true } }, react);
  expect(missingPackages(folder)).toEqual([]);
});
