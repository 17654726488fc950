/** The task pane: the screen for the state, the theme around it, the keys every screen shares, and what a screen reader is told. */
import { Button, FluentProvider } from "@fluentui/react-components";
import { Component, useEffect, useEffectEvent, type KeyboardEvent, type ReactNode } from "react";
import type { Commands } from "./Commands";
import { Failed } from "./Failed";
import { Finished } from "./Finished";
import { Icon } from "./icons";
import { looks } from "./looks";
import { Notice } from "./Notice";
import type { PaneJobs } from "./PaneJobs";
import type { PaneState } from "./paneState";
import { Review } from "./review/Review";
import { sayCount } from "./say";
import { SettingsScreen } from "./settings/SettingsScreen";
import { usePane, type PaneHands } from "./usePane";
import { useTheme } from "./useTheme";
import { Welcome } from "./Welcome";
import { Working } from "./Working";

export function Pane({ jobs, commands }: { readonly jobs: PaneJobs; readonly commands?: Commands }) {
  const { theme, name } = useTheme();
  return (
    <FluentProvider theme={theme} style={{ colorScheme: name === "light" ? "light" : "dark" }}>
      <style>{looks}</style>
      <Safe><Desk jobs={jobs} {...(commands && { commands })} /></Safe>
    </FluentProvider>
  );
}

function Desk({ jobs, commands }: { readonly jobs: PaneJobs; readonly commands?: Commands }) {
  const { state, hands } = usePane(jobs);
  const obey = useEffectEvent((command: "refresh" | "undo") => (command === "refresh" ? hands.refresh() : hands.undo()));
  useEffect(() => commands?.take((command) => obey(command)), [commands]);
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented && state.step.at !== "idle" && !state.settingsOpen) hands.cancel();
    // Enter on the page itself presses its button where that only reads; a write is never one stray key away.
    if (event.key === "Enter" && !event.repeat && (event.target as HTMLElement).matches("h1, main")) {
      event.currentTarget.querySelector<HTMLElement>("[data-primary]")?.click();
    }
  };
  return (
    <div className="frame" onKeyDown={keys}>
      <ScreenOf state={state} jobs={jobs} hands={hands} />
      {state.notice && <div className="bar-notice"><Notice tone="warning"><p>{state.notice}</p></Notice></div>}
      <div role="status" aria-live="polite" className="unseen">{statusOf(state)}</div>
    </div>
  );
}

function ScreenOf({ state, jobs, hands }: { readonly state: PaneState; readonly jobs: PaneJobs; readonly hands: PaneHands }) {
  const { step, settings, settingsOpen, settingsProblem, undo } = state;
  const aside = <Button appearance="subtle" icon={<Icon name="settings" size={20} />} aria-label="Settings" title="Settings" onClick={() => hands.openSettings(true)} />;
  if (settingsOpen) return <SettingsScreen key={settings ? "loaded" : "loading"} settings={settings} problem={settingsProblem} countriesOf={jobs.countries} hands={hands} />;
  switch (step.at) {
    case "idle": return <Welcome known={settings?.mapping !== undefined} undo={undo} aside={aside} onRefresh={() => hands.refresh()} onUndo={hands.undo} />;
    case "reading": return <Working key="reading" title="Reading" progress={step.progress} stopping={false} onCancel={hands.cancel} />;
    case "review": return <Review step={step} jobs={jobs} hands={hands} aside={aside} />;
    case "writing": return <Working key="writing" title={step.again.job === "undo" ? "Undoing" : "Writing"} progress={step.progress} stopping={step.stopping} onCancel={hands.cancel} />;
    case "done": return <Finished key={step.result.job} result={step.result} canUndo={undo !== null} hands={hands} aside={aside} />;
    case "failed": return <Failed failure={step.failure} again={step.again} jobs={jobs} hands={hands} />;
  }
}

function statusOf({ step, notice }: PaneState): string {
  if (notice) return notice;
  switch (step.at) {
    case "reading": case "writing": return step.progress.text;
    case "review": return step.busy ? step.busy.text : `${sayCount(step.read.decisions.filter(({ call }) => call.onList).length, "customer")} to call`;
    case "done": return step.result.job === "commit" ? `${sayCount(step.result.written.written, "cell")} written` : `${sayCount(step.result.undone.restored, "cell")} put back`;
    default: return "";
  }
}

/** A mistake of ours while drawing must not leave an empty pane. */
class Safe extends Component<{ readonly children: ReactNode }, { readonly message: string | null }> {
  override state = { message: null };
  static getDerivedStateFromError(error: unknown) { return { message: error instanceof Error ? error.message : String(error) }; }
  override render() {
    if (this.state.message === null) return this.props.children;
    return <div style={{ padding: "16px" }} role="alert">
      <p>Duebook made a mistake and had to stop: {this.state.message}</p>
      <Button appearance="primary" onClick={() => this.setState({ message: null })}>Start again</Button>
    </div>;
  }
}
