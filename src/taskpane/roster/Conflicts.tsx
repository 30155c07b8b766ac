/** Conflicts of the roster there is, each with the cells it stands in: 值班冲突, duties inside a leave, A角 and B角 away together. */
import { Button } from "@fluentui/react-components";
import { Fragment, useId, useState } from "react";
import { findingWords } from "../../locales/finding-words";
import type { Finding } from "../../rules/judgement";
import { Place } from "../parts/Place";
import { useLook } from "../people/look";
import type { PaneState } from "../state/pane-state";
import { usePane, useSay, useTypes } from "../state/use-pane";

/** Shown at a time. */
const PAGE = 8;
/** Cells named for one conflict. */
const PLACES = 6;

export function Conflicts() {
  const t = useSay();
  const look = useLook();
  const heading = useId();
  const types = useTypes();
  const roster = usePane((state) => state.roster);
  const result = usePane((state) => state.result);
  const [limit, setLimit] = useState(PAGE);
  const findings = conflictsOf({ roster, result });
  const hidden = findings.length - Math.min(limit, findings.length);
  if (findings.length === 0)
    return roster === null || roster.read.ledger.shifts.length === 0 ? null : (
      <p className={look.quiet}>{t("rosterView.conflicts.none")}</p>
    );
  return (
    <section className={look.section} aria-labelledby={heading}>
      <h2 id={heading} className={look.small}>
        {t("rosterView.conflicts.title", { count: findings.length })}
      </h2>
      <ul className={look.list} aria-labelledby={heading}>
        {findings.slice(0, limit).map((finding, index) => (
          <li key={index} className={look.card}>
            <p className={look.text}>{findingWords(t, finding, types).what}</p>
            <Places finding={finding} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button appearance="subtle" onClick={() => setLimit(limit + PAGE)}>
          {t("rosterView.conflicts.more", { count: Math.min(PAGE, hidden) })}
        </Button>
      )}
    </section>
  );
}

function Places({ finding }: { readonly finding: Finding }) {
  const t = useSay();
  const look = useLook();
  const places = finding.evidence.slice(0, PLACES);
  if (places.length === 0) return null;
  return (
    <p className={look.quiet}>
      {places.map(({ sheet, cell }, index) => (
        <Fragment key={index}>
          {index > 0 && t("pane.join.names")}
          <Place sheet={sheet} cell={cell} />
        </Fragment>
      ))}
    </p>
  );
}

/** As read for the roster, which is newer; else as the last check found them. Work that falls due in a leave is 核查's. */
function conflictsOf({ roster, result }: Pick<PaneState, "roster" | "result">): readonly Finding[] {
  const findings = roster?.read.findings ?? result?.judgement.findings ?? [];
  return findings.filter(
    ({ code, args }) =>
      code === "roster-conflict" || (code === "leave-conflict" && args.why !== "due")
  );
}
