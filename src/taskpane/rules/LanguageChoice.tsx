/** The pane's language, switched live. Each name is in its own language, so that it is found by who cannot read the other. */
import { Field, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { nearestLocale } from "../../locales";
import { rememberLocale } from "../language";
import { useLook } from "../people/look";
import { useLocale, useSay } from "../state/use-pane";

const useStyles = makeStyles({ choice: { flexWrap: "wrap" } });

export function LanguageChoice() {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const { i18n } = useTranslation("words");
  const locale = useLocale();
  return (
    <div className={look.card}>
      <Field label={t("rulesView.language")}>
        <RadioGroup
          layout="horizontal"
          className={styles.choice}
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
    </div>
  );
}
