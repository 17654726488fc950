/** An amount cut into instalments that add up to it exactly. */

export interface Split {
  /** Minor units the parts are multiples of; what is less than one unit is in the part that takes the remainder. */
  readonly unit?: number;
  readonly remainder?: "first" | "last" | "spread";
  /** How the equal part is rounded; `spread` rounds down and gives one unit more to the first ones. */
  readonly rounding?: "down" | "half up";
}

/** `count` equal parts in minor units. Null where a part would be nothing or less: too many parts, or too large a unit. */
export function splitAmount(total: number, count: number, { unit = 1, remainder = "last", rounding = "down" }: Split = {}): readonly number[] | null {
  if (total <= 0 || count < 1) return null;
  if (count === 1) return [total];
  const units = Math.floor(total / unit);
  const down = Math.floor(units / count);
  if (remainder === "spread") {
    if (down === 0) return null;
    const parts = Array.from({ length: count }, (_, at) => (down + (at < units % count ? 1 : 0)) * unit);
    parts[count - 1] = (parts[count - 1] ?? 0) + (total % unit);
    return parts;
  }
  // Twice the rest against the whole decides a half without a fraction.
  const isUp = rounding === "half up" && 2 * (total - down * count * unit) >= count * unit;
  const each = (isUp ? down + 1 : down) * unit;
  const odd = total - each * (count - 1);
  if (each <= 0 || odd <= 0) return null;
  const parts = new Array<number>(count).fill(each);
  parts[remainder === "first" ? 0 : count - 1] = odd;
  return parts;
}

/** As many parts of `each` as it takes and the rest at the end (or first); a rest below `leastLast` is added to its neighbour. */
export function splitByAmount(total: number, each: number, { remainder = "last", leastLast = 0 }: { readonly remainder?: Split["remainder"]; readonly leastLast?: number } = {}): readonly number[] | null {
  if (total <= 0 || each <= 0) return null;
  const whole = Math.floor(total / each);
  const rest = total - whole * each;
  if (remainder === "spread") return splitAmount(total, whole + (rest > 0 ? 1 : 0), { remainder });
  const parts = new Array<number>(whole).fill(each);
  if (rest > 0 && (rest >= leastLast || whole === 0)) parts.push(rest);
  else if (rest > 0) parts[whole - 1] = each + rest;
  return remainder === "first" ? parts.reverse() : parts;
}
