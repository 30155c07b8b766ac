/** The manifest against Microsoft's published schemas; see `xsd/README.md`. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { validateXML } from "xmllint-wasm";
import { manifestText } from "./surroundings";

const folder = path.join(__dirname, "xsd");
const read = (fileName: string) => ({
  fileName,
  contents: readFileSync(path.join(folder, fileName), "utf8"),
});
const main = "OfficeAppManifestV1_1.xsd";

async function schemaErrors(text: string): Promise<string[]> {
  const imported = readdirSync(folder).filter((name) => name.endsWith(".xsd") && name !== main);
  const result = await validateXML({
    xml: [{ fileName: "manifest.xml", contents: text }],
    schema: [read(main)],
    preload: imported.map(read),
  });
  return result.errors.map((error) => error.message);
}

test("the manifest validates against the schemas", async () => {
  expect(await schemaErrors(manifestText)).toEqual([]);
}, 30_000);

test("an element out of order does not", async () => {
  const label = '<Label resid="Tab.Label" />';
  const wrong = manifestText
    .replace(label, "")
    .replace('<CustomTab id="Kewutong.Tab">', `<CustomTab id="Kewutong.Tab">${label}`);
  expect((await schemaErrors(wrong)).join("\n")).toMatch(/Label/);
}, 30_000);
