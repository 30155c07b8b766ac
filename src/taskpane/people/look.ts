/** How the parts of this view look alike: cards, quiet lines, the three kinds of work in bar and legend. */
import { makeStyles, shorthands, tokens } from "@fluentui/react-components";

/** Colour never stands alone: open work is filled, overdue work hatched, done work only outlined. */
const overdue = `repeating-linear-gradient(135deg, ${tokens.colorPaletteRedForeground1} 0 2px, ${tokens.colorPaletteRedBackground1} 2px 5px)`;

export const useLook = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  card: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  small: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  text: { margin: 0 },
  quiet: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  summary: {
    cursor: "pointer",
    padding: `${tokens.spacingVerticalXXS} 0`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  doing: {
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
  backlog: {
    backgroundImage: overdue,
    border: `1px solid ${tokens.colorPaletteRedForeground1}`,
    boxSizing: "border-box",
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundImage: "repeating-linear-gradient(135deg, CanvasText 0 2px, Canvas 2px 5px)",
      ...shorthands.borderColor("CanvasText"),
    },
  },
  done: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    boxSizing: "border-box",
    "@media (forced-colors: active)": { ...shorthands.borderColor("CanvasText") },
  },
});
