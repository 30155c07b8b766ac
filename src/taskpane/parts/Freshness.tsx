/** 已更新: that the result is as the workbook is, said in a line that nobody has to mind. What could not be followed is told among the notices. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Say } from "../../locales";
import { usePane, useSay } from "../state/use-pane";

const useStyles = makeStyles({
  line: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export function Freshness() {
  const t = useSay();
  const styles = useStyles();
  const isBehind = usePane((state) => state.stale && state.following);
  const followedAt = usePane((state) => state.followedAt);
  if (isBehind) return <p className={styles.line}>{t("fresh.following")}</p>;
  if (followedAt === null) return null;
  return <p className={styles.line}>{freshWords(t, followedAt)}</p>;
}

/** @param at ISO date-time; told as the time of day where the user is */
export function freshWords(t: Say, at: string): string {
  const moment = new Date(at);
  const two = (n: number): string => String(n).padStart(2, "0");
  return t("fresh.updated", { time: `${two(moment.getHours())}:${two(moment.getMinutes())}` });
}
