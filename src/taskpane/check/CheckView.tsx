/** 核查: the first-run card, what there is when nothing can be checked, or the result with its actions. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { CaptureLine } from "../capture";
import { usePane } from "../state/use-pane";
import { Partial } from "../parts/Notices";
import { UnderstoodTables } from "../mapping/UnderstoodTables";
import { Actions } from "./Actions";
import { FindingList } from "./FindingList";
import { FirstCard } from "./FirstCard";
import { JudgementNotes } from "./JudgementNotes";
import { NothingToCheck } from "./NothingToCheck";
import { Summary } from "./Summary";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

export function CheckView() {
  const styles = useStyles();
  const result = usePane((state) => state.result);
  const nothingToCheck = usePane((state) => state.nothingToCheck);
  const understood = usePane((state) => state.understood);
  if (nothingToCheck === null && result === null) return <FirstCard />;
  // The cards keep their place in the tree when a correction turns "no ledger" into a result: the focus stays where it was.
  return (
    <div className={styles.view}>
      {nothingToCheck !== null && <NothingToCheck problem={nothingToCheck} />}
      {result !== null && <Summary result={result} />}
      {result !== null && <CaptureLine />}
      {result !== null && <Actions />}
      {result !== null && <Partial problems={result.problems} />}
      {understood !== null && understood.tables.length > 0 && (
        <UnderstoodTables understood={understood} noLedger={result === null} />
      )}
      {result !== null && <FindingList judgement={result.judgement} />}
      {result !== null && <JudgementNotes result={result} />}
    </div>
  );
}
