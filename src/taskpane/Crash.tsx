/** The last resort for a defect while rendering: said in words, with what to pass on, instead of a white pane. */
import { Component, type ReactNode } from "react";
import { Code } from "./parts/Code";
import { useSay } from "./state/use-pane";

interface Props {
  readonly children: ReactNode;
}

export class Crash extends Component<Props, { readonly message: string | null }> {
  override state = { message: null };

  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    return this.state.message === null ? (
      this.props.children
    ) : (
      <Crashed message={this.state.message} />
    );
  }
}

export function Crashed({ message }: { readonly message: string }) {
  const t = useSay();
  return (
    <main role="alert" style={{ padding: "16px" }}>
      <h1>{t("pane.host.crashedTitle")}</h1>
      <p>{t("pane.host.crashed")}</p>
      <p>
        <code>{message}</code>
      </p>
      <Code code="pane-crashed" context={message} />
    </main>
  );
}
