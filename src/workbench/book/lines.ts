/**
 * Where the rows (or columns) of a sheet come from: each present line's number in the loaded part, or null for one put in since.
 * Saving needs it to give a moved row the attributes it had.
 */
export class Lines {
  /** In order; what follows the last run continues it without end. */
  private runs: { from: number | null; count: number }[] = [{ from: 0, count: Infinity }];

  insert(at: number, count: number): void {
    const [before, after] = this.splitAt(at);
    this.runs = merged([...before, { from: null, count }, ...after]);
  }

  remove(at: number, count: number): void {
    const [before, rest] = this.splitAt(at);
    const [, tail] = cut(rest, count);
    this.runs = merged([...before, ...tail]);
  }

  /** Number in the loaded part by present number; null for a line put in since. */
  originOf(line: number): number | null {
    let start = 0;
    for (const run of this.runs) {
      if (line < start + run.count) return run.from === null ? null : run.from + line - start;
      start += run.count;
    }
    return null;
  }

  /** Whether every line is where it was; lines put in just where as many were taken out count as the same. */
  isIdentity(): boolean {
    let start = 0;
    for (const run of this.runs) {
      if (run.from !== null && run.from !== start) return false;
      start += run.count;
    }
    return true;
  }

  private splitAt(at: number): [Run[], Run[]] {
    return cut(this.runs, at);
  }
}

interface Run {
  from: number | null;
  count: number;
}

function cut(runs: readonly Run[], at: number): [Run[], Run[]] {
  const before: Run[] = [];
  const after: Run[] = [];
  let start = 0;
  for (const run of runs) {
    const end = start + run.count;
    if (end <= at) before.push(run);
    else if (start >= at) after.push(run);
    else {
      before.push({ from: run.from, count: at - start });
      after.push({
        from: run.from === null ? null : run.from + at - start,
        count: run.count - (at - start),
      });
    }
    start = end;
  }
  return [before, after];
}

function merged(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    if (run.count <= 0) continue;
    const last = result[result.length - 1];
    const continues =
      last !== undefined &&
      (last.from === null ? run.from === null : run.from === last.from + last.count);
    if (last && continues) last.count += run.count;
    else result.push({ ...run });
  }
  return result;
}
