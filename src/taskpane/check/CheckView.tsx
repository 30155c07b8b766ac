/** 核查: the first-run card, what there is when nothing can be checked, or the result with its actions. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../state/use-pane";
import { Partial } from "../parts/Notices";
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
  if (nothingToCheck !== null) return <NothingToCheck problem={nothingToCheck} />;
  if (result === null) return <FirstCard />;
  return (
    <div className={styles.view}>
      <Summary result={result} />
      <Actions />
      <Partial problems={result.problems} />
      <FindingList judgement={result.judgement} />
      <JudgementNotes result={result} />
    </div>
  );
}
