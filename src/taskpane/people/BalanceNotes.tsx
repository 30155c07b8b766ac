/** What else there is to know of a balanced section: work that nobody may have, a year without holidays. */
import { balanceNote } from "../../locales/workload-words";
import type { Proposed } from "../deeds";
import { Place } from "../parts/Place";
import { useSay } from "../state/use-pane";
import { useLook } from "./look";

export function BalanceNotes({ proposed }: { readonly proposed: Proposed }) {
  const t = useSay();
  const look = useLook();
  const { notes } = proposed.balanced;
  if (notes.length === 0) return null;
  return (
    <ul className={look.list} aria-label={t("people.balance.notes")}>
      {notes.map((note) => (
        <li key={note.code}>
          {balanceNote(t, note)}
          {note.code === "nobody-may" && <Rows proposed={proposed} tasks={note.tasks} />}
        </li>
      ))}
    </ul>
  );
}

function Rows(props: { readonly proposed: Proposed; readonly tasks: readonly number[] }) {
  const look = useLook();
  const { judgement, ledger } = props.proposed.checked;
  return (
    <ul className={look.list}>
      {props.tasks.map((index) => {
        const task = judgement.tasks[index];
        if (!task) return null;
        const cell = ledger.tasks[index]?.ownerCell ?? `A${task.row}`;
        return (
          <li key={index}>
            {task.title} <Place sheet={task.sheet} cell={cell} />
          </li>
        );
      })}
    </ul>
  );
}
