/** One payment over several debts: as the payer directed, else the oldest first, and never to a disputed one. */
export interface DebtToPay { readonly id: string; /** Whole minor units. */ readonly balance: number; readonly isDisputed?: boolean }

/** What each debt receives, in the order given; what no debt can take is left over. */
export function allocatePayment(amount: number, debts: readonly DebtToPay[], directed: readonly string[] = []): { readonly parts: Readonly<Record<string, number>>; readonly left: number } {
  const parts: Record<string, number> = {};
  for (const { id } of debts) parts[id] = 0;
  const first = debts.filter(({ id }) => directed.includes(id)).sort((a, b) => directed.indexOf(a.id) - directed.indexOf(b.id));
  let left = amount;
  for (const { id, balance } of [...first, ...debts.filter(({ id, isDisputed }) => isDisputed !== true && !directed.includes(id))]) {
    const part = Math.max(0, Math.min(left, balance));
    parts[id] = part;
    left -= part;
  }
  return { parts, left };
}
