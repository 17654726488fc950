/** Why terms give no plan: each with a word for code and a sentence for the person. */
export interface PlanProblem {
  readonly code:
    | "nothing to plan" | "negative amount" | "mixed currencies" | "invoices do not add up" | "zero instalment" | "below interest"
    | "end after limit" | "too many instalments" | "too few days" | "dates not rising" | "before start" | "no working day" | "bad rate" | "bad terms";
  readonly message: string;
}
