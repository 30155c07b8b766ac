/** Laws of balancing, whatever the ledger: what is never done, what stays the same, and that every reason is true of the data. */
import fc from "fast-check";
import { highsSolver } from "../../src/app/balance-highs";
import { addDays } from "../../src/calendar";
import { defaultBook, judge } from "../../src/rules";
import { balanceTeam, type Balanced, type BalanceWishes } from "../../src/workload";
import { calendar, day, section, type RowSpec } from "../rules/section";

// The first solve loads the solver, and machines may be busy.
jest.setTimeout(60_000);

const today = day("2026-03-18");
const ctx = { today, calendar, book: defaultBook };
const highs = highsSolver();

/** What each may have by duty (A角) and as stand-in (B角), written out so that the laws do not ask the code under test. */
const TEAM: Readonly<Record<string, readonly string[]>> = {
  石闻远: [],
  柳疏影: ["综合文字"],
  陆文舟: ["综合文字", "日常工作"],
  乔木生: ["日常工作"],
  宋怀瑾: ["文秘机要", "日常工作"],
  云知意: ["对外接待", "文秘机要"],
};
const DUTIES = [
  ["石闻远", "主持秘书科全面工作"],
  ["柳疏影", "负责综合文字：讲话、报告起草"],
  ["陆文舟", "负责综合文字：讲话、报告起草；B角：会务"],
  ["乔木生", "负责日常工作：会务、督办、值班", "宋怀瑾"],
  ["宋怀瑾", "负责公文收发、机要、印章", "云知意"],
  ["云知意", "负责对外接待"],
] as const;
const NAMES = Object.keys(TEAM);
const OUTSIDE = "县发改局";

interface World {
  readonly rows: readonly RowSpec[];
  readonly leaves: readonly (readonly [string, string, string])[];
  readonly wishes: BalanceWishes;
}

const row: fc.Arbitrary<Omit<RowSpec, "title">> = fc.record(
  {
    category: fc.constantFrom("综合文字", "日常工作", "文秘机要", "对外接待"),
    owner: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...NAMES).map((n) => [n]) },
      { weight: 3, arbitrary: fc.constant<string[]>([]) },
      { weight: 1, arbitrary: fc.constant([OUTSIDE]) },
      { weight: 1, arbitrary: fc.constant(["柳疏影", "乔木生"]) }
    ),
    helpers: fc.subarray(NAMES, { maxLength: 2 }),
    due: fc.integer({ min: -4, max: 16 }).map((n) => addDays(today, n) as string),
    percent: fc.constantFrom(0, 0, 0, 0.25, 0.75),
    approval: fc.constantFrom("", "", "", "同意", "请柳疏影牵头"),
  },
  { requiredKeys: ["category", "owner", "due"] }
);

const world: fc.Arbitrary<World> = fc.record({
  rows: fc
    .array(row, { minLength: 1, maxLength: 14 })
    .map((rows) => rows.map((r, i) => ({ ...r, title: `事项${i + 1}` }))),
  leaves: fc.array(
    fc
      .tuple(
        fc.constantFrom(...NAMES),
        fc.integer({ min: -2, max: 8 }),
        fc.integer({ min: 2, max: 14 })
      )
      .map(
        ([name, from, days]) => [name, addDays(today, from), addDays(today, from + days)] as const
      ),
    { maxLength: 2 }
  ),
  wishes: fc.record({
    lockedRows: fc.array(
      fc.integer({ min: 4, max: 17 }).map((r) => ({ sheet: "任务台账", row: r })),
      { maxLength: 2 }
    ),
    lockedPeople: fc.subarray(["乔木生"]),
  }),
});

async function balance(
  { rows, leaves, wishes }: World,
  rename = (name: string): string => name
): Promise<Balanced> {
  const named = (names: readonly string[] | undefined): readonly string[] =>
    (names ?? []).map(rename);
  const ledger = section({
    duties: DUTIES.map(
      ([person, text, backup]) =>
        [rename(person), text, ...(backup ? [rename(backup)] : [])] as const
    ) as never,
    rows: rows.map((r) => ({
      ...r,
      owner: named(r.owner),
      helpers: named(r.helpers),
      approval: r.approval?.replace("柳疏影", rename("柳疏影")),
    })),
    leaves: leaves.map(([name, from, to]) => [rename(name), from, to]),
  });
  const found = await balanceTeam(ledger, judge(ledger, ctx), ctx, {
    solver: highs,
    wishes: { ...wishes, lockedPeople: named(wishes.lockedPeople) },
  });
  if (!found) throw new Error("nobody cancelled it");
  return found;
}

const runs = { numRuns: 60 };

