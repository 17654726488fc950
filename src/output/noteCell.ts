/** The note column of one customer: our lines of the contact log above, everything a person wrote left as it stands. */
import { MOST_IN_CELL } from "./written";

/**
 * `lines`: every line that stands in the log, newest first; `gone`: lines of what was taken back. A line that is missing is put beside its
 * neighbours in time, or on top; a line that is there stays in its place. Where the cell would hold more than `most` characters, the oldest
 * of `lines` go. Text that is none of these lines is a person's (or of a colleague's entry not read yet) and is kept byte for byte.
 */
export function noteCell(current: string, lines: readonly string[], gone: readonly string[] = [], most = MOST_IN_CELL): string {
  const wanted = lines.map(oneLine).filter((line) => line !== "");
  const counts = countsOf(wanted);
  for (const line of gone) if (!counts.has(oneLine(line))) counts.set(oneLine(line), 0);
  const kept = current === "" ? [] : current.split("\n").filter((raw) => {
    const left = counts.get(withoutReturn(raw));
    if (left === undefined) return true;
    counts.set(withoutReturn(raw), left - 1);
    return left > 0;
  });
  return fitting(merged(kept, wanted), wanted, most).join("\n");
}

const oneLine = (line: string): string => line.replace(/\s*[\r\n]+\s*/g, " / ").trim();

/** A cell that went through a Windows text file ends its lines with a return. */
const withoutReturn = (raw: string): string => (raw.endsWith("\r") ? raw.slice(0, -1) : raw);

function countsOf(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/** `kept` with each line of `wanted` that it lacks: above the next older one that is there, else below the newer one, else on top. */
function merged(kept: readonly string[], wanted: readonly string[]): readonly string[] {
  const there = countsOf(kept.map(withoutReturn));
  const lacks = new Map<string, number>();
  for (const [line, count] of countsOf(wanted)) lacks.set(line, Math.max(0, count - (there.get(line) ?? 0)));
  const above = new Map<string, string[]>();
  const below = new Map<string, string[]>();
  let missing: string[] = [];
  let newer: string | undefined;
  for (const line of wanted) {
    const count = lacks.get(line) ?? 0;
    if (count > 0) { lacks.set(line, count - 1); missing.push(line); continue; }
    if (missing.length > 0) above.set(line, [...above.get(line) ?? [], ...missing]);
    missing = [];
    newer = line;
  }
  if (newer === undefined) return [...missing, ...kept];
  if (missing.length > 0) below.set(newer, missing);
  const all: string[] = [];
  for (const raw of kept) {
    const line = withoutReturn(raw);
    all.push(...above.get(line) ?? [], raw, ...below.get(line) ?? []);
    above.delete(line);
    below.delete(line);
  }
  return all;
}

/** The oldest of our lines go until the rest fits; what a person wrote never does. */
function fitting(all: readonly string[], wanted: readonly string[], most: number): readonly string[] {
  let length = all.reduce((sum, line) => sum + line.length + 1, -1);
  if (length <= most) return all;
  const dropped = new Map<string, number>();
  for (let at = wanted.length - 1; at >= 0 && length > most; at -= 1) {
    const line = wanted[at] ?? "";
    dropped.set(line, (dropped.get(line) ?? 0) + 1);
    length -= line.length + 1;
  }
  return [...all].reverse().filter((raw) => {
    const count = dropped.get(withoutReturn(raw)) ?? 0;
    if (count > 0) dropped.set(withoutReturn(raw), count - 1);
    return count === 0;
  }).reverse();
}
