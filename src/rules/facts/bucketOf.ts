/** Index of the ageing bucket: 0 is not yet due, then one per end, then everything older. */
export function bucketOf(daysLate: number, ends: readonly number[]): number {
  if (daysLate <= 0) return 0;
  let bucket = 1;
  for (const end of ends) {
    if (daysLate <= end) break;
    bucket++;
  }
  return bucket;
}
