/** Times of day as they are said: "14:30", "2pm", "14h30", "um 9", "halb 10", "noon". */
import { phrase, type ScanContext, type TypedItem, type TypedRule } from "./TypedItem";

const AT = "at|@|um|gegen|ab|a las|a la|vers|around|after|a|sobre las";

/** Nobody is called between one and six at night, so a bare "2" or "2:30" is in the afternoon. */
const FIRST_MORNING_HOUR = 7;

function timeOf(typed: string, hourText: string, minuteText: string | undefined, half: string | undefined): TypedItem {
  let hour = Number(hourText);
  const minute = Number(minuteText ?? 0);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return noTime(typed);
    hour = (hour % 12) + (half.startsWith("p") ? 12 : 0);
  } else if (hour >= 1 && hour < FIRST_MORNING_HOUR && !hourText.startsWith("0")) hour += 12;
  return hour > 23 || minute > 59 ? noTime(typed) : { kind: "time", minutes: hour * 60 + minute, typed };
}

const noTime = (typed: string): TypedItem => ({ kind: "problem", message: `“${typed.trim()}” is no time of day.` });

const onlyHours = (read: TypedRule["read"]): TypedRule["read"] => (match, context: ScanContext) => (context.hours ? read(match, context) : null);
const part = (words: string, hour: number): TypedRule => phrase(words, onlyHours(([typed]) => ({ kind: "time", minutes: hour * 60, typed })));

/** A bare hour, where a day already stands beside it. */
export const hourOf = (hour: string, minute: string | undefined): TypedItem => timeOf(minute === undefined ? hour : `${hour}:${minute}`, hour, minute, undefined);

export const timeRules: readonly TypedRule[] = [
  phrase(`(?:(?:${AT}) )?(\\d{1,2}):(\\d{2})(?::\\d{2})? ?(am|pm|a\\.m\\.?|p\\.m\\.?)?(?: ?(?:uhr|h|hrs?))?`, ([typed, hour = "", minute, half]) => timeOf(typed, hour, minute, half)),
  phrase(`(?:(?:${AT}) )?(\\d{1,2})h(\\d{2})?`, ([typed, hour = "", minute]) => timeOf(typed, hour, minute, undefined)),
  phrase(`(?:(?:${AT}) )?(\\d{1,2})(?:[.:](\\d{2}))? ?(am|pm|a\\.m\\.?|p\\.m\\.?)`, onlyHours(([typed, hour = "", minute, half]) => timeOf(typed, hour, minute, half))),
  phrase(`(?:(?:${AT}) )?(\\d{1,2})(?:[.](\\d{2}))? ?(?:uhr|o'clock|horas|heures?)(?: (\\d{2}))?`, onlyHours(([typed, hour = "", minute, later]) => timeOf(typed, hour, minute ?? later, undefined))),
  phrase("(?:um )?halb (\\d{1,2})", onlyHours(([typed, hour = ""]) => {
    const read = timeOf(typed, hour, undefined, undefined);
    return read.kind === "time" ? { ...read, minutes: read.minutes - 30 } : read;
  })),
  phrase("(?:at )?half past (\\d{1,2})", onlyHours(([typed, hour = ""]) => timeOf(typed, hour, "30", undefined))),
  phrase(`(?:${AT}) (\\d{1,2})(?:\\.(\\d{2}))?(?![./-]? ?\\d)`, onlyHours(([typed, hour = "", minute]) => timeOf(typed, hour, minute, undefined))),
  part("(?:(?:at|um|a|al) )?(?:noon|midday|mittags?|midi|mediodia)", 12),
  part("(?:in the |am |en la )?(?:afternoon|nachmittags?|apres[ -]midi)|(?:por|de) la tarde", 14),
  part("(?:in the |am )?(?:morning|vormittags?|fruh|matin)|(?:por|de) la manana|(?:le |du )matin", 9),
  part("(?:in the |am )?(?:evening|abends?)|(?:le |du )?soir|(?:por|de) la noche", 18),
];
