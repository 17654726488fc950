/** "Mon 14:05" on the clock of a zone; null where this machine does not know the zone. */
export function clockIn(zone: string, at: Date): string | null {
  try {
    const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).formatToParts(at);
    const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
    return `${part("weekday")} ${part("hour")}:${part("minute")}`;
  } catch {
    // RangeError: the sheet names a zone that does not exist.
    return null;
  }
}
