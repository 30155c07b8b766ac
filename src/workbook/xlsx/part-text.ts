/** A part's bytes as text and back, so that what was not spliced comes out byte for byte. */
import { PackageError } from "./zip";

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "other";

/** A decoded part. The byte order mark stays in the text as its first character, so that it is written back. */
export interface PartText {
  readonly text: string;
  readonly encoding: Encoding;
}

/** @throws PackageError `damaged` for bytes that are not text in their own encoding. */
export function decodePart(bytes: Uint8Array, name: string): PartText {
  const encoding = encodingOf(bytes);
  try {
    if (encoding !== "other") {
      const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
      return { text: decoder.decode(bytes), encoding };
    }
    const decoder = new TextDecoder(declaredEncoding(bytes) ?? "utf-8", { fatal: true });
    return { text: decoder.decode(bytes), encoding };
  } catch (error) {
    // TypeError: malformed bytes; RangeError: an encoding nobody knows.
    if (error instanceof TypeError || error instanceof RangeError) {
      throw new PackageError("damaged", name);
    }
    throw error;
  }
}

/** Text in the part's encoding; one in an old code page becomes UTF-8 and says so in its declaration. */
export function encodePart(text: string, encoding: Encoding): Uint8Array {
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < text.length; i += 1) {
      view.setUint16(i * 2, text.charCodeAt(i), encoding === "utf-16le");
    }
    return bytes;
  }
  const utf8 =
    encoding === "other"
      ? text.replace(/^(<\?xml[^>]*encoding\s*=\s*)(["'])[^"']*\2/, "$1$2UTF-8$2")
      : text;
  return new TextEncoder().encode(utf8);
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b] = [bytes[0] ?? 0, bytes[1] ?? 0];
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return "utf-16le";
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return "utf-16be";
  const declared = declaredEncoding(bytes);
  return declared === null || /^utf-?8$|^(us-)?ascii$/i.test(declared) ? "utf-8" : "other";
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const m = /^\s*(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(head);
  return m?.[1] ?? null;
}
