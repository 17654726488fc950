/** Rules on personal data: GDPR and UK GDPR. */
import type { Law } from "./Law";

const reviewed = "2026-11-22";

export const privacy = {
  "DP-02": { title: "Notes: least and factual", severity: "warn", override: "reason", source: "GDPR Arts 5(1)(c)-(d), 9, 10", reviewed },
  "DP-03": { title: "Access request", severity: "warn", override: "none", source: "GDPR Arts 12(3), 15", reviewed, params: { months: 1, moreMonths: 2 } },
  "DP-04": { title: "Erasure while a claim is live", severity: "warn", override: "reason", source: "GDPR Art. 17(3)(b), (e)", reviewed },
  "DP-05": { title: "Restriction while accuracy is contested", severity: "block", override: "none", source: "GDPR Arts 18, 19, 21(1)", reviewed },
  "DP-06": { title: "Agreement before handing data over", severity: "block", override: "none", source: "GDPR Arts 13-14, 28", reviewed },
  /** The ceiling is policy. */
  "DP-08": { title: "Retention ceiling", severity: "warn", override: "reason", source: "GDPR Art. 5(1)(e)", reviewed, params: { years: 6 } },
} as const satisfies Readonly<Record<string, Law>>;
