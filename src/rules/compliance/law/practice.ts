/** What no statute demands and good practice does: scope, holds, the gate before debt recovery, a team's own limits. */
import type { Law } from "./Law";

const reviewed = "2026-11-22";

export const practice = {
  "GATE-01": { title: "Whose rules apply", severity: "record", override: "none", source: "15 U.S.C. 1692a(5), (6)", reviewed },
  "GATE-02": { title: "A person behind a business debt", severity: "warn", override: "none", source: "Cal. Civ. Code 1788; SI 2020/1311; GDPR Art. 4(1)", reviewed },
  "GATE-03": { title: "Missing facts", severity: "warn", override: "reason", source: "policy: what is not known counts as the stricter case", reviewed },
  "DN-02": { title: "On hold", severity: "block", override: "reason", source: "practice: what the customer told us", reviewed },
  "DN-03": { title: "Final notice is complete", severity: "warn", override: "reason", source: "practice", reviewed },
  "ES-01": { title: "Before debt recovery takes over", severity: "block", override: "supervisor", source: "practice; 12 CFR 1006.30(b); GDPR Art. 28", reviewed,
    /** `deadlineDays`: what a final notice gives; 7 to 14 is usual. */ params: { contacts: 3, deadlineDays: 14 } },
  "PP-01": { title: "Instalments add up", severity: "block", override: "none", source: "arithmetic", reviewed },
  /** `mostInstalments`: beyond them a US consumer's plan may be credit; `mostPayments`: the exemption for persons in the UK. */
  "PP-03": { title: "Interest, fees or length of a plan", severity: "warn", override: "supervisor", source: "15 U.S.C. 1692f(1); practice", reviewed, params: { mostInstalments: 4, mostPayments: 12 } },
  "PP-05": { title: "No plan on a disputed debt", severity: "block", override: "none", source: "practice; 15 U.S.C. 1692g(b)", reviewed },
  "TEAM-CF-01": { title: "Many calls", severity: "warn", override: "reason", source: "policy: Regulation F's figures as a yardstick", reviewed, params: { limit: 7, days: 7 } },
  "TEAM-TM-01": { title: "Unusual hours", severity: "warn", override: "reason", source: "policy: 08:00 to 21:00 where the customer is", reviewed, params: { start: "08:00", end: "21:00" } },
} as const satisfies Readonly<Record<string, Law>>;
