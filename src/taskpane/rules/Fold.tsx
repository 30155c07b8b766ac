/** A card that is one line until somebody opens it. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useLook } from "../people/look";

const useStyles = makeStyles({
  title: {
    display: "inline",
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  inside: { paddingTop: tokens.spacingVerticalXS },
});

/** @param props.plain inside another card: no frame of its own, and no heading for the view's outline */
export function Fold(props: {
  readonly title: string;
  readonly plain?: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const look = useLook();
  const [open, setOpen] = useState(false);
  return (
    <details
      className={props.plain ? undefined : look.card}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={look.summary}>
        {props.plain ? props.title : <h2 className={styles.title}>{props.title}</h2>}
      </summary>
      {open && <div className={mergeClasses(look.section, styles.inside)}>{props.children}</div>}
    </details>
  );
}
