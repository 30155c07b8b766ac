import type { GridBook } from "../grid-book";
export function savePackage(book: GridBook): Uint8Array {
  return book.bytes.slice();
}
