/** What was accepted and could not be written: which cell, whose name, and why it is left to the chief. */
import type { ByHand } from "../../app/balance-patches";
import { Place } from "../parts/Place";
import { useSay } from "../state/use-pane";
import { useLook } from "./look";

export function ByHandList({ items }: { readonly items: readonly ByHand[] }) {
  const t = useSay();
  const look = useLook();
  if (items.length === 0) return null;
  return (
    <div>
      <p className={look.text}>{t("people.accept.byHand", { count: items.length })}</p>
      <ul className={look.list}>
        {items.map(({ proposal, why, cell }) => (
          <li key={`${proposal.sheet} ${proposal.row}`}>
            {t("people.accept.byHandOne", {
              title: proposal.title,
              to: proposal.to,
              why: t(`workload.byHand.${why}`),
            })}{" "}
            <Place sheet={proposal.sheet} cell={cell ?? `A${proposal.row}`} />
          </li>
        ))}
      </ul>
    </div>
  );
}
