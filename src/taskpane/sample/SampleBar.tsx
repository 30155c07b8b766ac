/** While the sample is there: that only it is looked at, and the way out. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { usePane, useSay } from "../state/use-pane";

const useStyles = makeStyles({ bar: { marginBottom: tokens.spacingVerticalM } });

export default function SampleBar() {
  const t = useSay();
  const styles = useStyles();
  const busy = usePane((state) => state.busy !== null);
  const changed = usePane((state) => state.sampleChanged);
  const removeSample = usePane((state) => state.removeSample);
  const keepSample = usePane((state) => state.keepSample);
  return (
    <MessageBar intent={changed ? "warning" : "info"} layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{t("frame.sample.title")}</MessageBarTitle>
        {t(changed ? "frame.sample.changed" : "frame.sample.what")}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={busy} onClick={() => void removeSample(changed)}>
          {t(changed ? "frame.sample.removeAnyway" : "frame.sample.remove")}
        </Button>
        {changed && (
          <Button size="small" onClick={keepSample}>
            {t("frame.sample.keep")}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
