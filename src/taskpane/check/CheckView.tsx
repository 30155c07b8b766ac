/** 核查: the first-run card, what there is when nothing can be checked, or the result with its actions. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useRef } from "react";
import { CaptureLine } from "../capture";
import { usePane } from "../state/use-pane";
import { Freshness } from "../parts/Freshness";
import { Partial } from "../parts/Notices";
import { UnderstoodTables } from "../mapping/UnderstoodTables";
import { Actions } from "./Actions";
import { FirstCard } from "./FirstCard";
import { JudgementNotes } from "./JudgementNotes";
import { NothingToCheck } from "./NothingToCheck";
import { Summary } from "./Summary";

/** Not needed to see the first card. */
const FindingList = lazy(() => import("./FindingList"));

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

export function CheckView() {
  const styles = useStyles();
  const result = usePane((state) => state.result);
  const nothingToCheck = usePane((state) => state.nothingToCheck);
  const reminding = usePane((state) => state.reminding !== null);
  const asked = useTablesAsked();
  if (nothingToCheck === null && result === null) return <FirstCard />;
  if (result !== null && reminding)
    return (
      <Suspense fallback={null}>
        <FindingList result={result} />
      </Suspense>
    );
  // The cards keep their place in the tree when a correction turns "no ledger" into a result: the focus stays where it was.
  return (
    <div className={styles.view}>
      {nothingToCheck !== null && <NothingToCheck problem={nothingToCheck} />}
      {result !== null && <Summary result={result} />}
      {result !== null && <Freshness />}
      {result !== null && <CaptureLine />}
      {result !== null && <Actions />}
      {result !== null && <Partial problems={result.problems} />}
      {asked !== null && <UnderstoodTables understood={asked} noLedger={result === null} />}
      {result !== null && (
        <Suspense fallback={null}>
          <FindingList result={result} />
        </Suspense>
      )}
      {result !== null && <JudgementNotes result={result} />}
    </div>
  );
}

/** The tables, where there is something to ask about them; once asked they stay as long as the view does, so that an answer can be seen. */
function useTablesAsked() {
  const understood = usePane((state) => state.understood);
  const noLedger = usePane((state) => state.result === null);
  const before = useRef(false);
  const tables = understood?.tables ?? [];
  const asks = noLedger ? tables.length > 0 : tables.some((table) => table.unsure);
  before.current = before.current || asks;
  return before.current && tables.length > 0 ? understood : null;
}
