/** One header that is several: tables side by side without a gap. */
import { squeeze } from "./folding";
import type { HeaderBand } from "./header-bands";
import { headerCandidates } from "./header-words";
import type { SheetCells } from "./sheet-cells";

/** `日期 值班 日期 值班` is two tables side by side: cuts a header that repeats itself. */
export function periodic(cells: SheetCells, band: HeaderBand): readonly HeaderBand[] {
  const leaf = band.rows[band.rows.length - 1] ?? 0;
  const width = band.right - band.left + 1;
  const texts = Array.from({ length: width }, (_, i) => squeeze(cells.shown(leaf, band.left + i)));
  // 序号 | 任务 时限 | 任务 时限 under a name each: the first table takes the column before them all.
  for (const before of [0, 1]) {
    const rest = texts.slice(before);
    const period = periodOf(rest);
    if (period === 0 || (before > 0 && !rest.slice(0, period).some(isTitleWord))) continue;
    return Array.from({ length: rest.length / period }, (_, k) => ({
      rows: band.rows,
      left: band.left + (k === 0 ? 0 : before + k * period),
      right: band.left + before + (k + 1) * period - 1,
    }));
  }
  return restarted(texts, band);
}

/** The number of columns after which the texts begin again, every one of them; 0 = they do not. */
function periodOf(texts: readonly string[]): number {
  for (let period = 2; period <= texts.length / 2; period++) {
    if (texts.length % period !== 0) continue;
    const repeats = texts.every((t, i) => t !== "" && t === texts[i % period]);
    if (repeats && new Set(texts.slice(0, period)).size >= 2) return period;
  }
  return 0;
}

function isTitleWord(text: string): boolean {
  return headerCandidates(text)[0]?.meaning === "title";
}

/** 序号 事项 责任人 | 序号 姓名 电话: a second 序号 starts another table. */
function restarted(texts: readonly string[], band: HeaderBand): readonly HeaderBand[] {
  const starts = texts.flatMap((t, i) =>
    i > 0 && t === texts[0] && headerCandidates(t)[0]?.meaning === "seq" ? [i] : []
  );
  if (starts.length === 0) return [band];
  const cuts = [0, ...starts, texts.length];
  return cuts.slice(0, -1).map((from, k) => ({
    rows: band.rows,
    left: band.left + from,
    right: band.left + (cuts[k + 1] ?? texts.length) - 1,
  }));
}
