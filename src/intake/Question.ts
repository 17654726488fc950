/** Something only a person can settle; reading goes on with `assumed` meanwhile. */
export interface Question {
  readonly sheet: string;
  /** Header text of the column. */
  readonly column: string;
  readonly kind: "day-order" | "decimal-sign";
  readonly choices: readonly string[];
  readonly assumed: string;
  /** Example cell texts. */
  readonly examples: readonly string[];
}
