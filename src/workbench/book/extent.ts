/** The smallest area around places. */
import { areaOf } from "./areas";
import type { Area } from "./book";

export class Extent {
  private top = Infinity;
  private left = Infinity;
  private bottom = -1;
  private right = -1;

  add(row: number, column: number): void {
    this.top = Math.min(this.top, row);
    this.left = Math.min(this.left, column);
    this.bottom = Math.max(this.bottom, row);
    this.right = Math.max(this.right, column);
  }

  /** Null where no place was added. */
  area(): Area | null {
    return this.bottom < 0 ? null : areaOf(this.top, this.left, this.bottom, this.right);
  }
}
