/** Cutting reads and writes into blocks that stay under Excel on the web's 5 MB per request and response. */

/** Bytes we aim at per block: half the limit, since estimates come from samples. */
export const BLOCK_BYTES = 2_500_000;

/** Bytes of a value in JSON; text counts three bytes a character at worst, so non-ASCII costs more. */
export function jsonBytes(values: unknown): number {
  const text = JSON.stringify(values);
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) bytes += 2;
  return bytes;
}

export interface Span { readonly from: number; readonly count: number }

/** Splits `rows` into spans of at most `size`, in order; at least one row each. */
export function spansOf(rows: number, size: number, from = 0): Span[] {
  const step = Math.max(1, Math.floor(size));
  const spans: Span[] = [];
  for (let at = 0; at < rows; at += step) spans.push({ from: from + at, count: Math.min(step, rows - at) });
  return spans;
}

/** A block that Excel refused as too large, cut in two. */
export const halves = ({ from, count }: Span): Span[] => spansOf(count, Math.ceil(count / 2), from);

/** Rows per block when `sampleRows` rows took `sampleBytes` bytes; half as many again is kept in reserve for longer rows below. */
export function rowsPerBlock(sampleBytes: number, sampleRows: number): number {
  return Math.max(1, Math.floor(BLOCK_BYTES / ((1.5 * Math.max(1, sampleBytes)) / Math.max(1, sampleRows))));
}
