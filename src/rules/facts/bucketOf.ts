/** Index of the ageing bucket: 0 is not yet due, then one per end, then everything older. */
export function bucketOf(daysLate: number, ends: readonly number[]): number {
  if (daysLate <= 0) return 0;
  const index = ends.findIndex((end) => daysLate <= end);
  return index < 0 ? ends.length + 1 : index + 1;
}
