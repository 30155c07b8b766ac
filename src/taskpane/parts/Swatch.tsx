/** The colour a mark has in the sheet, small. It never stands alone: the word for it is always beside it. */
import { makeStyles } from "@fluentui/react-components";
import type { MarkColour } from "../../workbook/change";
import { markFills } from "../../workbook/mark-style";

const useStyles = makeStyles({
  swatch: {
    display: "inline-block",
    flexShrink: 0,
    width: "12px",
    height: "12px",
    borderRadius: "2px",
    border: "1px solid",
    // In forced colours the sheet keeps its marks' colours, so the legend must too.
    forcedColorAdjust: "none",
  },
});

export function Swatch({ colour }: { readonly colour: MarkColour }) {
  const styles = useStyles();
  const { fill, font } = markFills[colour];
  return (
    <span
      aria-hidden="true"
      className={styles.swatch}
      style={{ backgroundColor: fill, borderColor: font }}
    />
  );
}
