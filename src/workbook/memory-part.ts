/** The memory part's XML, the same in both adapters: one root element in our namespace with the text inside. */
export const MEMORY_NAMESPACE = "urn:kewutong:memory";

const ROOT = new RegExp(
  `^\\s*(?:<\\?xml[^>]*\\?>)?\\s*<memory\\b[^>]*\\bxmlns="${MEMORY_NAMESPACE}"[^>]*?(?:/>|>([\\s\\S]*)</memory>)\\s*$`
);

export function memoryXml(text: string): string {
  return `<memory xmlns="${MEMORY_NAMESPACE}" version="1">${text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    // A bare carriage return would come back as a line feed.
    .replaceAll("\r", "&#13;")}</memory>`;
}

/** The text inside; null where the XML is not ours. */
export function memoryFromXml(xml: string): string | null {
  const m = ROOT.exec(xml.replace(/^\uFEFF/, ""));
  if (!m) return null;
  return (m[1] ?? "").replace(
    /&(?:#(\d+)|#x([0-9a-fA-F]+)|(lt|gt|quot|apos|amp));/g,
    (_, dec, hex, name) => {
      if (dec) return String.fromCodePoint(Number(dec));
      if (hex) return String.fromCodePoint(parseInt(hex as string, 16));
      return { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" }[name as "lt"];
    }
  );
}
