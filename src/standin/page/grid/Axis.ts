/** One direction of a sheet in pixels: where each row or column begins, with odd sizes and hidden ones (size 0). */
export interface Axis {
  readonly count: number;
  readonly length: number;
  sizeOf(index: number): number;
  /** Pixels before `index`; `index` may be `count`. */
  offsetOf(index: number): number;
  /** The visible row or column at a pixel, clamped to the sheet; never a hidden one unless all to the end are. */
  indexAt(pixel: number): number;
}

export interface Slot { readonly index: number; readonly offset: number; readonly size: number }

/** `sizes` holds only what differs from `defaultSize`; looking up costs the logarithm of their number. */
export function makeAxis(count: number, defaultSize: number, sizes: ReadonlyMap<number, number>): Axis {
  const indexes = Float64Array.from([...sizes.keys()].filter((index) => index < count)).sort();
  const starts = new Float64Array(indexes.length);
  const ends = new Float64Array(indexes.length);
  let shift = 0;
  indexes.forEach((index, k) => {
    starts[k] = index * defaultSize + shift;
    ends[k] = starts[k]! + (sizes.get(index) ?? defaultSize);
    shift = ends[k]! - (index + 1) * defaultSize;
  });

  const length = count * defaultSize + shift;

  function offsetOf(index: number): number {
    const k = lastAtMost(indexes, index);
    if (k < 0) return index * defaultSize;
    return indexes[k] === index ? starts[k]! : ends[k]! + (index - indexes[k]! - 1) * defaultSize;
  }

  function indexAt(pixel: number): number {
    const k = lastAtMost(starts, pixel);
    const index = k < 0
      ? Math.floor(pixel / defaultSize)
      : pixel < ends[k]! ? indexes[k]! : indexes[k]! + 1 + Math.floor((pixel - ends[k]!) / defaultSize);
    return Math.max(0, Math.min(count - 1, index));
  }

  return { count, length, sizeOf: (index) => sizes.get(index) ?? defaultSize, offsetOf, indexAt };
}

/** The visible rows or columns that touch `from`…`to` in pixels; hidden runs cost nothing. */
export function slotsBetween(axis: Axis, from: number, to: number, last = axis.count): Slot[] {
  const slots: Slot[] = [];
  let index = axis.indexAt(Math.max(0, from));
  while (index < last) {
    const offset = axis.offsetOf(index);
    const size = axis.sizeOf(index);
    if (offset >= to) break;
    if (size > 0) slots.push({ index, offset, size });
    const next = size > 0 ? nextVisible(axis, index, 1) : index + 1;
    if (next <= index) break;
    index = next;
  }
  return slots;
}

/** The nearest visible index after (1) or before (-1) `index`; `index` itself where there is none. */
export function nextVisible(axis: Axis, index: number, step: 1 | -1): number {
  if (step === 1) {
    const end = axis.offsetOf(index + 1);
    if (end >= axis.length) return index;
    const next = axis.indexAt(end);
    return axis.sizeOf(next) > 0 ? next : index;
  }
  const start = axis.offsetOf(index);
  if (start <= 0) return index;
  return axis.indexAt(start - 0.01);
}

/** Position of the last element that is at most `wanted` in a rising array; -1 where all are greater. */
function lastAtMost(rising: Float64Array, wanted: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
