/** Payments put against instalments in the order of the terms: what is due, then the next one, and what is over from the end. */
import type { Day } from "../../../base/Day";
import type { Instalment, Plan } from "../../../ledger/Plan";

/** Minor units; a reversal is negative and undoes the latest money before it. */
export interface PlanPayment { readonly day: Day; readonly minor: number; readonly reference?: string }

export interface Allocation {
  /** Per instalment of the schedule, in its order. */
  readonly paid: readonly number[];
  /** The day on which the instalment was paid in full, the tolerance left aside. */
  readonly paidOn: readonly (Day | null)[];
  /** Paid beyond the whole plan. */
  readonly surplus: number;
}

export function allocatePayments(plan: Plan, payments: readonly PlanPayment[], today: Day): Allocation {
  const { terms: { allocation, overPayment, graceDays, tolerance }, schedule: { instalments } } = plan;
  const forgiven = tolerance?.minor ?? 0;
  const paid = instalments.map(() => 0);
  const paidOn: (Day | null)[] = instalments.map(() => null);
  let surplus = 0;
  // Rows before this are paid in full and rows from `end` on as well, so long plans with many payments stay quick.
  let front = 0;
  for (const { day, minor, reference } of receivedAfter(plan.paidBefore, netPayments(payments, today))) {
    let left = minor;
    const fill = (at: number): boolean => {
      const row = instalments[at];
      const before = paid[at] ?? 0;
      if (!row || left === 0 || before >= row.payment) return false;
      const part = Math.min(left, row.payment - before);
      paid[at] = before + part;
      left -= part;
      if (paidOn[at] === null && before + part >= row.payment - forgiven) paidOn[at] = day;
      return true;
    };
    const isFull = (at: number): boolean => (paid[at] ?? 0) >= (instalments[at]?.payment ?? 0);
    let filled = allocation === "by reference" && fill(referredRow(plan, reference));
    while (front < instalments.length && isFull(front)) front += 1;
    let at = front;
    // Money that comes a little early is for the coming instalment: as little as it may come late.
    for (; at < instalments.length && left > 0 && isNear(instalments[at], day, graceDays); at += 1) filled = fill(at) || filled;
    if (!filled) while (at < instalments.length && left > 0 && !filled) filled = fill(at++);
    if (overPayment === "next instalments") for (; at < instalments.length && left > 0; at += 1) fill(at);
    else for (let last = instalments.length - 1; last >= front && left > 0; last -= 1) fill(last);
    surplus += left;
  }
  return { paid, paidOn, surplus };
}

const isNear = (row: Instalment | undefined, day: Day, graceDays: number): boolean => row !== undefined && row.due - graceDays <= day;

/** Known by `today`, oldest first, reversals taken out of the money that came last before them. */
export function netPayments(payments: readonly PlanPayment[], today: Day): readonly PlanPayment[] {
  const net: PlanPayment[] = [];
  for (const payment of payments.filter(({ day }) => day <= today).sort((a, b) => a.day - b.day)) {
    if (payment.minor >= 0) {
      net.push(payment);
      continue;
    }
    let back = -payment.minor;
    while (back > 0) {
      const last = net.pop();
      if (!last) break;
      if (last.minor > back) net.push({ ...last, minor: last.minor - back });
      back -= Math.min(back, last.minor);
    }
  }
  return net;
}

/** Without the first `before` minor units: they belong to earlier versions. */
export function receivedAfter(before: number, payments: readonly PlanPayment[]): readonly PlanPayment[] {
  let skip = before;
  const later: PlanPayment[] = [];
  for (const payment of payments) {
    const minor = payment.minor - Math.min(skip, payment.minor);
    skip -= payment.minor - minor;
    if (minor > 0) later.push({ ...payment, minor });
  }
  return later;
}

/** "P7/3", "p7-3" or "P7 3" names instalment 3 of plan P7; -1 for any other text. */
export function referredRow({ id, schedule }: Plan, reference = ""): number {
  const at = reference.toLowerCase().indexOf(id.toLowerCase());
  if (at < 0 || id === "") return -1;
  const number = /^[\s/#.-]+(\d{1,3})(?!\d)/.exec(reference.slice(at + id.length))?.[1];
  return number === undefined ? -1 : schedule.instalments.findIndex((row) => row.number === Number(number));
}
