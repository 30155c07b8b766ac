/**
 * Rows by what they share (title and date, event). Unchangeable: a change copies one of many small shards, so that one row's change
 * costs the same in a ledger of a hundred rows and of a hundred thousand.
 */
const SHARDS = 1024;
const NOBODY: readonly number[] = [];

type Shard = ReadonlyMap<string, readonly number[]>;

export class Groups {
  private constructor(private readonly shards: readonly (Shard | undefined)[]) {}

  /** @param keys the key of each row, null for a row in no group */
  static of(keys: readonly (string | null)[]): Groups {
    const shards: (Map<string, number[]> | undefined)[] = new Array<undefined>(SHARDS);
    keys.forEach((key, row) => {
      if (key === null) return;
      const shard = (shards[shardOf(key)] ??= new Map<string, number[]>());
      const rows = shard.get(key);
      if (rows) rows.push(row);
      else shard.set(key, [row]);
    });
    return new Groups(shards);
  }

  /** Row numbers, ascending. */
  rows(key: string): readonly number[] {
    return this.shards[shardOf(key)]?.get(key) ?? NOBODY;
  }

  /** Every group of two or more. */
  *several(): Generator<readonly number[]> {
    for (const shard of this.shards)
      if (shard) for (const rows of shard.values()) if (rows.length > 1) yield rows;
  }

  *keys(): Generator<string> {
    for (const shard of this.shards) if (shard) yield* shard.keys();
  }

  /** The same with a row moved from one group to another. */
  moved(row: number, from: string | null, to: string | null): Groups {
    if (from === to) return this;
    const shards = [...this.shards];
    const put = (key: string, rows: readonly number[]): void => {
      const shard = new Map(shards[shardOf(key)] ?? []);
      if (rows.length > 0) shard.set(key, rows);
      else shard.delete(key);
      shards[shardOf(key)] = shard;
    };
    if (from !== null)
      put(
        from,
        this.rows(from).filter((r) => r !== row)
      );
    if (to !== null)
      put(
        to,
        [...this.rows(to), row].sort((a, b) => a - b)
      );
    return new Groups(shards);
  }
}

function shardOf(key: string): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (Math.imul(hash, 31) + key.charCodeAt(i)) | 0;
  return (hash >>> 0) % SHARDS;
}
