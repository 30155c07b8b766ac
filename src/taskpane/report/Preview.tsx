/** What would be written, as it will read; or what was, with the way to its sheet. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { lengthOf } from "../../report/document-text";
import type { ComposedPaper } from "../deeds";
import { usePane, useSay } from "../state/use-pane";
import { DocumentBlocks } from "./DocumentBlocks";
import { useLook } from "./look";

const useStyles = makeStyles({
  page: {
    maxHeight: "max(320px, 60vh)",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  link: { overflowWrap: "anywhere", textAlign: "left" },
});

export function Preview({ preview }: { readonly preview: ComposedPaper }) {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const status = useId();
  const writtenTo = usePane((state) => state.writtenTo);
  const goTo = usePane((state) => state.goTo);
  const { name, document, text, withheld } = preview;
  return (
    <section className={look.section}>
      <div id={status} className={look.quiet}>
        {writtenTo === null ? (
          t("reportView.preview.notWritten")
        ) : (
          <Link
            as="button"
            inline
            className={styles.link}
            onClick={() => void goTo(writtenTo, "A1")}
          >
            {t("reportView.preview.open", { sheet: writtenTo })}
          </Link>
        )}
      </div>
      <div
        className={styles.page}
        role="region"
        // Scrolled by the arrow keys.
        tabIndex={0}
        aria-label={t("reportView.preview.label", { name })}
        aria-describedby={status}
      >
        <DocumentBlocks document={document} />
      </div>
      <p className={look.quiet}>
        {t("reportView.preview.length", { count: lengthOf(text) })}
        {withheld > 0 &&
          t("pane.join.list") + t("reportView.preview.withheld", { count: withheld })}
      </p>
    </section>
  );
}
