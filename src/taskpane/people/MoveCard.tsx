/** One proposal: which task goes from whom to whom, why, what it does to both, and the chief's answer. */
import {
  Button,
  Link,
  makeStyles,
  mergeClasses,
  ToggleButton,
  shorthands,
  tokens,
} from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import { writability } from "../../app/balance-patches";
import type { Say } from "../../locales";
import type { Proposal } from "../../workload";
import type { Proposed } from "../deeds";
import { isAgreed } from "../state/people-state";
import { usePane, useSay } from "../state/use-pane";
import { EffectBars } from "./EffectBars";
import { useLook } from "./look";
import { WhyNotList } from "./WhyNotList";

const useStyles = makeStyles({
  move: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  who: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  title: { textAlign: "left" },
  agreed: {
    ...shorthands.borderColor(tokens.colorBrandStroke1),
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    "@media (forced-colors: active)": { ...shorthands.borderColor("Highlight") },
  },
});

export function MoveCard(props: { readonly proposed: Proposed; readonly move: Proposal }) {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const heading = useId();
  const goTo = usePane((state) => state.goTo);
  const agreed = usePane((state) => isAgreed(state, props.move));
  const [open, setOpen] = useState(false);
  const { proposed, move } = props;
  const { title, sheet } = move;
  const cell = proposed.checked.ledger.tasks[move.task]?.ownerCell ?? `A${move.row}`;
  const byHand = writability(proposed, move);
  return (
    <article
      aria-labelledby={heading}
      className={mergeClasses(look.card, styles.move, agreed && styles.agreed)}
    >
      <h3 id={heading} className={look.small}>
        {whoWords(t, move)}
      </h3>
      <Link
        as="button"
        className={styles.title}
        title={t("pane.list.goTo", { sheet, cell })}
        onClick={() => void goTo(sheet, cell)}
      >
        {title}
      </Link>
      <p className={look.text}>{reasonWords(t, move)}</p>
      {byHand !== null && (
        <p className={look.text}>
          {t("people.move.byHand", { why: t(`workload.byHand.${byHand}`) })}
        </p>
      )}
      <EffectBars balanced={proposed.balanced} move={move} />
      <Answer move={move} agreed={agreed} />
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={look.summary}>{t("people.move.details")}</summary>
        {open && <WhyNotList proposed={proposed} move={move} />}
      </details>
    </article>
  );
}

function Answer({ move, agreed }: { readonly move: Proposal; readonly agreed: boolean }) {
  const t = useSay();
  const look = useLook();
  const busy = usePane((state) => state.busy !== null);
  const agree = usePane((state) => state.agree);
  const refuse = usePane((state) => state.refuse);
  const named = (words: string) =>
    t("people.move.label", { words, title: move.title, who: whoWords(t, move) });
  return (
    <div className={look.row}>
      <ToggleButton
        size="small"
        checked={agreed}
        icon={agreed ? <Checkmark16Regular /> : null}
        disabledFocusable={busy}
        aria-label={named(t("people.move.agree"))}
        onClick={() => agree(move, !agreed)}
      >
        {t("people.move.agree")}
      </ToggleButton>
      <Button
        size="small"
        appearance="subtle"
        disabledFocusable={busy}
        aria-label={named(t("people.move.refuse"))}
        onClick={() => void refuse(move)}
      >
        {t("people.move.refuse")}
      </Button>
    </div>
  );
}

function whoWords(t: Say, { from, to }: Proposal): string {
  return t("people.move.who", { from: from ?? t("people.move.nobody"), to });
}

function reasonWords(t: Say, { from, to, reason, fit }: Proposal): string {
  const names = { from: from ?? "", to };
  const why =
    reason.code === "owner-away" && reason.until !== null
      ? t("people.move.reason.owner-away-until", { ...names, until: reason.until })
      : t(`people.move.reason.${reason.code}`, names);
  return [why, t(`people.move.fit.${fit}`, names)].join(t("pane.join.list"));
}
