/** The workbook cannot be written to: what still can be done, and the way out. */
import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { useSay } from "../state/use-pane";

const useStyles = makeStyles({ bar: { marginBottom: tokens.spacingVerticalM } });

export function ReadOnly() {
  const t = useSay();
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{t("frame.readOnly.title")}</MessageBarTitle>
        {t("frame.readOnly.text")}
      </MessageBarBody>
    </MessageBar>
  );
}
