/** The sections of an edition: in or out, and in which order. What is out stands at the end. */
import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDown16Regular, ArrowUp16Regular } from "@fluentui/react-icons";
import { useId } from "react";
import type { Edition } from "../../report/report-model";
import {
  isMovable,
  movedSection,
  sectionsOf,
  usualSettings,
  withSection,
  type ReportSettings,
  type SectionName,
} from "../../report/report-settings";
import { usePane, useSay } from "../state/use-pane";
import { useLook } from "./look";

const useStyles = makeStyles({
  item: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  box: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, minWidth: 0 },
  arrows: { display: "flex", flexShrink: 0 },
});

export function SectionList({
  settings,
  edition,
}: {
  readonly settings: ReportSettings;
  readonly edition: Edition;
}) {
  const t = useSay();
  const look = useLook();
  const heading = useId();
  const shown = sectionsOf(settings, edition);
  const ordered = shown.filter(isMovable);
  const out = sectionsOf(usualSettings, edition).filter((section) => !shown.includes(section));
  const last = shown.filter((section) => !isMovable(section));
  return (
    <div className={look.section}>
      <span id={heading}>{t("reportView.wording.sections")}</span>
      <ul className={look.list} aria-labelledby={heading}>
        {[...ordered, ...last, ...out].map((section) => (
          <Section
            key={section}
            settings={settings}
            edition={edition}
            section={section}
            at={ordered.indexOf(section)}
            of={ordered.length}
          />
        ))}
      </ul>
    </div>
  );
}

function Section(props: {
  readonly settings: ReportSettings;
  readonly edition: Edition;
  readonly section: SectionName;
  /** Its place among those that may be moved; -1 = it stays where it is. */
  readonly at: number;
  readonly of: number;
}) {
  const { settings, edition, section, at, of } = props;
  const t = useSay();
  const styles = useStyles();
  const busy = usePane((state) => state.busy !== null);
  const changeWording = usePane((state) => state.changeWording);
  const name = t(`reportView.section.${section}`);
  const move = (by: -1 | 1) => changeWording(movedSection(settings, section, by, edition));
  return (
    <li className={styles.item}>
      <Checkbox
        className={styles.box}
        checked={settings.sections.includes(section)}
        disabled={busy}
        label={name}
        onChange={(_, { checked }) =>
          changeWording(withSection(settings, section, checked === true))
        }
      />
      {at >= 0 && (
        <span className={styles.arrows}>
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowUp16Regular />}
            aria-label={t("reportView.wording.up", { section: name })}
            disabledFocusable={busy || at === 0}
            onClick={() => move(-1)}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowDown16Regular />}
            aria-label={t("reportView.wording.down", { section: name })}
            disabledFocusable={busy || at === of - 1}
            onClick={() => move(1)}
          />
        </span>
      )}
    </li>
  );
}
