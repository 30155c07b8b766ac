/** 偏重, 适中, 偏轻 in words; weight and border tell them apart where colours are replaced. */
import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { LoadLevel } from "../../workload";
import { useSay } from "../state/use-pane";

const useStyles = makeStyles({
  badge: {
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: "1px solid",
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  heavy: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorPaletteDarkOrangeForeground1,
    ...shorthands.borderColor(tokens.colorPaletteDarkOrangeForeground1),
  },
  moderate: {
    color: tokens.colorNeutralForeground2,
    ...shorthands.borderColor(tokens.colorNeutralStroke1),
  },
  light: {
    color: tokens.colorPaletteGreenForeground1,
    ...shorthands.borderColor(tokens.colorPaletteGreenForeground1),
    ...shorthands.borderStyle("dashed"),
  },
  none: { color: tokens.colorNeutralForeground2, ...shorthands.borderColor("transparent") },
});

export function LevelBadge({ level }: { readonly level: LoadLevel | null }) {
  const t = useSay();
  const styles = useStyles();
  const kind = level ?? "none";
  return (
    <span className={mergeClasses(styles.badge, styles[kind])}>{t(`workload.level.${kind}`)}</span>
  );
}
