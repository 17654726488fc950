/** Rules of states and cities of the United States. Others than these were not checked. */
import type { Law } from "./Law";

const reviewed = "2026-11-22";

export const usStates = {
  "ST-MA-01": { title: "Massachusetts: two calls in 7 days", severity: "block", override: "none", source: "940 CMR 7.04(1)(f)", reviewed, params: { personal: 2, personalDays: 7, work: 2, workDays: 30 } },
  "ST-MA-02": { title: "Massachusetts: written dispute", severity: "block", override: "none", source: "940 CMR 7.08(2)", reviewed },
  /** The statute says "a single week"; a rolling one is the stricter reading. */
  "ST-WA-01": { title: "Washington: three contacts a week", severity: "block", override: "none", source: "RCW 19.16.250", reviewed, params: { limit: 3, work: 1, days: 7 } },
  /** A law-firm note on the earlier temporary act says 3 calls; the enrolled permanent act says 4. */
  "ST-DC-01": { title: "District of Columbia: calls and messages", severity: "block", override: "none", source: "D.C. Code 28-3814", from: "2023-01-01", reviewed, params: { calls: 4, messages: 5, days: 7, consentRequests: 1 } },
  "ST-NYC-01": { title: "New York City: three contacts in 7 days", severity: "block", override: "none", source: "6 RCNY 5-77", from: "2026-09-01", reviewed, params: { limit: 3, days: 7 } },
  "ST-NYS-01": { title: "New York State: proposed limit", severity: "warn", override: "reason", source: "23 NYCRR 1, proposed", reviewed, isOff: true, params: { conversations: 1, attempts: 3, days: 7 } },
  "ST-WV-01": { title: "West Virginia: thirty calls a week", severity: "warn", override: "reason", source: "W. Va. Code 46A-2-125(d)", reviewed, params: { calls: 30, conversations: 10, days: 7 } },
  "ST-OR-01": { title: "Oregon: contact at work", severity: "block", override: "none", source: "ORS 646.639", reviewed, params: { work: 1, days: 7 } },
  "ST-CA-01": { title: "California: Rosenthal Act", severity: "warn", override: "none", source: "Cal. Civ. Code 1788 et seq.; SB 1286 (2024)", reviewed,
    /** US dollars in cents, and the first day on which a business debt was entered, renewed, sold or assigned. */ params: { mostMinor: 50_000_000, businessFrom: "2025-07-01" } },
} as const satisfies Readonly<Record<string, Law>>;
