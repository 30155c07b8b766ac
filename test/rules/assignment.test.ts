/** 越位、缺位、错位、逾期、临期、上推下卸: every case of the table, exactly. */
import { audit, defaultBook } from "../../src/rules";
import { overstepOf } from "../../src/rules/overstep";
import { postsOf } from "../../src/rules/posts";
import { decided, handled } from "./overstep-titles";
import { assignmentCases, OFFICE, type AssignmentCase } from "./assignment-cases";
import { calendar, day, DUTIES, section } from "./section";

function answer(c: AssignmentCase): readonly string[] {
  return audit(
    {
      today: day(c.today ?? "2026-03-18"),
      duties: OFFICE.map(([person, role, categories, backup]) => ({
        person,
        role,
        categories,
        backup,
        leave: (c.away ?? [])
          .filter(([who]) => who === person)
          .map(([, from, to]) => [day(from), day(to)] as const),
      })),
      task: {
        title: c.title,
        category: c.category,
        owner: c.owner,
        helpers: c.helpers ?? [],
        approval: c.approval ?? "",
        due: c.due ? day(c.due) : null,
        assigned: day(c.assigned ?? "2026-02-02"),
        status: c.status ?? "办理中",
        handoffs: c.handoffs ?? 0,
      },
    },
    calendar,
    defaultBook
  );
}

test.each(assignmentCases.map((c) => [c.why, c.title, c] as const))("%s: %s", (_why, _title, c) => {
  expect(answer(c)).toEqual(c.says);
});

const says = (title: string): boolean =>
  overstepOf({ title, approval: "", progress: null }, defaultBook, { posts: [] }) !== null;

test.each(decided)("越位: %s", (title) => expect(says(title)).toBe(true));
test.each(handled)("不算越位: %s", (title) => expect(says(title)).toBe(false));

test("who heads the section is outside no work, a type the chief added included", () => {
  const [usual] = defaultBook.types;
  if (!usual) throw new Error("a book has types");
  const book = { ...defaultBook, types: [...defaultBook.types, { ...usual, type: "招商引资" }] };
  const { duties, leaves } = section({ rows: [], duties: DUTIES });
  const [head] = postsOf({ duties, leaves }, book);
  expect(head).toMatchObject({ person: "石闻远", head: true });
  expect([...(head?.categories ?? [])]).toContain("招商引资");
});
