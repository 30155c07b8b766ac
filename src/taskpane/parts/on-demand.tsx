/**
 * A view whose code is fetched when it is first shown. Where that fails (the intranet's server is away, the add-in was updated under an open
 * pane) the view says so, with a code to quote and 重试, and the rest of the pane goes on.
 */
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType } from "react";
import { useSay } from "../state/use-pane";
import { Code } from "./Code";

const useStyles = makeStyles({
  state: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0 },
});

type Fetched<P> = { readonly view: ComponentType<P> } | { readonly error: string } | null;

/** Used as `React.lazy`, without a `Suspense` around it. */
export function onDemand<P extends object>(
  fetchView: () => Promise<{ readonly default: ComponentType<P> }>
): ComponentType<P> {
  // Once here it is here: a view shown again is shown at once.
  let here: ComponentType<P> | null = null;
  return function OnDemand(props: P) {
    const [fetched, setFetched] = useState<Fetched<P>>(here && { view: here });
    const [attempt, setAttempt] = useState(1);
    useEffect(() => {
      if (here !== null) return undefined;
      let gone = false;
      const found = (value: Fetched<P>) => {
        if (!gone) setFetched(value);
      };
      fetchView().then(
        (module) => {
          here = module.default;
          found({ view: module.default });
        },
        (error: unknown) => found({ error: error instanceof Error ? error.message : String(error) })
      );
      return () => {
        gone = true;
      };
    }, [attempt]);
    if (fetched === null) return <Opening />;
    if ("view" in fetched) return <fetched.view {...props} />;
    return (
      <NotFetched
        error={fetched.error}
        retry={() => {
          setFetched(null);
          setAttempt(attempt + 1);
        }}
      />
    );
  };
}

function Opening() {
  const t = useSay();
  return <Spinner size="tiny" label={t("frame.load.opening")} />;
}

function NotFetched(props: { readonly error: string; readonly retry: () => void }) {
  const t = useSay();
  const styles = useStyles();
  return (
    <section role="alert" className={styles.state}>
      <h1 className={styles.title}>{t("frame.load.failed")}</h1>
      <p className={styles.text}>{t("frame.load.why")}</p>
      <Button appearance="primary" onClick={props.retry}>
        {t("frame.load.retry")}
      </Button>
      <p className={styles.text}>{t("frame.load.again")}</p>
      <Code code="page-not-loaded" context={props.error} />
    </section>
  );
}
