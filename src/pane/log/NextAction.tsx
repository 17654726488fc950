/** What comes next: proposed in a line, open to change, never in the way. */
import type { DeskJobs } from "../DeskJobs";
import type { FormDraft } from "./formDraft";

interface Props {
  readonly form: FormDraft;
  readonly jobs: DeskJobs;
  readonly proposed: string;
  readonly isOpen: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onChange: (change: Partial<FormDraft>) => void;
}

export function NextAction({ form, jobs, proposed, isOpen, onOpen, onChange }: Props) {
  const { nextAction, nextDay, person } = form;
  const day = nextDay.trim() === "" ? null : jobs.readMoment(nextDay);
  const chosen = nextAction.trim() !== "" || nextDay.trim() !== "";
  return (
    <details open={isOpen}>
      <summary aria-keyshortcuts="Control+;" onClick={(event) => { event.preventDefault(); onOpen(!isOpen); }}>Next: <span className={chosen ? "strong" : "quiet"}>{chosen ? `${nextAction.trim() || "Follow up"}${day?.ok ? `, ${day.said}` : ""}` : proposed}</span></summary>
      {isOpen && <div className="case-form">
        <label className="field"><span>Next action</span><input autoFocus value={nextAction} placeholder={proposed} onChange={(event) => onChange({ nextAction: event.target.value })} /></label>
        <label className="field">
          <span>On</span>
          <input value={nextDay} placeholder="mon, 3/12, in 10 days" onChange={(event) => onChange({ nextDay: event.target.value })} />
          <span className="muted" role="status">{day ? (day.ok ? day.said : day.message) : ""}</span>
        </label>
        <label className="field"><span>Spoke with, where not the usual contact</span><input value={person} onChange={(event) => onChange({ person: event.target.value })} /></label>
      </div>}
    </details>
  );
}
