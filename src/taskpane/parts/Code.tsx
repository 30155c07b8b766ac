/** What to quote to whoever helps: the code of a failure, with the little that is needed to find its cause; one click copies it. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import type { Problem } from "../../workbook/problem";
import { copyText } from "./copy-text";
import { useSay } from "../state/use-pane";
import { unseen } from "./unseen";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  source: unseen,
});

/** @param context is copied along; it holds no cell's content */
export function Code(props: { readonly code: string; readonly context?: string | undefined }) {
  const t = useSay();
  const styles = useStyles();
  const source = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = ["kewutong", props.code, props.context].filter(Boolean).join(" | ");
  return (
    <div className={styles.line}>
      <span className={styles.code}>{t("frame.code.label", { code: props.code })}</span>
      <Button
        size="small"
        appearance="transparent"
        icon={<Copy16Regular />}
        aria-label={t("frame.code.copy")}
        title={t("frame.code.copy")}
        onClick={() => void copyText(text, source.current).then(setCopied)}
      />
      <span role="status">
        {copied !== null && t(copied ? "frame.code.copied" : "frame.code.blocked")}
      </span>
      <textarea
        ref={source}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
        className={styles.source}
        value={text}
      />
    </div>
  );
}

/** `任务台账!F6; ExcelApi 1.14: …` */
export function problemContext({ sheet, cell, args }: Problem): string | undefined {
  const place = [sheet, cell].filter(Boolean).join("!");
  const said = Object.values(args ?? {}).join(" ");
  return [place, said].filter(Boolean).join(" | ") || undefined;
}