test("nothing goes to somebody whose duty it is not, who is away or locked; nothing locked, shared, far along, named or outside moves", async () => {
  await fc.assert(
    fc.asyncProperty(world, async (w) => {
      const { moves } = await balance(w);
      for (const { row, to, from } of moves) {
        const spec = w.rows[row - 4];
        expect(TEAM[to]).toContain(spec?.category);
        const until = spec?.due !== undefined && spec.due >= today ? spec.due : "2026-03-29";
        const isAway = w.leaves.some(([n, a, b]) => n === to && a <= today && until <= b);
        expect(isAway).toBe(false);
        expect(w.wishes.lockedPeople).not.toContain(to);
        expect(w.wishes.lockedRows?.map((p) => p.row)).not.toContain(row);
        expect(spec?.owner).toEqual(from === null ? [] : [from]);
        if (from === null) continue;
        expect(NAMES).toContain(from);
        expect(w.wishes.lockedPeople).not.toContain(from);
        expect(spec?.percent ?? 0).toBeLessThan(0.5);
        expect(spec?.approval ?? "").not.toContain(from);
        expect((spec?.due ?? "") >= today).toBe(true);
      }
    }),
    runs
  );
});

test("no work is lost or made: what was carried and what was vacant is what is carried", async () => {
  await fc.assert(
    fc.asyncProperty(world, async (w) => {
      const { before, after, moves } = await balance(w);
      const total = ({ people }: Balanced["before"]): number =>
        people.reduce((sum, p) => sum + p.load, 0);
      const taken = moves.filter((m) => m.from === null).reduce((sum, m) => sum + m.hours, 0);
      expect(total(after)).toBeCloseTo(total(before) + taken, 6);
    }),
    runs
  );
});

test("accepting every proposal leaves nothing to propose", async () => {
  await fc.assert(
    fc.asyncProperty(world, async (w) => {
      const { moves } = await balance(w);
      const rows = w.rows.map((r, i) => {
        const move = moves.find((m) => m.row === i + 4);
        return move ? { ...r, owner: [move.to] } : r;
      });
      expect((await balance({ ...w, rows })).moves).toEqual([]);
    }),
    runs
  );
});

test("other names change the names and nothing else", async () => {
  const others = ["叶知秋", "顾清和", "沈小楼", "岳知远", "安致和", "江听雨"];
  const rename = (name: string): string => others[NAMES.indexOf(name)] ?? name;
  await fc.assert(
    fc.asyncProperty(world, async (w) => {
      const plain = await balance(w);
      const renamed = await balance(w, rename);
      expect(renamed.moves.map((m) => [m.row, m.from, m.to, m.reason.code])).toEqual(
        plain.moves.map((m) => [
          m.row,
          m.from === null ? null : rename(m.from),
          rename(m.to),
          m.reason.code,
        ])
      );
      expect(renamed.after.people.map((p) => p.load)).toEqual(
        plain.after.people.map((p) => p.load)
      );
    }),
    runs
  );
});

test("what is said of a proposal is so: loads before and after, why it leaves, and nobody else better placed under the ceiling", async () => {
  await fc.assert(
    fc.asyncProperty(world, async (w) => {
      const { before, after, moves, ceiling, lowerBound, handOvers, proven, best } =
        await balance(w);
      const start = new Map(before.people.map((p) => [p.name, p]));
      const end = new Map(before.people.map((p) => [p.name, p.load]));
      for (const { from, to, hours } of moves) {
        if (from !== null) end.set(from, (end.get(from) ?? 0) - hours);
        end.set(to, (end.get(to) ?? 0) + hours);
      }
      for (const { name, load, capacity, ratio } of after.people) {
        expect(load).toBeCloseTo(end.get(name) ?? -1, 6);
        if (capacity === 0) expect(ratio).toBeNull();
        else expect(ratio).toBeCloseTo(load / capacity, 9);
        if (moves.some((m) => m.to === name))
          expect(ratio ?? 2).toBeLessThanOrEqual(ceiling + 1e-9);
      }
      for (const { from, reason, giver, receiver } of moves) {
        expect(receiver.after).toBe(after.people.find((p) => p.name === receiver.name)?.ratio);
        const owner = from === null ? undefined : start.get(from);
        expect(giver?.before).toBe(owner?.ratio);
        if (reason.code === "vacant") expect(from).toBeNull();
        if (reason.code === "overloaded") expect(owner?.ratio ?? 0).toBeGreaterThan(ceiling);
        if (reason.code === "makes-room")
          expect(owner?.ratio ?? 2).toBeLessThanOrEqual(ceiling + 1e-9);
        if (reason.code === "owner-away")
          expect(w.leaves.some(([n, a]) => n === from && a <= today) || owner?.capacity === 0).toBe(
            true
          );
      }
      expect(handOvers).toBe(moves.filter((m) => m.from !== null).length);
      expect(handOvers).toBeGreaterThanOrEqual(lowerBound);
      expect(proven).toBe(handOvers === lowerBound);
      expect(best.max).toBeLessThanOrEqual(ceiling + 1e-9);
    }),
    runs
  );
});
