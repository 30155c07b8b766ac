/** OLE compound files: an encrypted workbook, or one of the days before .xlsx. */
export function compoundFile(bytes: Uint8Array): "encrypted" | "not-xlsx" | null {
  const magic = [0xd0, 0xcf, 0x11, 0xe0];
  if (!magic.every((b, i) => bytes[i] === b)) return null;
  const stream = [..."EncryptedPackage"].flatMap((ch) => [ch.charCodeAt(0), 0]);
  const first = stream[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (stream.every((b, i) => bytes[at + i] === b)) return "encrypted";
  }
  return "not-xlsx";
}
