/** Below the declared floor: what is degraded, and what to do. */
import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { useSay } from "../state/use-pane";

const useStyles = makeStyles({ bar: { marginBottom: tokens.spacingVerticalM } });

export function OldExcel() {
  const t = useSay();
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{t("pane.host.oldTitle")}</MessageBarTitle>
        {t("pane.host.old")}
      </MessageBarBody>
    </MessageBar>
  );
}
