/** The rule book in force: since when, where it stands, what of its sheet was not understood, and what it says. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { typeName } from "../../locales/type-name";
import type { BookInForce } from "../../app/rules-deeds";
import type { BookWords } from "../../rules/book-words";
import { noticeParts, noticeText, type NoticePart } from "../../rules/notice";
import type { RuleBook } from "../../rules/rule-book";
import { ProblemList } from "../parts/Notices";
import { Place } from "../parts/Place";
import { Swatch } from "../parts/Swatch";
import { useLook } from "../people/look";
import { usePane, useSay } from "../state/use-pane";
import { Fold } from "./Fold";

const useStyles = makeStyles({
  light: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  lines: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  standard: {
    marginLeft: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Shown at once; the others when opened. */
const ESSENTIAL: readonly NoticePart[] = ["lights", "types"];

export function BookCard({ inForce }: { readonly inForce: BookInForce }) {
  const t = useSay();
  const look = useLook();
  const heading = useId();
  const { book, sheet, problems } = inForce;
  return (
    <section className={mergeClasses(look.card, look.section)} aria-labelledby={heading}>
      <div>
        <h2 id={heading} className={look.heading}>
          {t("rulesView.book.title")}
        </h2>
        <p className={look.text}>
          {book.effectiveFrom === null
            ? t("rulesView.book.always")
            : t("rulesView.book.since", { date: book.effectiveFrom })}
        </p>
        <p className={look.quiet}>
          {sheet === null ? (
            t("rulesView.book.default")
          ) : (
            <>
              {t("rulesView.book.sheet")} <Place sheet={sheet} />
            </>
          )}
        </p>
      </div>
      <Sheets sheet={sheet} />
      <Flaws problems={problems} />
      <Lights book={book} />
      <Types book={book} />
      <div>
        {noticeParts
          .filter((part) => !ESSENTIAL.includes(part))
          .map((part) => (
            <Part key={part} book={book} part={part} />
          ))}
      </div>
    </section>
  );
}

function Sheets({ sheet }: { readonly sheet: string | null }) {
  const t = useSay();
  const look = useLook();
  const busy = usePane((state) => state.busy !== null);
  const addRules = usePane((state) => state.addRules);
  const goTo = usePane((state) => state.goTo);
  return (
    <div className={look.row}>
      <Button
        size="small"
        disabledFocusable={busy}
        onClick={() => void (sheet === null ? addRules("sheet") : goTo(sheet, "A1"))}
      >
        {t(sheet === null ? "rulesView.book.write" : "rulesView.book.open")}
      </Button>
      <Button
        size="small"
        disabledFocusable={busy}
        title={t("rulesView.book.noticeHint")}
        onClick={() => void addRules("notice")}
      >
        {t("rulesView.book.notice")}
      </Button>
    </div>
  );
}

/** Rows that were skipped, each with its cell; sections that a sheet of an earlier version does not have, in one line. */
function Flaws({ problems }: Pick<BookInForce, "problems">) {
  const t = useSay();
  const look = useLook();
  const missing = problems.filter(({ code }) => code === "rule-section-missing");
  const skipped = problems.filter(({ code }) => code !== "rule-section-missing");
  const sections = missing.map(({ args }) => String(args?.section ?? ""));
  return (
    <>
      {skipped.length > 0 && (
        <div>
          <ProblemList problems={skipped} heading={t("rulesView.book.skipped")} />
        </div>
      )}
      {missing.length > 0 && (
        <p className={look.quiet}>
          {t("rulesView.book.missing", { sections: sections.join(t("pane.join.names")) })}
        </p>
      )}
    </>
  );
}

interface OfBook {
  readonly book: RuleBook;
}

function useBookWords(): BookWords {
  const t = useSay();
  return (key, args) => t(key, { ...args });
}

function Lights({ book }: OfBook) {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  const say = useBookWords();
  const colours = ["red", "yellow", "blue"] as const;
  const lines = noticeText(book, say, "lights");
  return (
    <ul className={look.list} aria-label={t("rulesView.book.part.lights")}>
      {colours.map((colour, index) => (
        <li key={colour} className={styles.light}>
          <Swatch colour={colour} />
          <span>{lines[index]}</span>
        </li>
      ))}
    </ul>
  );
}

function Types({ book }: OfBook) {
  const t = useSay();
  const styles = useStyles();
  const look = useLook();
  return (
    <ul className={look.list} aria-label={t("rulesView.book.part.types")}>
      {book.types.map(({ type, standard, checklist }) => (
        <li key={type}>
          <span>
            {typeName(t, type, book.types)}
            {standard !== "" && <span className={styles.standard}>{standard}</span>}
          </span>
          <p className={look.quiet}>{checklist.join(t("pane.join.list"))}</p>
        </li>
      ))}
    </ul>
  );
}

function Part({ book, part }: OfBook & { readonly part: NoticePart }) {
  const t = useSay();
  const styles = useStyles();
  const say = useBookWords();
  const lines = noticeText(book, say, part);
  const named = { part: t(`rulesView.book.part.${part}`), count: lines.length };
  if (lines.length === 0) return null;
  return (
    <Fold plain title={t("rulesView.book.partCount", named)}>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Fold>
  );
}
