/** 承办未落实、与分工不符、待核签批、多次转办、到期时请假. Each is silent where its table lacks the columns it needs. */
import { isUnit, misfitOf, vacancyOf } from "./assignment";
import type { Finding, Severity } from "./judgement";
import { overstepOf } from "./overstep";
import { lessonsOf, postMark } from "./lessons";
import { coverFor, isAway } from "./posts";
import { assignedOf, type Frame, type RowFacts } from "./row-facts";
import { tell } from "./tell";

const LEADER = /(?:书记|[县市区局处厅部院校]长|主任|主席|巡视员)$/;

/** 承办未落实、与分工不符、待核签批、多次转办. */
export function assignmentFindings(facts: RowFacts, frame: Frame): Finding[] {
  const { task } = facts;
  const { section, book } = frame;
  const findings: Finding[] = [];
  const assigned = assignedOf(facts);
  const overstep = overstepOf(assigned, book, section);
  if (overstep) {
    findings.push(
      tell(facts, "overstep", "medium", {
        cell: task.title,
        rule: overstep.rule,
        evidence: [task.progressText, task.approval],
        args: { words: facts.secret ? "" : overstep.words },
      })
    );
  }
  const outsider = task.owner.some(
    (o) => isUnit(o.value) || (o.value.length > 2 && LEADER.test(o.value))
  );
  if (outsider) return findings;
  const kept = task.ownerCell !== null || task.owner.length > 0 || facts.columns.has("owner");
  // Who is lent out is told once for the person.
  const lent = task.owner.some((o) => frame.seconded.get(o.value)?.share === 0);
  const vacancy = kept && !lent ? vacancyOf(assigned, section) : null;
  if (vacancy) {
    const name = "name" in vacancy ? vacancy.name : "";
    // Gone from the duty sheet but named elsewhere: perhaps only the duty sheet is behind.
    const severity: Severity = vacancy.why === "left" && frame.known.has(name) ? "low" : "high";
    findings.push(
      tell(facts, "vacant", severity, {
        cell: task.owner[0] ?? null,
        at: task.ownerCell,
        args: { why: vacancy.why, name, until: vacancy.why === "away" ? vacancy.until : "" },
      })
    );
  }
  const misfit = facts.sure ? misfitOf(assigned, section) : null;
  if (misfit && !learnedToFit(facts, misfit.owner, frame)) {
    findings.push(
      tell(facts, "misplaced", frame.small ? "low" : "medium", {
        cell: task.owner[0] ?? null,
        person: misfit.owner,
        args: { owner: misfit.owner, fitting: misfit.fitting, category: facts.category ?? "" },
      })
    );
  }
  return [...findings, ...bounced(facts, frame), ...(vacancy ? [] : awayWhenDue(facts, frame))];
}

/** The chief has let this kind of work stay with that post. */
function learnedToFit(facts: RowFacts, owner: string, frame: Frame): boolean {
  const post = frame.section.posts.find((p) => p.person === owner);
  if (!frame.learned || facts.secret || !post || facts.category === null) return false;
  const { task, category } = facts;
  return lessonsOf(frame.learned, frame.book).fits(
    { key: task.key, title: task.title.value },
    postMark(post.categories, frame.book),
    category
  );
}

const CHINESE_DIGITS = "零一二三四五六七八九十";
/** 已转办3次, 第三次转交: what the row itself says of hand-ons. */
const HANDED_ON =
  /(?:转办|转手|转交|改派|退回重派|推转)(?:了|已)?\s*([\d一二三四五六七八九十])\s*[次人手]|第\s*([\d一二三四五六七八九十])\s*次(?:转办|转手|转交|改派)/;

function bounced(facts: RowFacts, frame: Frame): Finding[] {
  const { task } = facts;
  if (facts.closed) return [];
  const said = HANDED_ON.exec(
    [task.remarks?.value, task.progressText?.value].filter(Boolean).join("；")
  );
  const digit = said?.[1] ?? said?.[2] ?? "";
  const written = /\d/.test(digit)
    ? Number(digit)
    : Math.max(0, CHINESE_DIGITS.indexOf(digit || "零"));
  const times = Math.max(written, facts.past?.handoffs ?? 0);
  if (times < frame.book.limits.handoffs.value) return [];
  return [
    tell(facts, "bounced", "medium", {
      cell: task.owner[0] ?? null,
      at: task.ownerCell,
      evidence: [task.remarks],
      args: { times },
    }),
  ];
}

/** Due on a day of the owner's coming leave, with nobody to stand in then. */
function awayWhenDue(facts: RowFacts, frame: Frame): Finding[] {
  const { task, inForce: due } = facts;
  const { posts, today } = frame.section;
  if (facts.closed || due === null || due < today || task.owner.length === 0) return [];
  const owners = task.owner.map((o) => posts.find((p) => p.person === o.value));
  const [first] = owners;
  if (!first || owners.some((p) => !p || !isAway(p, due) || isAway(p, today))) return [];
  if (
    coverFor(
      posts,
      facts.category,
      task.helpers.map((h) => h.value),
      first.person,
      due
    )
  )
    return [];
  const leave = first.away.find((a) => a.from <= due && due <= a.to);
  return [
    tell(facts, "leave-conflict", "medium", {
      cell: task.due,
      person: first.person,
      args: {
        why: "due",
        name: first.person,
        due,
        from: leave?.from ?? due,
        until: leave?.to ?? due,
      },
    }),
  ];
}
