/** 人员: how far apart the section is, what would even it out, and everybody with what he has. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { memo, useDeferredValue, useId, useMemo, useState } from "react";
import { NothingToCheck } from "../check/NothingToCheck";
import type { CheckResult } from "../deeds";
import { usePane, useSay } from "../state/use-pane";
import { Balancing } from "./Balancing";
import { useLook } from "./look";
import { PersonCard } from "./PersonCard";
import { SpreadCard } from "./SpreadCard";
import { TallyLegend } from "./TallyBar";
import { KINDS, talliesOf } from "./tally";

/** People shown at a time: a bureau may have hundreds. */
const PAGE = 60;

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  start: { alignSelf: "start" },
});

export default function PeopleView() {
  const styles = useStyles();
  const result = usePane((state) => state.result);
  const nothingToCheck = usePane((state) => state.nothingToCheck);
  // Fifty cards drawn along with the proposals would be felt: they come after, in slices.
  const everybody = useDeferredValue(result);
  if (nothingToCheck !== null) return <NothingToCheck problem={nothingToCheck} />;
  if (result === null) return <Invitation kind="start" />;
  if (result.team.people.length === 0) return <Invitation kind="nobody" />;
  return (
    <div className={styles.view}>
      <SpreadCard team={result.team} noDuties={result.ledger.duties.length === 0} />
      <Balancing />
      <Everybody result={everybody ?? result} />
    </div>
  );
}

/** Nothing checked yet, or a workbook that names nobody: what is missing, and the button that goes on. */
function Invitation({ kind }: { readonly kind: "start" | "nobody" }) {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const busy = usePane((state) => state.busy !== null);
  const check = usePane((state) => state.check);
  return (
    <section className={look.section}>
      <h1 className={look.heading}>{t(`people.${kind}.title`)}</h1>
      <p className={look.text}>{t(`people.${kind}.what`)}</p>
      <Button
        className={styles.start}
        appearance="primary"
        disabledFocusable={busy}
        onClick={() => void check()}
      >
        {t(`people.${kind}.button`)}
      </Button>
    </section>
  );
}

const Everybody = memo(function Everybody({ result }: { readonly result: CheckResult }) {
  const t = useSay();
  const look = useLook();
  const heading = useId();
  const [limit, setLimit] = useState(PAGE);
  const tallies = useMemo(() => talliesOf(result), [result]);
  const most = Math.max(
    1,
    ...tallies.map((tally) => KINDS.reduce((sum, kind) => sum + tally[kind].length, 0))
  );
  const hidden = tallies.length - Math.min(limit, tallies.length);
  return (
    <section className={look.section} aria-labelledby={heading}>
      <div className={look.row}>
        <h2 id={heading} className={look.small}>
          {t("people.list")}
        </h2>
        <TallyLegend />
      </div>
      <ul className={look.list} aria-labelledby={heading}>
        {tallies.slice(0, limit).map((tally) => (
          <li key={tally.work.name}>
            <PersonCard tally={tally} most={most} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button appearance="subtle" onClick={() => setLimit(limit + PAGE)}>
          {t("people.more", { count: Math.min(PAGE, hidden) })}
        </Button>
      )}
    </section>
  );
});
