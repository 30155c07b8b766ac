/** The views of the pane. Moving the focus chooses, as there is nothing to load. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRoving } from "./roving";

const useStyles = makeStyles({
  // Five of them beside Excel's own corner in 320 px, in either language; narrower still (200 % zoom) they go on in a second line.
  tabs: { display: "flex", flexWrap: "wrap", flexGrow: 1, minWidth: 0 },
  tab: {
    padding: `${tokens.spacingVerticalMNudge} clamp(5px, 2vw, 16px)`,
    whiteSpace: "nowrap",
    border: "none",
    borderBottom: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": {
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1Hover,
    },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
    // Forced colours paint every border: the unchosen tab must show none.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
  },
  chosen: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/** The panel's id is `panel`; the tabs' ids are `tab-` and their value. */
export function Tabs<T extends string>(props: {
  readonly label: string;
  readonly tabs: readonly { readonly value: T; readonly words: string }[];
  readonly chosen: string;
  readonly panel: string;
  readonly choose: (value: T) => void;
}) {
  const styles = useStyles();
  const { group, stop } = useRoving(
    props.tabs.map((tab) => tab.value),
    props.chosen
  );
  return (
    <div role="tablist" aria-label={props.label} className={styles.tabs} {...group}>
      {props.tabs.map(({ value, words }) => {
        const { tabIndex, onFocus } = stop(value);
        const chosen = value === props.chosen;
        return (
          <button
            key={value}
            type="button"
            role="tab"
            id={`tab-${value}`}
            aria-selected={chosen}
            aria-controls={props.panel}
            className={mergeClasses(styles.tab, chosen && styles.chosen)}
            tabIndex={tabIndex}
            onFocus={onFocus}
            onKeyUp={(event) => event.key.startsWith("Arrow") && props.choose(value)}
            onClick={() => props.choose(value)}
          >
            {words}
          </button>
        );
      })}
    </div>
  );
}
