/** What a part list says beside the memory part: its item and properties, and the two lists of the package that name them. */
export function partsBesideMemory(changed: readonly string[]): string[] {
  return changed.filter(
    (part) =>
      !/^\+customXml\//.test(part) &&
      !["[Content_Types].xml", "xl/_rels/workbook.xml.rels"].includes(part)
  );
}
