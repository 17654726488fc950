/** Rules of the United Kingdom: breathing space, and the FCA's conduct rules for consumers. */
import type { Law } from "./Law";

const reviewed = "2026-11-22";

export const unitedKingdom = {
  "UK-BS-01": { title: "Breathing space", severity: "block", override: "none", source: "SI 2020/1311 regs 7, 26", from: "2021-05-04", reviewed, params: { days: 60 } },
  "UK-BS-02": { title: "Mental health crisis moratorium", severity: "block", override: "none", source: "SI 2020/1311 regs 32-33", from: "2021-05-04", reviewed, params: { daysAfterTreatment: 30 } },
  /** CONC names no clock; MCOB 13.5.4G takes these hours as usually reasonable. */
  "UK-CC-01": { title: "Reasonable times", severity: "warn", override: "reason", source: "CONC 7.9.4R; MCOB 13.5.4G", reviewed, params: { start: "08:00", end: "21:00" } },
  "UK-CC-02": { title: "No word to others", severity: "block", override: "none", source: "CONC 7.9.6R", reviewed },
  "UK-CC-04": { title: "Disputed debt", severity: "block", override: "reason", source: "CONC 7.14.1R", reviewed },
  "UK-CC-05": { title: "A debt adviser is helping", severity: "block", override: "reason", source: "CONC 7.3.11R", reviewed, params: { days: 30 } },
  "UK-LP-04": { title: "Statutory interest is not for consumers", severity: "block", override: "none", source: "Late Payment of Commercial Debts (Interest) Act 1998 ss. 2, 8", reviewed },
} as const satisfies Readonly<Record<string, Law>>;
