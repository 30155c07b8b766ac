/**
 * The groups and their entries, of which only those in sight are in the page: a ledger may have twenty thousand. One tab stop for all of
 * them; arrow keys, Home, End, Page Up and Page Down go from entry to entry, in sight or not.
 */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { Fragment, useCallback, useLayoutEffect, useMemo, useRef, type KeyboardEvent } from "react";
import { Swatch } from "../parts/Swatch";
import { usePane, useSay } from "../state/use-pane";
import { FindingRow } from "./FindingRow";
import type { FoundGroup } from "./groups";
import { entryNear, headingBefore, linesOf, stepTo, type Line } from "./lines";
import { useOffset } from "./use-offset";
import { groupTitle } from "./words";

/** As first guessed; each is measured once it is there. */
const HEADING = 36;
const ENTRY = 88;
const GAP = 4;

const useStyles = makeStyles({
  rows: { position: "relative", width: "100%" },
  // Lists only for those who listen: their entries are placed by the whole.
  list: { display: "contents" },
  placed: { position: "absolute", top: 0, left: 0, width: "100%" },
  heading: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    boxSizing: "border-box",
    margin: 0,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  // Over the view's own padding, so that no entry shows above it.
  sticky: { position: "sticky", top: `calc(-1 * ${tokens.spacingHorizontalM})`, zIndex: 1 },
});

export function FindingRows({ groups }: { readonly groups: readonly FoundGroup[] }) {
  const t = useSay();
  const styles = useStyles();
  const rows = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(groups), [groups]);
  const wanted = usePane((state) => state.current);
  const goToEntry = usePane((state) => state.goToEntry);
  const found = lines.findIndex((line) => line.id === wanted && line.kind === "entry");
  // Where the entry has gone, as after 不再提示, the one that came into its place.
  const lastFound = useRef(0);
  const current = found >= 0 ? found : entryNear(lines, wanted === null ? 0 : lastFound.current);
  const view = useCallback(() => rows.current?.closest<HTMLElement>("#view") ?? null, []);
  const offset = useOffset(rows, view);
  const heading = useRef(-1);

  const inSight = useCallback(
    (range: Range) => {
      heading.current = headingBefore(lines, range.startIndex);
      const kept = [heading.current, current].filter((index) => index >= 0);
      return [...new Set([...kept, ...defaultRangeExtractor(range)])].sort((a, b) => a - b);
    },
    [lines, current]
  );
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: view,
    estimateSize: (index) => (lines[index]?.kind === "heading" ? HEADING : ENTRY),
    getItemKey: (index) => lines[index]?.id ?? index,
    rangeExtractor: inSight,
    scrollMargin: offset,
    // What stays at the top would cover the entry gone to.
    scrollPaddingStart: HEADING,
    overscan: 6,
    gap: GAP,
  });

  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const going = useRef(usePane((state) => state.returning));
  const hadFocus = useFocusWithin(rows);
  useLayoutEffect(() => {
    const line = lines[current];
    if (line === undefined) return;
    lastFound.current = current;
    // What had the focus is gone with its entry.
    const lost = hadFocus() && document.activeElement === document.body;
    if (!going.current && !lost) return;
    going.current = false;
    virtual.scrollToIndex(current);
    buttons.current.get(line.id)?.focus({ preventScroll: true });
  }, [current, lines, virtual, hadFocus]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const from = lines.findIndex(({ id }) => buttons.current.get(id) === event.target);
    if (from < 0) return;
    const page = Math.max(1, Math.floor((virtual.scrollRect?.height ?? 0) / (ENTRY + GAP)));
    const to = stepTo(lines, from, event.key, page);
    const line = to === null ? undefined : lines[to];
    if (line === undefined) return;
    event.preventDefault();
    going.current = true;
    goToEntry(line.id);
  }

  const shown = virtual.getVirtualItems().flatMap((item) => {
    const line = lines[item.index];
    return line ? [{ item, line }] : [];
  });
  const place = (start: number) => ({ transform: `translateY(${start - offset}px)` });
  return (
    <div
      ref={rows}
      className={styles.rows}
      style={{ height: `${virtual.getTotalSize()}px` }}
      onKeyDown={onKeyDown}
    >
      {byGroup(shown).map(({ group, heading: head, entries }) => {
        const title = t("pane.list.group", {
          name: groupTitle(t, group.of),
          count: group.items.length,
        });
        return (
          <Fragment key={group.id}>
            {head !== null && (
              <h2
                ref={virtual.measureElement}
                data-index={head.item.index}
                className={mergeClasses(
                  styles.heading,
                  head.item.index === heading.current ? styles.sticky : styles.placed
                )}
                style={head.item.index === heading.current ? undefined : place(head.item.start)}
              >
                {group.tone !== null && <Swatch colour={group.tone} />}
                {title}
              </h2>
            )}
            {entries.length > 0 && (
              <div role="list" aria-label={title} className={styles.list}>
                {entries.map(({ item, line }) => (
                  <div
                    key={line.id}
                    role="listitem"
                    aria-posinset={line.nth + 1}
                    aria-setsize={group.items.length}
                    ref={virtual.measureElement}
                    data-index={item.index}
                    className={styles.placed}
                    style={place(item.start)}
                  >
                    <FindingRow
                      item={line.item}
                      showKind={group.of.by !== "kind"}
                      tabIndex={item.index === current ? 0 : -1}
                      disclosure={(button) => {
                        if (button === null) buttons.current.delete(line.id);
                        else buttons.current.set(line.id, button);
                      }}
                      onFocus={() => goToEntry(line.id)}
                    />
                  </div>
                ))}
              </div>
            )}
          </Fragment>
        );
      })}
    </div>
  );
}

interface Shown<L extends Line = Line> {
  readonly item: { readonly index: number; readonly start: number };
  readonly line: L;
}

interface ShownGroup {
  readonly group: FoundGroup;
  heading: Shown | null;
  readonly entries: Shown<Extract<Line, { kind: "entry" }>>[];
}

function byGroup(shown: readonly Shown[]): readonly ShownGroup[] {
  const groups = new Map<string, ShownGroup>();
  for (const { item, line } of shown) {
    const group = groups.get(line.group.id) ?? { group: line.group, heading: null, entries: [] };
    groups.set(line.group.id, group);
    if (line.kind === "heading") group.heading = { item, line };
    else group.entries.push({ item, line });
  }
  return [...groups.values()];
}

/** Whether the focus was last in the element, even if what had it is gone. */
function useFocusWithin(element: React.RefObject<HTMLElement>): () => boolean {
  const inside = useRef(false);
  useLayoutEffect(() => {
    const note = (event: FocusEvent): void => {
      inside.current =
        event.target instanceof Node && (element.current?.contains(event.target) ?? false);
    };
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, [element]);
  return useCallback(() => inside.current, []);
}
