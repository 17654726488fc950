/** Something in the workbook a person should know: where, what is wrong, what to do. Shown beside the result, never instead of it. */
export interface Issue {
  readonly sheet: string;
  /** A1 address on that sheet ("C7"); "" where the issue is the sheet as a whole. */
  readonly cell: string;
  /** Stable word for tests and `--json`: "unreadable-amount", "duplicate-key", "unknown-row" … */
  readonly code: string;
  /** A sentence that says what is wrong and what to do. */
  readonly message: string;
}
