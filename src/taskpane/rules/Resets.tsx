/** 恢复默认: how tables are read, what was learned, how reports are worded; each by itself, each asked twice. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { resetParts, type ResetPart } from "../../app/memory-deeds";
import type { MemoryCounts } from "../../memory/overview";
import { AskTwice } from "../parts/AskTwice";
import { useLook } from "../people/look";
import { usePane, useSay } from "../state/use-pane";
import { Fold } from "./Fold";

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
});

export function Resets({ counts }: { readonly counts: MemoryCounts }) {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const resetPart = usePane((state) => state.resetPart);
  const kept: Readonly<Record<ResetPart, boolean>> = {
    mapping: counts.mapping > 0,
    learned: counts.cases + counts.rules > 0,
    report: counts.report > 0,
  };
  return (
    <Fold title={t("rulesView.reset.title")}>
      <p className={look.quiet}>{t("rulesView.reset.what")}</p>
      <ul className={look.list}>
        {resetParts.map((part) => {
          const name = t(`rulesView.reset.${part}`);
          return (
            <li key={part} className={styles.part}>
              <span>{name}</span>
              {kept[part] ? (
                <AskTwice
                  label={t("rulesView.reset.button")}
                  name={t("rulesView.reset.buttonOf", { part: name })}
                  ask={t("rulesView.reset.ask", { part: name })}
                  yes={t("rulesView.reset.yes")}
                  no={t("rulesView.reset.no")}
                  act={() => void resetPart(part)}
                />
              ) : (
                <span className={look.quiet}>{t("rulesView.reset.already")}</span>
              )}
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
