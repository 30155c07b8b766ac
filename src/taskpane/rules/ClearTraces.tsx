/** 清除全部痕迹: what will go and what stays is listed first, and a backup offered, as this alone cannot be undone. */
import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Say } from "../../locales";
import type { OwnSheet, Traces } from "../../app/traces";
import type { MemoryCounts } from "../../memory/overview";
import { useLook } from "../people/look";
import { usePane, useSay } from "../state/use-pane";
import { ExportButton } from "./ExportButton";
import { Fold } from "./Fold";

const useStyles = makeStyles({
  lines: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
  },
  group: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  choice: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  // The one button of the pane that nothing takes back.
  grave: {
    color: tokens.colorPaletteRedForeground1,
    borderTopColor: tokens.colorPaletteRedBorder2,
    borderRightColor: tokens.colorPaletteRedBorder2,
    borderBottomColor: tokens.colorPaletteRedBorder2,
    borderLeftColor: tokens.colorPaletteRedBorder2,
  },
});

export function ClearTraces() {
  const t = useSay();
  const look = useLook();
  const traces = usePane((state) => state.traces);
  const busy = usePane((state) => state.busy !== null);
  const findTraces = usePane((state) => state.findTraces);
  const closeTraces = usePane((state) => state.closeTraces);
  // Whoever comes back later has perhaps done more meanwhile.
  useEffect(() => closeTraces, [closeTraces]);
  return (
    <Fold title={t("rulesView.traces.title")}>
      <p className={look.quiet}>{t("rulesView.traces.what")}</p>
      {traces === null ? (
        <div>
          <Button size="small" disabledFocusable={busy} onClick={() => void findTraces()}>
            {t("rulesView.traces.start")}
          </Button>
        </div>
      ) : (
        <Confirm traces={traces} />
      )}
    </Fold>
  );
}

function isClean({ marks, sheets, memory, opensByItself }: Traces): boolean {
  return marks.length === 0 && sheets.length === 0 && memory === null && !opensByItself;
}

function Confirm({ traces }: { readonly traces: Traces }) {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const busy = usePane((state) => state.busy !== null);
  const closeTraces = usePane((state) => state.closeTraces);
  const clearTraces = usePane((state) => state.clearTraces);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        traces.sheets.flatMap(({ name, state }) =>
          state === "unchanged" && !traces.structureProtected ? [name] : []
        )
      )
  );
  if (isClean(traces))
    return (
      <div className={look.row}>
        <span>{t("rulesView.traces.nothing")}</span>
        <Button size="small" autoFocus onClick={closeTraces}>
          {t("pane.menu.back")}
        </Button>
      </div>
    );
  const going = goingWords(t, traces);
  const choose = (name: string, on: boolean): void => {
    const others = [...chosen].filter((one) => one !== name);
    setChosen(new Set(on ? [...others, name] : others));
  };
  const everySheet = traces.sheets.every(({ name }) => chosen.has(name));
  return (
    <div className={look.section} role="group" aria-label={t("rulesView.traces.title")}>
      {going.length > 0 && (
        <div>
          <h3 className={look.small}>{t("rulesView.traces.ask")}</h3>
          <Lines words={going} />
        </div>
      )}
      {traces.sheets.length > 0 && (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{t("rulesView.traces.sheets")}</legend>
          {traces.sheets.map(({ name, state }) => (
            <div key={name}>
              <Checkbox
                checked={chosen.has(name)}
                disabled={traces.structureProtected}
                onChange={(_, { checked }) => choose(name, checked === true)}
                label={
                  <span className={styles.choice}>
                    {name}
                    <span className={look.quiet}>{t(`rulesView.traces.state.${state}`)}</span>
                  </span>
                }
              />
            </div>
          ))}
        </fieldset>
      )}
      <div>
        <h3 className={look.small}>{t("rulesView.traces.stay")}</h3>
        <Lines words={stayingWords(t, traces, everySheet)} />
      </div>
      {traces.memory !== null && <ExportButton label={t("rulesView.traces.export")} />}
      <div className={look.row}>
        <Button
          size="small"
          className={styles.grave}
          disabledFocusable={busy}
          onClick={() => void clearTraces(sheetsOf(traces, chosen))}
        >
          {t("rulesView.traces.yes")}
        </Button>
        <Button size="small" autoFocus onClick={closeTraces}>
          {t("rulesView.traces.no")}
        </Button>
      </div>
    </div>
  );
}

function sheetsOf({ sheets }: Traces, chosen: ReadonlySet<string>): readonly OwnSheet[] {
  return sheets.filter(({ name }) => chosen.has(name));
}

function Lines({ words }: { readonly words: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.lines}>
      {words.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function goingWords(t: Say, { marks, memory, opensByItself }: Traces): readonly string[] {
  return [
    ...marks
      .filter(({ locked }) => !locked)
      .map(({ name, rows }) => t("rulesView.traces.marks", { sheet: name, count: rows })),
    ...(memory === null ? [] : memoryWords(t, memory)),
    ...(opensByItself ? [t("rulesView.traces.autoShow")] : []),
  ];
}

function memoryWords(t: Say, memory: MemoryCounts | "unreadable"): readonly string[] {
  if (memory === "unreadable") return [t("rulesView.traces.unreadable")];
  const { actions } = memory;
  const parts = (
    [
      "mapping",
      "rules",
      "cases",
      "days",
      "reminders",
      "settled",
      "report",
      "actions",
      "others",
    ] as const
  ).flatMap((part) =>
    memory[part] === 0
      ? []
      : [
          t("rulesView.counts.item", {
            name: t(`rulesView.counts.${part}`),
            count: memory[part],
          }),
        ]
  );
  const items = parts.length === 0 ? t("rulesView.counts.none") : parts.join(t("pane.join.list"));
  return [
    t("rulesView.traces.memory", { items }),
    ...(actions > 0 ? [t("rulesView.traces.undo", { count: actions })] : []),
  ];
}

function stayingWords(t: Say, traces: Traces, everySheet: boolean): readonly string[] {
  return [
    ...traces.marks
      .filter(({ locked }) => locked)
      .map(({ name }) => t("rulesView.traces.stayLocked", { sheet: name })),
    ...(traces.sheets.length > 0 && traces.structureProtected
      ? [t("rulesView.traces.stayStructure")]
      : []),
    ...(everySheet || traces.structureProtected ? [] : [t("rulesView.traces.staySheets")]),
    t("rulesView.traces.stayCells"),
    t("rulesView.traces.stayOut"),
  ];
}
