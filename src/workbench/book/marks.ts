import type { GridBook } from "./grid-book";
export function mirrorRules(_book: GridBook): void {}
