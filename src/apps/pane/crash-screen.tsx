import { Component, type ReactNode } from "react";
import type { Locale } from "../../kernel/format";
import { paneTexts } from "../../messages/texts";

interface CrashScreenProps { readonly locale: Locale; readonly children: ReactNode }

/** A fault in the pane must not leave an empty pane: it says so and offers to open it again. */
export class CrashScreen extends Component<CrashScreenProps, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { readonly crashed: boolean } { return { crashed: true }; }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    const { states } = paneTexts[this.props.locale];
    return (
      <div role="alert" style={{ padding: "16px" }}>
        <h2 style={{ fontSize: "16px" }}>{states.crashed}</h2>
        <p>{states.crashedWhy}</p>
        <button type="button" onClick={() => { this.setState({ crashed: false }); }}>{states.reopen}</button>
      </div>
    );
  }
}
