/** Everything that was logged about this customer, newest first; one's own entries can be taken back. */
import { useState } from "react";
import type { CaseProps } from "../log/CaseProps";
import { useLogging } from "../log/useLogging";
import { sayMoment } from "../say";
import { Outcome } from "./Outcome";
import { sayActivity } from "./sayActivity";

const FIRST_SHOWN = 20;

export function History({ desk, brief, log }: CaseProps) {
  const [isAll, setAll] = useState(false);
  const logging = useLogging(log);
  const { activities } = brief.file;
  const shown = isAll ? activities : activities.slice(0, FIRST_SHOWN);
  const takeBack = (about: string) => void logging.submit({ kind: "taken back", customer: brief.customer.key, invoices: [], note: "", about });
  return <>
    <Outcome logging={logging} />
    <ul aria-label="History" style={{ listStyle: "none", paddingLeft: 0 }}>
      {shown.map((activity) => (
        <li key={activity.id} className="case-item">
          <div className="between">
            <span className="muted">{sayMoment(activity.at)}, {activity.who}</span>
            {activity.who === desk.who && activity.kind !== "taken back" && <button type="button" className="link" disabled={logging.isBusy} aria-label={`Take back: ${sayActivity(activity)}`} onClick={() => takeBack(activity.id)}>Take back</button>}
          </div>
          <span>{sayActivity(activity)}</span>
          {activity.note !== "" && <span className="quiet" style={{ whiteSpace: "pre-wrap" }}>{activity.note}</span>}
        </li>
      ))}
    </ul>
    {activities.length > shown.length && <button type="button" className="link" onClick={() => setAll(true)}>Show all {activities.length}</button>}
  </>;
}
