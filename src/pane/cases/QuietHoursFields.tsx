/** When a customer does not want to be called, on their clock. */
import { Button } from "@fluentui/react-components";
import type { QuietHours } from "../../ledger/Profile";

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

export function QuietHoursFields({ hours, onChange }: { readonly hours: readonly QuietHours[]; readonly onChange: (hours: readonly QuietHours[]) => void }) {
  const set = (at: number, change: Partial<QuietHours>) => onChange(hours.map((each, index) => (index === at ? { ...each, ...change } : each)));
  return (
    <fieldset className="field">
      <legend>Not to be called</legend>
      {hours.map(({ days, from, to }, at) => (
        <div key={at} className="log-line" role="group" aria-label={`Quiet hours ${at + 1}`}>
          {weekdays.map((name, day) => (
            <label key={name} className="log-check"><input type="checkbox" checked={days.includes(day)} onChange={(event) => set(at, { days: event.target.checked ? [...days, day].sort((a, b) => a - b) : days.filter((each) => each !== day) })} /><span>{name}</span></label>
          ))}
          <input type="time" aria-label="From" style={{ width: "auto" }} value={from} onChange={(event) => set(at, { from: event.target.value })} />
          <input type="time" aria-label="To" style={{ width: "auto" }} value={to} onChange={(event) => set(at, { to: event.target.value })} />
          <Button size="small" aria-label={`Remove quiet hours ${at + 1}`} onClick={() => onChange(hours.filter((_, index) => index !== at))}>Remove</Button>
        </div>
      ))}
      <div><Button size="small" onClick={() => onChange([...hours, { days: [0, 1, 2, 3, 4], from: "12:00", to: "14:00" }])}>Add quiet hours</Button></div>
    </fieldset>
  );
}
