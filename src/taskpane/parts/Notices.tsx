/** Results and failures: what happened, where, what to do. Nothing a deed reports ends anywhere else. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { Fragment, useState } from "react";
import { problemWords } from "../../locales/problem-words";
import type { Problem } from "../../workbook/problem";
import type { Notice } from "../state/notices";
import { usePane, useSay } from "../state/use-pane";
import { Code, problemContext } from "./Code";
import { Place } from "./Place";

/** Problems listed at once; a thousand refused rows must not push the findings out of sight. */
const LISTED = 5;

const useStyles = makeStyles({
  notices: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    paddingLeft: tokens.spacingHorizontalL,
  },
  todo: { marginBottom: tokens.spacingVerticalXS },
});

export function Notices() {
  const styles = useStyles();
  const notices = usePane((state) => state.notices);
  const stale = usePane((state) => state.stale && !state.following && state.busy === null);
  if (notices.length === 0 && !stale) return null;
  return (
    <div className={styles.notices}>
      {stale && <Stale />}
      {notices.map((notice) => (
        <OneNotice key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function OneNotice({ notice }: { readonly notice: Notice }) {
  const t = useSay();
  const dismiss = usePane((state) => state.dismiss);
  const only =
    notice.problems.length === 1 && notice.intent === "error" ? notice.problems[0] : null;
  return (
    <MessageBar intent={notice.intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{notice.text(t)}</MessageBarTitle>
        {only ? (
          <>
            <Remedy problems={[only]} />
            <Code code={only.code} context={problemContext(only)} />
          </>
        ) : (
          <ProblemList
            problems={notice.problems}
            heading={t("pane.result.refused", { count: notice.problems.length })}
          />
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={t("pane.result.dismiss")}
            onClick={() => dismiss(notice.id)}
          />
        }
      />
    </MessageBar>
  );
}

/** What could not be done although the rest was. */
export function Partial({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useSay();
  if (problems.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <ProblemList problems={problems} heading={t("pane.result.partial")} />
      </MessageBarBody>
    </MessageBar>
  );
}

function Stale() {
  const t = useSay();
  const check = usePane((state) => state.check);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t("pane.stale.text")}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void check()}>
          {t("pane.stale.button")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** One kind of problem is explained once, with every place it was met at. */
export function ProblemList(props: {
  readonly problems: readonly Problem[];
  readonly heading: string;
}) {
  const t = useSay();
  const styles = useStyles();
  if (props.problems.length === 0) return null;
  const kinds = new Map<string, Problem[]>();
  for (const problem of props.problems) {
    const { what } = problemWords(t, problem);
    kinds.set(what, [...(kinds.get(what) ?? []), problem]);
  }
  return (
    <>
      <div>{props.heading}</div>
      <ul className={styles.list}>
        {[...kinds].map(([what, problems]) => (
          <li key={what}>
            {what} <Remedy problems={problems} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Remedy({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useSay();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const [first] = problems;
  if (first === undefined) return null;
  const placed = problems.filter((problem) => problem.sheet !== undefined);
  const shown = all ? placed : placed.slice(0, LISTED);
  const hidden = placed.length - shown.length;
  return (
    <div>
      {shown.map(({ sheet = "", cell }, index) => (
        <Fragment key={index}>
          {index > 0 && t("pane.join.names")}
          <Place sheet={sheet} cell={cell} />
        </Fragment>
      ))}
      {hidden > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {t("pane.list.more", { count: hidden })}
        </Button>
      )}
      <div className={styles.todo}>{problemWords(t, first).todo}</div>
    </div>
  );
}
