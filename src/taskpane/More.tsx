/**
 * Language, the rule sheet and its notice, and the hidden 自检, folded behind one small button. A plain disclosure, not a menu: everything in it is an ordinary control
 * in the page's own order.
 */
import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { MoreHorizontal20Regular, ShieldCheckmark20Regular } from "@fluentui/react-icons";
import { useTranslation } from "react-i18next";
import { nearestLocale } from "../locales/locale";
import type { RulesSheet } from "./deeds";
import { rememberLocale } from "./language";
import { useLocale, usePane, useSay } from "./state/use-pane";

const PANEL = "more";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

export function MoreButton(props: { readonly open: boolean; readonly toggle: () => void }) {
  const t = useSay();
  return (
    <Button
      appearance="subtle"
      icon={<MoreHorizontal20Regular />}
      aria-label={t("pane.menu.open")}
      aria-expanded={props.open}
      aria-controls={props.open ? PANEL : undefined}
      onClick={props.toggle}
    />
  );
}

export function More({ close }: { readonly close: () => void }) {
  const t = useSay();
  const styles = useStyles();
  const { i18n } = useTranslation("words");
  const locale = useLocale();
  const show = usePane((state) => state.show);
  const busy = usePane((state) => state.busy !== null);
  const addRules = usePane((state) => state.addRules);
  const addAndClose = (which: RulesSheet): void => {
    close();
    void addRules(which);
  };
  return (
    <section id={PANEL} aria-label={t("pane.menu.open")} className={styles.panel}>
      <Field label={t("pane.menu.language")}>
        <RadioGroup
          layout="horizontal"
          value={locale}
          onChange={(_, { value }) => {
            const chosen = nearestLocale(value);
            rememberLocale(chosen);
            void i18n.changeLanguage(chosen);
          }}
        >
          <Radio value="zh-CN" label={<span lang="zh-CN">{t("pane.menu.zh")}</span>} />
          <Radio value="en-US" label={<span lang="en">{t("pane.menu.en")}</span>} />
        </RadioGroup>
      </Field>
      <Button
        disabledFocusable={busy}
        title={t("pane.menu.rulesHint")}
        onClick={() => addAndClose("sheet")}
      >
        {t("pane.menu.rules")}
      </Button>
      <Button
        disabledFocusable={busy}
        title={t("pane.menu.noticeHint")}
        onClick={() => addAndClose("notice")}
      >
        {t("pane.menu.notice")}
      </Button>
      <Button
        icon={<ShieldCheckmark20Regular />}
        onClick={() => {
          show("self-test");
          close();
        }}
      >
        {t("pane.menu.selfTest")}
      </Button>
    </section>
  );
}
