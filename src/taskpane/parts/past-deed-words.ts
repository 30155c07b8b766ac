/** What was done, where, when and how much of it, in words. */
import type { PastDeed } from "../deeds";
import { useSay } from "../state/use-pane";
import { useDates } from "./when";

export function usePastDeedWords() {
  const t = useSay();
  const dates = useDates();
  const howMuch = ({ of, count }: PastDeed): string => t(`frame.undo.count.${of}`, { count });
  return {
    action: (deed: PastDeed): string => t(`pane.undo.what.${deed.action}`),
    when: (deed: PastDeed): string => dates.moment(deed.at),
    /** `今天 14:02，3 个单元格` */
    details: (deed: PastDeed): string =>
      t("pane.undo.can", { time: dates.moment(deed.at), amount: howMuch(deed) }),
  };
}
