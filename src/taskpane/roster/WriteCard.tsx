/** What writing changes, said before it is done, and the button that does it. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { RosterChange } from "../../app/roster";
import type { ProposedRoster } from "../deeds";
import { Place } from "../parts/Place";
import { useLook } from "../people/look";
import { usePane, useSay } from "../state/use-pane";

/** Cells listed at a time. */
const PAGE = 40;

const useStyles = makeStyles({ button: { alignSelf: "start" } });

export function WriteCard({ roster }: { readonly roster: ProposedRoster }) {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const heading = useId();
  const busy = usePane((state) => state.busy !== null);
  const isStale = usePane((state) => state.rosterStale);
  const writeRoster = usePane((state) => state.writeRoster);
  const { change, plan, read } = roster;
  if (change === null) return null;
  return (
    <section className={`${look.card} ${look.section}`} aria-labelledby={heading}>
      <h2 id={heading} className={look.small}>
        {t("rosterView.write.label")}
      </h2>
      <p className={look.text}>
        {change.kind === "cells"
          ? t("rosterView.write.cells", {
              sheet: plan.sheet ?? "",
              count: change.patches.length,
            })
          : t("rosterView.write.sheet", { sheet: change.spec.name, count: plan.days.length })}
      </p>
      {change.kind === "add-sheet" && read.ledger.shifts.some((s) => s.lead) && (
        <p className={look.quiet}>{t("rosterView.write.leads")}</p>
      )}
      {change.kind === "cells" && <Cells change={change} />}
      <Button
        className={styles.button}
        appearance="primary"
        disabledFocusable={busy || isStale}
        onClick={() => void writeRoster()}
      >
        {change.kind === "cells"
          ? t("rosterView.write.button", { count: change.patches.length })
          : t("rosterView.write.newButton")}
      </Button>
    </section>
  );
}

function Cells({ change }: { readonly change: Extract<RosterChange, { kind: "cells" }> }) {
  const t = useSay();
  const look = useLook();
  const [open, setOpen] = useState(false);
  const [limit, setLimit] = useState(PAGE);
  const { patches } = change;
  const hidden = patches.length - Math.min(limit, patches.length);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={look.summary}>{t("rosterView.write.what")}</summary>
      {open && (
        <ul className={look.list}>
          {patches.slice(0, limit).map(({ sheet, cell, after }) => (
            <li key={cell} className={look.quiet}>
              <Place sheet={sheet} cell={cell} /> {String(after)}
            </li>
          ))}
        </ul>
      )}
      {open && hidden > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setLimit(limit + PAGE)}>
          {t("rosterView.write.more", { count: Math.min(PAGE, hidden) })}
        </Button>
      )}
    </details>
  );
}
