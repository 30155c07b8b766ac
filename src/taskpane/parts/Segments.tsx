/**
 * A few choices side by side, one of them in force. Buttons, not radios: arrow keys must not do what only a press should, and the one in
 * force can be pressed again.
 */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  segments: {
    display: "flex",
    overflow: "hidden",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  segment: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
    "& + &": { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    // A contrast theme takes the colours away: a line tells which one it is.
    "@media (forced-colors: active)": { borderBottom: "3px solid Highlight" },
  },
  waiting: { color: tokens.colorNeutralForegroundDisabled, cursor: "default" },
});

export function Segments<T extends string>(props: {
  /** For the screen reader, in full. */
  readonly label: string;
  /** Stands before them. */
  readonly title: string;
  readonly options: readonly {
    readonly value: T;
    readonly words: string;
    readonly hint?: string;
  }[];
  readonly chosen: T;
  readonly disabled?: boolean;
  readonly choose: (value: T) => void;
}) {
  const styles = useStyles();
  const { disabled = false } = props;
  return (
    <div className={styles.line}>
      <span className={styles.label} aria-hidden="true">
        {props.title}
      </span>
      <div role="group" aria-label={props.label} className={styles.segments}>
        {props.options.map(({ value, words, hint }) => (
          <button
            key={value}
            type="button"
            aria-pressed={value === props.chosen}
            aria-disabled={disabled}
            title={hint}
            className={mergeClasses(
              styles.segment,
              value === props.chosen && styles.chosen,
              disabled && styles.waiting
            )}
            onClick={() => {
              if (!disabled) props.choose(value);
            }}
          >
            {words}
          </button>
        ))}
      </div>
    </div>
  );
}
