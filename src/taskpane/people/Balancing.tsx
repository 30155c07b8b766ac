/** 调整建议: asked for, read, accepted or refused one by one or all, written; and what is left to be done by hand. */
import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { ScalesRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { Proposed } from "../deeds";
import { agreedProposals } from "../state/people-state";
import { usePane, useSay } from "../state/use-pane";
import { BalanceNotes } from "./BalanceNotes";
import { ByHandList } from "./ByHandList";
import { Covers } from "./Covers";
import { useLook } from "./look";
import { MoveCard } from "./MoveCard";
import { Outlook } from "./Outlook";

/** Proposals shown at a time: a card has many parts, and thirty of them at once are felt. */
const PAGE = 10;

const useStyles = makeStyles({
  start: { alignSelf: "start" },
  // Three buttons side by side at 350 px.
  button: { minWidth: 0, paddingLeft: "10px", paddingRight: "10px" },
  // The box has its own space around it.
  keep: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

export function Balancing() {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const heading = useId();
  const busy = usePane((state) => state.busy !== null);
  const proposed = usePane((state) => state.proposed);
  const accepted = usePane((state) => state.accepted);
  const propose = usePane((state) => state.propose);
  return (
    <section className={look.section} aria-labelledby={heading}>
      {proposed !== null && (
        <h2 id={heading} className={look.small}>
          {t("people.balance.label")}
        </h2>
      )}
      {proposed === null ? (
        <>
          <Button
            id={heading}
            className={styles.start}
            appearance="primary"
            icon={<ScalesRegular />}
            disabledFocusable={busy}
            onClick={() => void propose()}
          >
            {t("people.balance.button")}
          </Button>
          <p className={look.quiet}>{t("people.balance.hint")}</p>
        </>
      ) : (
        <Proposals proposed={proposed} />
      )}
      {accepted !== null && <ByHandList items={accepted.byHand} />}
    </section>
  );
}

function Proposals({ proposed }: { readonly proposed: Proposed }) {
  const t = useSay();
  const look = useLook();
  const [limit, setLimit] = useState(PAGE);
  const { balanced } = proposed;
  const { moves } = balanced;
  const hidden = moves.length - Math.min(limit, moves.length);
  return (
    <>
      <Outlook balanced={balanced} />
      {moves.length > 0 && <Choices proposed={proposed} />}
      {moves.length > 0 && <p className={look.quiet}>{t("people.balance.bars")}</p>}
      <ul className={look.list} aria-label={t("people.balance.label")}>
        {moves.slice(0, limit).map((move) => (
          <li key={`${move.sheet} ${move.row} ${move.to}`}>
            <MoveCard proposed={proposed} move={move} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button appearance="subtle" onClick={() => setLimit(limit + PAGE)}>
          {t("people.balance.more", { count: Math.min(PAGE, hidden) })}
        </Button>
      )}
      <Refusals />
      <BalanceNotes proposed={proposed} />
      <Covers proposed={proposed} />
    </>
  );
}

/** For all at once, and the one button that writes. */
function Choices({ proposed }: { readonly proposed: Proposed }) {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const busy = usePane((state) => state.busy !== null);
  const agreed = usePane((state) => state.agreed);
  const oldOwner = usePane((state) => state.oldOwner);
  const agreeAll = usePane((state) => state.agreeAll);
  const accept = usePane((state) => state.accept);
  const closeProposals = usePane((state) => state.closeProposals);
  const keepOldOwner = usePane((state) => state.keepOldOwner);
  const count = agreedProposals({ proposed, agreed }).length;
  const all = count === proposed.balanced.moves.length;
  return (
    <div className={look.section}>
      <div className={look.row}>
        <Button
          className={styles.button}
          appearance="primary"
          disabledFocusable={busy || count === 0}
          onClick={() => void accept()}
        >
          {t("people.balance.write", { count })}
        </Button>
        <Button className={styles.button} disabledFocusable={busy} onClick={() => agreeAll(!all)}>
          {t(all ? "people.balance.agreeNone" : "people.balance.agreeAll")}
        </Button>
        <Button
          className={styles.button}
          disabledFocusable={busy}
          appearance="subtle"
          onClick={closeProposals}
        >
          {t("people.balance.close")}
        </Button>
      </div>
      <Checkbox
        className={styles.keep}
        checked={oldOwner === "remarks"}
        disabled={busy}
        label={t("people.balance.oldOwner")}
        onChange={(_, { checked }) => keepOldOwner(checked === true ? "remarks" : "nowhere")}
      />
    </div>
  );
}

function Refusals() {
  const t = useSay();
  const look = useLook();
  const busy = usePane((state) => state.busy !== null);
  const count = usePane((state) => state.refused.length);
  const takeBackRefusals = usePane((state) => state.takeBackRefusals);
  if (count === 0) return null;
  return (
    <p className={look.text}>
      {t("people.balance.refused", { count })}
      <Button
        size="small"
        appearance="subtle"
        disabledFocusable={busy}
        onClick={() => void takeBackRefusals()}
      >
        {t("people.balance.takeBack")}
      </Button>
    </p>
  );
}
