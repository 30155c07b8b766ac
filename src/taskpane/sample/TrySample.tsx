/** Offers the sample to who has no ledger at hand, or would rather look first. */
import { Button } from "@fluentui/react-components";
import { usePane, useSay } from "../state/use-pane";

export function TrySample() {
  const t = useSay();
  const busy = usePane((state) => state.busy !== null);
  const there = usePane((state) => state.samples.length > 0);
  const addSample = usePane((state) => state.addSample);
  if (there) return null;
  return (
    <Button
      appearance="subtle"
      title={t("frame.sample.tryHint")}
      disabledFocusable={busy}
      onClick={() => void addSample()}
    >
      {t("frame.sample.try")}
    </Button>
  );
}
