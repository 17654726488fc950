/** The start: what Duebook reads, what it will write, and that nothing is written before a person confirms. */
import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Mark } from "./icons";
import type { UndoOffer } from "./PaneJobs";
import { Screen } from "./Screen";
import { sayCount, sayMoment } from "./say";

interface Props {
  /** True where this workbook was refreshed before: the explanation folds away. */
  readonly known: boolean;
  readonly undo: UndoOffer | null;
  readonly aside: ReactNode;
  readonly onRefresh: () => void;
  readonly onUndo: () => void;
}

export function Welcome({ known, undo, aside, onRefresh, onUndo }: Props) {
  return (
    <Screen
      title="Who to call today"
      lead={<Mark />}
      aside={aside}
      isPlain={!known}
      footer={<>
        <Button appearance="primary" className="wide" data-primary onClick={onRefresh}>Refresh</Button>
        {undo && <Button className="wide" onClick={onUndo}>{`Undo last refresh (${sayCount(undo.cells, "cell")}, ${sayMoment(undo.at)})`}</Button>}
      </>}
    >
      <p>Duebook ranks the customers of this workbook by who needs a call first, and says why and what to do next.</p>
      {known ? <details><summary>What it reads and writes</summary><Explanation /></details> : <Explanation />}
    </Screen>
  );
}

function Explanation() {
  const points = [
    ["It reads", "The sheets with your customers, invoices and payments. It finds the header row and the columns by itself and shows how it read them, so you can correct it."],
    ["It writes", "Priority, Why, Next action, Next action date and Step reached, in your own columns of these names or in new ones at the right edge. No other cell is touched."],
    ["You decide", "Nothing is written before you have seen each change and confirmed. Undo puts every cell back."],
    ["It stays here", "Your data does not leave this workbook."],
  ];
  return <>{points.map(([name, text]) => <div key={name} className="card"><span className="strong">{name}</span><span className="quiet">{text}</span></div>)}</>;
}
