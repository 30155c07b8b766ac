/** Language and the hidden 自检, behind one small button. */
import {
  Button,
  Menu as FluentMenu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { MoreHorizontal20Regular, ShieldCheckmark20Regular } from "@fluentui/react-icons";
import { useTranslation } from "react-i18next";
import { nearestLocale } from "../locales";
import { rememberLocale } from "./language";
import { useLocale, usePane, useSay } from "./state/use-pane";

export function Menu() {
  const t = useSay();
  const { i18n } = useTranslation("words");
  const locale = useLocale();
  const show = usePane((state) => state.show);
  return (
    <FluentMenu
      checkedValues={{ language: [locale] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const chosen = nearestLocale(checkedItems[0]);
        rememberLocale(chosen);
        void i18n.changeLanguage(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          aria-label={t("pane.menu.open")}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{t("pane.menu.language")}</MenuGroupHeader>
            <MenuItemRadio name="language" value="zh-CN" lang="zh-CN">
              {t("pane.menu.zh")}
            </MenuItemRadio>
            <MenuItemRadio name="language" value="en-US" lang="en">
              {t("pane.menu.en")}
            </MenuItemRadio>
          </MenuGroup>
          <MenuDivider />
          <MenuItem icon={<ShieldCheckmark20Regular />} onClick={() => show("self-test")}>
            {t("pane.menu.selfTest")}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </FluentMenu>
  );
}
