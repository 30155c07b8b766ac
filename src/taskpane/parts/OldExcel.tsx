/** Below the declared floor: what is degraded, and what to do. */
import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useSay } from "../state/use-pane";

export function OldExcel() {
  const t = useSay();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t("pane.host.oldTitle")}</MessageBarTitle>
        {t("pane.host.old")}
      </MessageBarBody>
    </MessageBar>
  );
}
