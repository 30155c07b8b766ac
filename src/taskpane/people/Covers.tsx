/** 补台: for whoever is away and for vacant work, task by task, who could stand in, the best first, and why. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Cover, TeamWork } from "../../workload";
import { levelOf } from "../../workload/team-work";
import type { Proposed } from "../deeds";
import { Place } from "../parts/Place";
import { useSay } from "../state/use-pane";
import { useLook } from "./look";

/** Rows shown at a time. */
const PAGE = 20;
/** Stand-ins named: the best is enough, the second is for when he cannot. */
const NAMED = 3;

export function Covers({ proposed }: { readonly proposed: Proposed }) {
  const t = useSay();
  const look = useLook();
  const [limit, setLimit] = useState(PAGE);
  const { cover, team } = proposed.balanced;
  const hidden = cover.length - Math.min(limit, cover.length);
  if (cover.length === 0) return null;
  return (
    <details>
      <summary className={look.summary}>{t("people.cover.label", { count: cover.length })}</summary>
      <p className={look.quiet}>{t("people.cover.what")}</p>
      <ul className={look.list}>
        {cover.slice(0, limit).map((item, index) => (
          <li key={index} className={look.card}>
            <OneCover item={item} team={team} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button appearance="subtle" onClick={() => setLimit(limit + PAGE)}>
          {t("people.details.more", { count: Math.min(PAGE, hidden) })}
        </Button>
      )}
    </details>
  );
}

function OneCover({ item, team }: { readonly item: Cover; readonly team: TeamWork }) {
  const t = useSay();
  const look = useLook();
  const { person, from, to, due, standIns } = item;
  const names = standIns.slice(0, NAMED).map(({ name, why, ratio }) =>
    t("people.cover.standIn", {
      name,
      why: t(`workload.standIn.${why}`),
      level: t(`workload.level.${levelOf(ratio, team.mean, team.levels)}`),
    })
  );
  return (
    <>
      <p className={look.text}>
        {item.title} <Place sheet={item.sheet} cell={`A${item.row}`} />
      </p>
      <p className={look.quiet}>
        {[
          person === null
            ? t("people.cover.vacant")
            : t("people.cover.away", { name: person, from, to }),
          ...(due === null ? [] : [t("people.details.due", { date: due })]),
        ].join(t("pane.join.list"))}
      </p>
      <p className={look.text}>
        {names.length === 0
          ? t("people.cover.nobody")
          : t("people.cover.can", { names: names.join(t("pane.join.names")) })}
      </p>
    </>
  );
}
