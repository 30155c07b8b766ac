/**
 * The dialog's message as the query of its address, and back. IIS refuses queries over 2,048 characters, and a Chinese character takes nine
 * when escaped, so the text goes as base64 of UTF-8, which takes four.
 */
import { nearestLocale, say, type Locale } from "../locales";
import type { Told } from "./ribbon";

/** UTF-8 bytes; the rest of the query's 2,048 characters belongs to Office's own additions. */
const MOST_BYTES = 1250;

export function dialogQuery(told: Told, locale: Locale): string {
  let { title, lines } = told;
  let bytes = packed(title, lines);
  while (bytes.length > MOST_BYTES) {
    const last = lines.at(-1) ?? "";
    // Whole lines go first; a single line too long for the address is cut.
    if (lines.length > 1) lines = lines.slice(0, -1);
    else if (last.length > 20) lines = [`${last.slice(0, last.length * 0.8)}…`];
    else title = `${title.slice(0, title.length * 0.8)}…`;
    bytes = packed(title, lines);
  }
  const text = btoa(String.fromCharCode(...bytes));
  const message = text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return `lang=${locale}&message=${message}`;
}

/** An address that carries no message of ours gives the message that something went wrong. */
export function readDialogQuery(search: string): Told & { readonly locale: Locale } {
  const query = new URLSearchParams(search);
  const locale = nearestLocale(query.get("lang"));
  const [title, ...lines] = unpacked(query.get("message") ?? "");
  return title === undefined || lines.length === 0
    ? { locale, title: say(locale)("pane.name"), lines: [say(locale)("pane.dialog.unknown")] }
    : { locale, title, lines };
}

function packed(title: string, lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify([title, ...lines]));
}

function unpacked(message: string): string[] {
  try {
    const text = atob(message.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const read: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(read) ? read.map(String) : [];
  } catch {
    return [];
  }
}
