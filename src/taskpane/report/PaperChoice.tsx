/** 报送版, 科内版 or 科务会单, and what each leaves out. */
import {
  Field,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import type { Paper } from "../deeds";
import { usePane, useSay } from "../state/use-pane";
import { useLook } from "./look";

const papers: readonly Paper[] = ["up", "in", "meeting"];

const useStyles = makeStyles({
  group: { flexWrap: "wrap" },
  // The radio's own space around it would make the hint look unrelated.
  hint: { marginTop: `calc(-1 * ${tokens.spacingVerticalXS})` },
});

export function PaperChoice() {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const paper = usePane((state) => state.paper);
  const busy = usePane((state) => state.busy !== null);
  const choosePaper = usePane((state) => state.choosePaper);
  return (
    <section className={look.section}>
      <Field label={t("reportView.paper.label")}>
        <RadioGroup
          className={styles.group}
          layout="horizontal"
          value={paper}
          disabled={busy}
          onChange={(_, { value }) => choosePaper(papers.find((one) => one === value) ?? "up")}
        >
          {papers.map((one) => (
            <Radio key={one} value={one} label={t(`reportView.paper.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      <p className={mergeClasses(look.quiet, styles.hint)}>{t(`reportView.paper.${paper}Hint`)}</p>
    </section>
  );
}
