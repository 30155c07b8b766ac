/** What of the findings is shown: as searched, filtered and grouped. */
import { useEffect, useMemo, useState } from "react";
import type { Judgement } from "../../rules/judgement";
import type { FoundFilter } from "../state/findings-state";
import { usePane } from "../state/use-pane";
import { foundIn, type Found } from "./found";
import { groupsOf, kindsIn, type FoundGroup } from "./groups";
import { queryOf, says, soundingLike, type Query } from "./search";

export interface ShownFindings {
  readonly groups: readonly FoundGroup[];
  /** Entries in the groups. */
  readonly count: number;
  /** Entries without any search or filter, those of low severity apart. */
  readonly loud: readonly Found[];
  readonly quiet: readonly Found[];
  readonly kinds: ReturnType<typeof kindsIn>;
  readonly byLeader: number;
  /** As asked for, where this check has any of it. */
  readonly filter: FoundFilter | null;
  readonly query: Query | null;
}

export function useShownFindings(judgement: Judgement): ShownFindings {
  const typed = usePane((state) => state.query);
  const wanted = usePane((state) => state.filter);
  const grouping = usePane((state) => state.grouping);
  const all = useMemo(() => foundIn(judgement), [judgement]);
  const [loud, quiet] = useMemo(() => [all.filter(isLoud), all.filter(isQuiet)], [all]);
  const kinds = useMemo(() => kindsIn(loud), [loud]);
  const byLeader = useMemo(() => loud.filter(isByLeader).length, [loud]);
  const query = useMemo(() => queryOf(typed), [typed]);
  const sounds = useSounds(all, query);
  // A kind that a new check no longer finds must not leave an empty list behind.
  const has =
    wanted === null ||
    (wanted === "quiet" && quiet.length > 0) ||
    (wanted === "by-leader" && byLeader > 0) ||
    kinds.some(({ kind }) => kind === wanted);
  const filter = has ? wanted : null;
  const shown = useMemo(() => {
    // Who searches means everything; low severity is out of the way only of who just looks.
    const among = filter === null && query !== null ? all : all.filter(passes(filter));
    return query === null
      ? among
      : among.filter((item) => says(item, query) || sounds.has(item.id));
  }, [all, filter, query, sounds]);
  const groups = useMemo(
    () => groupsOf(shown, grouping, judgement.today),
    [shown, grouping, judgement.today]
  );
  return { groups, count: shown.length, loud, quiet, kinds, byLeader, filter, query };
}

const isLoud = (item: Found): boolean => !item.quiet;
const isQuiet = (item: Found): boolean => item.quiet;
const isByLeader = (item: Found): boolean => item.task?.byLeader ?? false;

function passes(filter: FoundFilter | null): (item: Found) => boolean {
  if (filter === "quiet") return isQuiet;
  if (filter === "by-leader") return (item) => isLoud(item) && isByLeader(item);
  return (item) => isLoud(item) && (filter === null || item.kind === filter);
}

const NONE: ReadonlySet<string> = new Set();

/** Entries that sound like what was typed; what was found before stays until more is known. */
function useSounds(all: readonly Found[], query: Query | null): ReadonlySet<string> {
  const [sounds, setSounds] = useState(NONE);
  useEffect(() => {
    if (query === null || !query.latin) {
      setSounds(NONE);
      return undefined;
    }
    const asking = new AbortController();
    soundingLike(all, query, asking.signal).then(
      (hits) => {
        if (hits !== null) setSounds(hits);
      },
      // Without the pinyin (offline at first use) the words themselves are still searched.
      () => setSounds(NONE)
    );
    return () => asking.abort();
  }, [all, query]);
  return sounds;
}
