import type { Book, BookSheet } from "../../book/book";
import { fail } from "../errors";
import { sheetNamed } from "./cells";

/** A name a sheet may have: 1–31 characters, none of `: \ / ? * [ ]`, no apostrophe at either end, not History, not taken. */
export function sheetName(book: Book, name: string, self: BookSheet | null = null): string {
  if (name.length < 1 || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name))
    fail("InvalidArgument");
  if (name.toLowerCase() === "history") fail("InvalidArgument");
  const other = sheetNamed(book, name);
  return other && other !== self ? fail("ItemAlreadyExists") : name;
}
