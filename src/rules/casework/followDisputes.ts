/** Disputes as the log tells them: opened by a contact, changed by rows about it, closed by a resolution. */
import type { Activity, DisputeChange } from "../../ledger/Activity";
import type { Invoice } from "../../ledger/Book";
import type { Money } from "../../base/Money";
import type { DisputeCase } from "./CaseFile";
import { holdBack } from "./heldByInvoice";
import type { Held } from "./heldByInvoice";

type Opened = Omit<DisputeCase, "amounts"> & { readonly wanted: Money | null };

/** `rows` oldest first; disputes newest first. */
export function followDisputes(rows: readonly Activity[], invoices: readonly Invoice[], stated: Money | undefined): { readonly disputes: readonly DisputeCase[]; readonly held: Held } {
  const changes = new Map<string, DisputeChange[]>();
  for (const row of rows) {
    if (row.kind !== "dispute") continue;
    const known = changes.get(row.about);
    if (known) known.push(row);
    else changes.set(row.about, [row]);
  }
  const opened: Opened[] = [];
  for (const row of rows) {
    if (row.kind !== "contact" || !row.dispute) continue;
    const { reason, amount } = row.dispute;
    const first: Opened = { id: row.id, opened: row.day, invoices: row.invoices, reason, asked: [], received: [], wanted: amount };
    opened.push((changes.get(row.id) ?? []).reduce(changed, first));
  }
  const { held, amounts } = holdBack(
    opened.flatMap(({ closed, invoices: numbers, wanted }) => (closed === undefined ? [{ invoices: numbers, amounts: wanted && [wanted] }] : [])), invoices, stated,
  );
  let at = 0;
  const disputes = opened.map(({ wanted: _wanted, ...dispute }): DisputeCase => ({ ...dispute, amounts: dispute.closed === undefined ? amounts[at++] ?? [] : [] }));
  return { disputes: disputes.reverse(), held };
}

function changed(dispute: Opened, { day, amount, owner, due, asked, received, rootCause, resolution }: DisputeChange): Opened {
  return {
    ...dispute,
    ...(amount && { wanted: amount }),
    ...(owner !== undefined && { owner }),
    ...(due !== undefined && { due }),
    ...(asked !== undefined && asked !== "" && { asked: [...dispute.asked, asked] }),
    ...(received !== undefined && received !== "" && { received: [...dispute.received, received] }),
    ...(rootCause !== undefined && { rootCause }),
    ...(resolution !== undefined && { resolution, closed: day }),
  };
}
