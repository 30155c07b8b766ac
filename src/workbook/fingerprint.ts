/** A short text that changes when any value of a sheet changes. Used to see whether somebody has worked on a sheet of ours. */
import type { Grid } from "./grid";

export type Fingerprinted = Pick<Grid, "rect" | "values">;

/** @param grid the sheet's used area, or null where it is empty; empty cells at its rim make no difference */
export function fingerprint(grid: Fingerprinted | null): string {
  // Two 32-bit FNV-1a hashes with different offsets: no defence against intent, enough against chance.
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  const add = (text: string): void => {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b ^ (unit + i), 0x01000193);
    }
  };
  grid?.values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value === null || value === "") return;
      add(`${grid.rect.row + r},${grid.rect.column + c}=${typeof value}:${JSON.stringify(value)};`);
    })
  );
  return (a >>> 0).toString(16).padStart(8, "0") + (b >>> 0).toString(16).padStart(8, "0");
}
