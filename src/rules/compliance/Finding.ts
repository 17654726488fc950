/** What the compliance wall says of one action: which rule, how strict, why, from when, and whether a reason can open it. */
export const severities = ["record", "allow", "warn", "block"] as const;
export type Severity = (typeof severities)[number];

export interface Finding {
  /** "US-CF-01". */
  readonly rule: string;
  readonly severity: Severity;
  /** A sentence for the pane. */
  readonly message: string;
  /** Statute or practice it comes from. */
  readonly source: string;
  /** Earliest allowed moment: ISO day, or ISO instant where hours matter. */
  readonly earliest?: string;
  /** `none`: no override; `reason`: anyone with a reason; `supervisor`: a supervisor with a reason. */
  readonly override: "none" | "reason" | "supervisor";
}

export interface Verdict {
  /** The strictest decides; "allow" means that no rule we know stops it. */
  readonly severity: "allow" | "warn" | "block";
  /** Strictest first; records last. */
  readonly findings: readonly Finding[];
  /** The latest of the earliest moments of what blocks. */
  readonly earliest?: string;
}
