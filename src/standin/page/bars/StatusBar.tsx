/** The line below the sheet: what the page has to say, and what the selected cells add up to. */
import { useMemo } from "react";
import { selectionTotals } from "./selectionTotals";
import { ZoomBox } from "./ZoomBox";
import type { Desk } from "../hands/Desk";

interface StatusBarProps {
  readonly desk: Desk;
  readonly message: string;
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

const shown = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

export function StatusBar({ desk, message, zoom, onZoom }: StatusBarProps) {
  const { sheet, version, selection } = desk;
  const { rect } = selection;
  const totals = useMemo(() => (version >= 0 ? selectionTotals(sheet, rect) : null), [sheet, version, rect]);
  return (
    <div className="status">
      <span className="mode">{desk.edit ? (desk.edit.mode === "edit" ? "Edit" : "Enter") : "Ready"}</span>
      <span className="message" role="status">{message}</span>
      {totals && totals.count > 1 && (
        <span className="totals">
          {totals.numbers > 0 && <span>Average: {shown.format(totals.sum / totals.numbers)}</span>}
          <span>Count: {shown.format(totals.count)}</span>
          {totals.numbers > 0 && <span>Sum: {shown.format(totals.sum)}</span>}
        </span>
      )}
      <ZoomBox zoom={zoom} onZoom={onZoom} />
    </div>
  );
}
