import { defaultBook } from "../../../src/rules";
import { bookSheet } from "../../../src/rules/book-sheet";
import { isBookSheet, readBookSheet } from "../../../src/rules/book-sheet-read";
import { english, gridOf, words } from "./sheets";

test.each([
  ["zh-CN", words],
  ["en-US", english],
])("the default book goes to the sheet and comes back the same (%s)", (_, say) => {
  const grid = gridOf(bookSheet(defaultBook, say));
  const read = readBookSheet(grid, say);
  expect(read.problems).toEqual([]);
  expect(read.extra).toEqual([]);
  expect(read.book).toEqual(defaultBook);
  expect(isBookSheet(grid, say)).toBe(true);
});
