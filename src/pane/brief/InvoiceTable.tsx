/** The open invoices, oldest due first; of a long list only the rows in view are drawn. */
import { useState, type UIEvent } from "react";
import type { Invoice } from "../../ledger/Book";
import type { Brief } from "../../rules/brief/Brief";
import { sayCount, sayDay, sayMoney } from "../say";

const ALL_UNTIL = 100;
const ROW = 26;
const VIEW = 312;
/** Rows drawn above and below the view, so that a quick scroll shows no gap. */
const SPARE = 10;

interface Line { readonly key: string; readonly invoice: Invoice; readonly late: string; readonly mark: string }

function lineOf({ invoice, daysLate, disputed, promised }: Brief["open"][number]): Line {
  const mark = [disputed.minor !== 0 && "disputed", promised && "promised"].filter(Boolean).join(", ");
  return { key: `${invoice.row.sheet} ${invoice.row.row}`, invoice, late: daysLate === undefined ? "–" : daysLate > 0 ? String(daysLate) : daysLate === 0 ? "today" : `in ${-daysLate}`, mark };
}

export function InvoiceTable({ open, credits }: { readonly open: Brief["open"]; readonly credits: readonly Invoice[] }) {
  const [top, setTop] = useState(0);
  const count = open.length + credits.length;
  if (count === 0) return null;
  const lineAt = (nth: number): Line | null => {
    const entry = open[nth];
    if (entry) return lineOf(entry);
    const credit = credits[nth - open.length];
    return credit ? { key: `${credit.row.sheet} ${credit.row.row}`, invoice: credit, late: "–", mark: credit.kind } : null;
  };
  const isLong = count > ALL_UNTIL;
  const from = isLong ? Math.max(0, Math.min(count - 1, Math.floor(top / ROW) - SPARE)) : 0;
  const to = isLong ? Math.min(count, from + Math.ceil(VIEW / ROW) + 2 * SPARE) : count;
  const lines = Array.from({ length: to - from }, (_, nth) => lineAt(from + nth));
  return (
    <details className="card" open={count <= 12 || isLong}>
      <summary>Open items ({sayCount(open.length, "invoice")}{credits.length > 0 && `, ${sayCount(credits.length, "credit")}`})</summary>
      <div className={isLong ? "invoices-scroll" : undefined} {...(isLong && { tabIndex: 0, role: "region", "aria-label": "Open items", style: { height: VIEW }, onScroll: (event: UIEvent<HTMLDivElement>) => setTop(event.currentTarget.scrollTop) })}>
        <table className="invoices" aria-rowcount={count + 1}>
          <thead><tr aria-rowindex={1}><th scope="col">Number</th><th scope="col">Due</th><th scope="col">Late</th><th scope="col">Open</th></tr></thead>
          <tbody>
            {from > 0 && <tr aria-hidden="true"><td colSpan={4} style={{ height: from * ROW }} /></tr>}
            {lines.map((line, nth) => line && (
              <tr key={`${line.key} ${from + nth}`} aria-rowindex={from + nth + 2}>
                <th scope="row" title={line.mark || undefined}>{line.invoice.number || "–"}{line.mark && <span className="muted"> {line.mark}</span>}</th>
                <td>{line.invoice.dueDate === undefined ? "–" : sayDay(line.invoice.dueDate).slice(4)}</td>
                <td className="figures">{line.late}</td>
                <td className="figures">{sayMoney(line.invoice.open)}</td>
              </tr>
            ))}
            {to < count && <tr aria-hidden="true"><td colSpan={4} style={{ height: (count - to) * ROW }} /></tr>}
          </tbody>
        </table>
      </div>
    </details>
  );
}
