/** Stops, channels, drafts and automated calls. */
import { isoOfDay } from "../../../src/base/Day";
import type { Action } from "../../../src/rules/compliance/Action";
import { classifyVoicemail } from "../../../src/rules/compliance/drafts/classifyVoicemail";
import { creditorNotice, textFreshness } from "../../../src/rules/compliance/drafts/draftRules";
import { readStop } from "../../../src/rules/compliance/drafts/readOptOut";
import { noticeWindow } from "../../../src/rules/compliance/records/recordRules";
import { recordedCalls, revocation } from "../../../src/rules/compliance/stops/optOut";
import type { WallFacts } from "../../../src/rules/compliance/WallFacts";
import { day } from "../bookOf";
import { call, calls, email, facts } from "./Vector";
import type { Figured, Judged } from "./Vector";

const tenth = "2026-06-10T10:00:00-05:00";
const ceased: Partial<WallFacts> = { cease: { received: day("2026-06-02"), debts: ["D1"] } };
const letter = (more: Partial<Action> = {}): Action => ({ kind: "message", channel: "letter", ...more });
const optedOut: Partial<WallFacts> = { optOuts: { email: day("2026-06-01") } };
const asked = calls(["2026-06-03"], { channel: "email", inbound: true, at: Date.parse("2026-06-03T09:00:00-05:00"), result: "attempt" });
const answered = calls(["2026-06-03"], { channel: "email", at: Date.parse("2026-06-03T10:00:00-05:00") });
const reply: Action = { kind: "message", channel: "email", purpose: "reply" };

export const stopVectors: readonly Judged[] = [
  ...(["end of collection", "remedy notice"] as const).map((purpose): Judged => ({ id: "SS-02", area: "stops", facts: facts(ceased, tenth), action: letter({ invoices: ["D1"], purpose }), expected: { severity: "allow" } })),
  { id: "SS-02", area: "stops", facts: facts(ceased, tenth), action: letter({ invoices: ["D1"] }), expected: { severity: "block", rules: ["US-CD-01"] } },
  { id: "SS-03", area: "stops", facts: facts(ceased, tenth), action: { ...call, invoices: ["D2"] }, expected: { severity: "warn" } },
  { id: "SS-04", area: "stops", facts: facts({ optOuts: { call: day("2026-06-05") } }, tenth), action: call, expected: { severity: "block", rules: ["US-OM-01"] } },
  { id: "SS-04", area: "stops", facts: facts({ optOuts: { call: day("2026-06-05") } }, tenth), action: letter(), expected: { severity: "allow" } },
  { id: "SS-05", area: "stops", facts: facts(ceased, tenth), action: { ...call, invoices: ["D1"] }, expected: { severity: "block", rules: ["US-CD-01"] } },
  { id: "SS-08", area: "stops", facts: facts({ attorney: { name: "Bergman", written: day("2026-06-01") } }, "2026-07-02T10:00:00-05:00"), action: call, expected: { severity: "warn", rules: ["US-AT-01"] } },
  { id: "SS-08", area: "stops", facts: facts({ attorney: { name: "Bergman", written: day("2026-06-01") } }, "2026-07-01T10:00:00-05:00"), action: call, expected: { severity: "block", rules: ["US-AT-01"] } },
  { id: "SS-10", area: "stops", facts: facts(), action: email("You owe $100."), expected: { severity: "block", rules: ["US-OO-01"] } },
  { id: "SS-11", area: "stops", facts: facts(), action: email("You owe $100. To opt out, reply with your Social Security number."), expected: { severity: "block", rules: ["US-OO-01"] } },
  { id: "SS-17", area: "stops", facts: facts({ email: { isEmployers: true, usedByCustomer: false, consented: false } }), action: email(), expected: { severity: "block", rules: ["US-WE-01"] } },
  { id: "SS-24", area: "stops", facts: facts(), action: { ...call, recipient: "spouse", person: "spouse" }, expected: { severity: "allow" } },
  { id: "SS-28", area: "stops", facts: facts({ isLegalStepApproved: false }), action: letter({ text: "we will sue you by Friday" }), expected: { severity: "block", rules: ["US-FT-01"] } },
  { id: "SS-29", area: "stops", facts: facts({ isTimeBarred: true, isLegalStepApproved: true }), action: letter({ purpose: "remedy notice" }), expected: { severity: "block", rules: ["US-TB-01"] } },
  { id: "SS-30", area: "stops", facts: facts({ hasChargeClause: false }), action: { kind: "plan", ratePercent: 5 }, expected: { severity: "block", rules: ["US-FE-01"] } },
  { id: "SS-31", area: "stops", facts: facts({ ...optedOut, log: asked }), action: reply, expected: { severity: "allow" } },
  { id: "SS-31", area: "stops", facts: facts({ ...optedOut, log: [...asked, ...answered] }), action: reply, expected: { severity: "block", rules: ["US-OM-01"] } },
  { id: "SS-13", area: "stops", facts: facts(), action: { kind: "inbound", channel: "text", text: "please leave me alone" }, expected: { severity: "allow", rules: ["US-OO-03"] } },
];

const four = ["business name", "reply request", "person name", "phone number"] as const;

export const stopFigures: readonly Figured[] = [
  { id: "SS-13", area: "stops", gives: () => readStop("please leave me alone"), expected: "opt-out" },
  { id: "SS-15", area: "stops", gives: () => textFreshness(day("2026-04-01"), day("2026-06-01")), expected: { ageDays: 61, isFresh: false } },
  { id: "SS-16", area: "stops", gives: () => Object.values(creditorNotice(day("2026-01-05"))).map(isoOfDay), expected: ["2026-02-09", "2026-02-10"] },
  { id: "SS-20", area: "stops", gives: () => classifyVoicemail([...four, "salutation", "date and time", "suggested times"], "voicemail").isLimited, expected: true },
  { id: "SS-21", area: "stops", gives: () => classifyVoicemail([...four, "other words"], "voicemail").isLimited, expected: false },
  { id: "SS-23", area: "stops", gives: () => classifyVoicemail(four, "text").isLimited, expected: false },
  { id: "SS-33", area: "stops", gives: () => Object.values(noticeWindow(day("2026-06-30"))).map(isoOfDay), expected: ["2026-06-15", "2026-06-25"] },
  { id: "TC-01", area: "automated calls", gives: () => Object.values(revocation(day("2026-11-20"))).map(isoOfDay), expected: ["2026-11-20", "2026-12-07"] },
  { id: "TC-02", area: "automated calls", gives: () => recordedCalls(calls(["2026-06-01", "2026-06-10", "2026-06-20"], { isRecording: true }), day("2026-06-30")), expected: { count: 3, isFull: true } },
];
