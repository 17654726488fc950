/** The task pane: the screen for the state, the theme around it, the keys every screen shares, and what a screen reader is told. */
import { Button, FluentProvider } from "@fluentui/react-components";
import { Component, useEffect, useEffectEvent, useMemo, useRef, type KeyboardEvent, type ReactNode } from "react";
import type { Commands } from "./Commands";
import { DeskDoor } from "./desk/DeskDoor";
import type { DeskJobs } from "./DeskJobs";
import { Failed } from "./Failed";
import { Finished } from "./Finished";
import { Icon } from "./icons";
import { looks } from "./looks";
import { Notice } from "./Notice";
import type { PaneJobs } from "./PaneJobs";
import type { CallingStep, PaneState } from "./paneState";
import { Review } from "./review/Review";
import { sayCount } from "./say";
import { SettingsScreen } from "./settings/SettingsScreen";
import { usePane, type PaneHands } from "./usePane";
import { useTheme } from "./useTheme";
import { Welcome } from "./Welcome";
import { Working } from "./Working";

/** `callDesk` loads the errands of the call desk; without it there is no way to the desk. */
interface Props { readonly jobs: PaneJobs; readonly callDesk?: () => Promise<DeskJobs>; readonly commands?: Commands }

export function Pane({ jobs, callDesk, commands }: Props) {
  const { theme, name } = useTheme();
  return (
    <FluentProvider theme={theme} style={{ colorScheme: name === "light" ? "light" : "dark" }}>
      <style>{looks}</style>
      <Safe><Screens jobs={jobs} {...(callDesk && { callDesk })} {...(commands && { commands })} /></Safe>
    </FluentProvider>
  );
}

function Screens({ jobs, callDesk, commands }: Props) {
  const { state, hands } = usePane(jobs);
  const obey = useEffectEvent((command: "refresh" | "undo") => {
    if (command === "undo") hands.undo();
    else if (state.step.at === "calling") hands.recall();
    else hands.refresh();
  });
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
      <ScreenOf state={state} jobs={jobs} hands={hands} callDesk={callDesk} />
      {callDesk && state.step.at === "calling" && <Calling step={state.step} isHidden={state.settingsOpen} jobs={jobs} load={callDesk} hands={hands} />}
      {state.notice && <div className="bar-notice"><Notice tone="warning"><p>{state.notice}</p></Notice></div>}
      <div role="status" aria-live="polite" className="unseen">{statusOf(state)}</div>
    </div>
  );
}

/** The desk stays as it is under the settings: whoever looks something up is back at the same customer. */
function Calling({ step: { prepared, policy, readAt, busy, problem }, isHidden, jobs, load, hands }: { readonly step: CallingStep; readonly isHidden: boolean; readonly jobs: PaneJobs; readonly load: () => Promise<DeskJobs>; readonly hands: PaneHands }) {
  const ranked = useMemo(() => (policy === prepared.policy ? prepared : jobs.rerank(prepared, policy)), [jobs, prepared, policy]);
  const door = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isHidden && document.activeElement === document.body) door.current?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }, [isHidden]);
  return (
    <div ref={door} className="desk-door" hidden={isHidden}>
      <DeskDoor load={load} prepared={ranked} readAt={readAt} busy={busy?.text ?? ""} problem={problem?.message ?? ""} aside={<SettingsButton hands={hands} />} onReread={hands.recall} onLeave={hands.hangUp} />
    </div>
  );
}

const SettingsButton = ({ hands }: { readonly hands: PaneHands }) =>
  <Button appearance="subtle" icon={<Icon name="settings" size={20} />} aria-label="Settings" title="Settings" onClick={() => hands.openSettings(true)} />;

interface ScreenProps { readonly state: PaneState; readonly jobs: PaneJobs; readonly hands: PaneHands; readonly callDesk: (() => Promise<DeskJobs>) | undefined }

function ScreenOf({ state, jobs, hands, callDesk }: ScreenProps) {
  const { step, settings, settingsOpen, settingsProblem, undo } = state;
  const aside = <SettingsButton hands={hands} />;
  const canCall = callDesk !== undefined;
  if (settingsOpen) return <SettingsScreen key={settings ? "loaded" : "loading"} settings={settings} problem={settingsProblem} countriesOf={jobs.countries} hands={hands} {...(callDesk && { wording: callDesk })} />;
  switch (step.at) {
    case "idle": return <Welcome known={settings?.mapping !== undefined} undo={undo} aside={aside} onRefresh={() => hands.refresh()} onUndo={hands.undo} />;
    case "reading": return <Working key="reading" title="Reading" progress={step.progress} stopping={false} onCancel={hands.cancel} />;
    case "review": return <Review step={step} jobs={jobs} hands={hands} aside={aside} canCall={canCall} />;
    case "calling": return null;
    case "writing": return <Working key="writing" title={step.again.job === "undo" ? "Undoing" : "Writing"} progress={step.progress} stopping={step.stopping} onCancel={hands.cancel} />;
    case "done": return <Finished key={step.result.job} result={step.result} canUndo={undo !== null} canCall={canCall} hands={hands} aside={aside} />;
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
