/** How the rule sheet and the notice get their words: a formatter passed in, its keys checked against the Chinese wording. */
import type { KeyPath } from "../locales/same-keys";
import type { book } from "../locales/zh-CN/book";

export type BookKey = `book.${KeyPath<typeof book>}`;

/** Formats a key with its `{{name}}` arguments. */
export type BookWords = (key: BookKey, args?: Readonly<Record<string, string | number>>) => string;
