/** What was written or put back, what was left alone and why; the call list stays at hand for the day's work. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Undone } from "./PaneJobs";
import type { Step } from "./paneState";
import { groupBy } from "./groupBy";
import { Notice } from "./Notice";
import { CallList } from "./review/CallList";
import { Screen } from "./Screen";
import { sayCount } from "./say";
import type { PaneHands } from "./usePane";

type Result = Extract<Step, { at: "done" }>["result"];

interface Props { readonly result: Result; readonly canUndo: boolean; readonly canCall: boolean; readonly hands: PaneHands; readonly aside: ReactNode }

export function Finished({ result, canUndo, canCall, hands, aside }: Props) {
  const footer = <>
    {result.job === "commit" && canCall && <Button appearance="primary" className="wide" data-primary onClick={() => hands.call(result.prepared)}>Start calling</Button>}
    {result.job === "commit" && canUndo && <Button className="wide" onClick={hands.undo}>Undo</Button>}
    <Button appearance={result.job === "commit" ? "secondary" : "primary"} className="wide" {...((result.job === "undo" || !canCall) && { "data-primary": true })} onClick={() => hands.refresh()}>Refresh again</Button>
    {result.job === "undo" && <Button onClick={hands.cancel}>Close</Button>}
  </>;
  if (result.job === "undo") {
    const { restored, left } = result.undone;
    return (
      <Screen title="Undone" isPlain={left.length === 0} aside={aside} footer={footer}>
        <Notice tone="good"><p>{sayCount(restored, "cell holds", "cells hold")} again what {restored === 1 ? "it" : "they"} held before.</p></Notice>
        <LeftAlone left={left} rowName={(key) => key} />
      </Screen>
    );
  }
  const { written, prepared } = result;
  const { place } = written;
  const customerOf = new Map(prepared.book.master.rows.map(({ key, customer }) => [key, customer]));
  const nameOf = new Map(prepared.decisions.map(({ customer, name }) => [customer, name]));
  const rowName = (key: string) => nameOf.get(customerOf.get(key) ?? key) ?? key;
  return (
    <Screen title="Written" aside={aside} footer={footer}>
      <Notice tone="good">
        <p>{sayCount(written.written, "cell")} written to <span className="strong">{prepared.edits.target.sheet}</span> and read back.</p>
        {place && <button type="button" className="link" onClick={() => hands.goTo(place.sheet, place.cell)}>Show the columns</button>}
      </Notice>
      <LeftAlone left={written.left} rowName={rowName} />
      {!written.remembered && <Notice tone="warning"><p>The columns and settings could not be kept in this workbook because its structure is protected. The next refresh finds them anew.</p></Notice>}
      <CallList prepared={prepared} onGo={(customer) => hands.goToCustomer(prepared, customer)} />
    </Screen>
  );
}

/** A reason is named once, with its cells below it. */
function LeftAlone({ left, rowName }: { readonly left: Undone["left"]; readonly rowName: (key: string) => string }) {
  if (left.length === 0) return null;
  return (
    <Notice tone="warning">
      <p>{sayCount(left.length, "cell was", "cells were")} left alone:</p>
      {Array.from(groupBy(left, ({ reason }) => reason), ([reason, cells]) => (
        <details key={reason} open={cells.length <= 3}>
          <summary>{reason} ({cells.length})</summary>
          <ul className="muted">
            {cells.slice(0, 50).map(({ edit }) => <li key={`${edit.key} ${edit.column.header} ${edit.column.nth}`}>{rowName(edit.key)}, {edit.column.header}</li>)}
            {cells.length > 50 && <li>and {cells.length - 50} more</li>}
          </ul>
        </details>
      ))}
    </Notice>
  );
}
