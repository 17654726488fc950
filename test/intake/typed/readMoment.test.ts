import { isoOfDay } from "../../../src/base/Day";
import { money } from "../../../src/base/Money";
import { readMoment } from "../../../src/intake/typed/readMoment";
import { day } from "../../rules/bookOf";

/** A Sunday. */
const context = { today: day("2026-11-22"), owed: money(100, "EUR"), dayOrder: "dmy" as const };
const read = (text: string): string => {
  const typed = readMoment(text, context);
  return typed.ok ? `${isoOfDay(typed.day)} ${typed.time ?? ""}`.trim() : typed.message;
};

describe("readMoment", () => {
  it.each([
    ["call fri 14:30", "2026-11-27 14:30"], ["tomorrow 2pm", "2026-11-23 14:00"], ["2 p.m. friday", "2026-11-27 14:00"], ["fri 9am", "2026-11-27 09:00"], ["fri 12am", "2026-11-27 00:00"], ["9 am freitag", "2026-11-27 09:00"], ["fri 9", "2026-11-27 09:00"], ["fri 14.30", "2026-11-27 14:30"], ["fri 1430", "2026-11-27 14:30"], ["call back mon at 10", "2026-11-23 10:00"], ["dec 3 2:30", "2026-12-03 14:30"], ["fri 02:30", "2026-11-27 02:30"], ["fri noon", "2026-11-27 12:00"], ["fri half past 2", "2026-11-27 14:30"],
    ["morgen um 9", "2026-11-23 09:00"], ["Montag 9 Uhr 30", "2026-11-23 09:30"], ["3.12. um 14 Uhr", "2026-12-03 14:00"], ["freitag halb 10", "2026-11-27 09:30"], ["morgen früh", "2026-11-23 09:00"], ["Freitag Nachmittag anrufen", "2026-11-27 14:00"],
    ["demain à 9h", "2026-11-23 09:00"], ["rappeler lundi 14h30", "2026-11-23 14:30"], ["lundi midi", "2026-11-23 12:00"], ["el lunes a las 10", "2026-11-23 10:00"], ["mañana por la mañana", "2026-11-23 09:00"],
    ["in 10 days", "2026-12-02"], ["next week", "2026-11-29"], ["15.12", "2026-12-15"], ["eom", "2026-11-30"], ["3/12 9:15", "2026-12-03 09:15"],
    ["14h30", "2026-11-22 14:30"], ["um 9", "2026-11-22 09:00"],
  ])("reads %j", (text, moment) => expect(read(text)).toBe(moment));

  it.each([
    ["", "Say when: “fri 14:30”, “tomorrow 2pm”, “in 10 days”."], ["call", "Say when: “fri 14:30”, “tomorrow 2pm”, “in 10 days”."], ["9", "“9”: a day or a time? Type “on 3”, “3/12” or “15:00”."], ["25:00", "“25:00” is no time of day."], ["fri 25", "“25” is no time of day."], ["fri 13pm", "“13pm” is no time of day."], ["yesterday", "Sat 21 Nov 2026 is past: type a day from today on."], ["Foo fri", "“Foo” is not understood."], ["fri mon", "Type one day and at most one time: “fri 14:30”."], ["fri 9:00 10:00", "Type one day and at most one time: “fri 14:30”."], ["half fri", "Type only a day and a time: “fri 14:30”."], ["fri 500 eur", "“500” is no time of day."],
  ])("refuses %j", (text, message) => expect(read(text)).toBe(message));

  it("shows back day and time", () => expect(readMoment("fri 2pm", context)).toMatchObject({ said: "Fri 27 Nov 2026 at 14:00" }));
});
