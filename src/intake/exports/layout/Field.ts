/** What a column of an export can hold for us. */
export const fields = [
  "customerId", "customerName", "number", "type", "date", "due", "expected", "terms", "amount", "open", "paid", "settled", "debit", "credit", "running", "currency", "entity",
  "reference", "memo", "status", "contact", "phone", "email", "daysLate", "mark",
] as const;
export type Field = (typeof fields)[number];

export const isField = (text: string): text is Field => (fields as readonly string[]).includes(text);

export type FieldColumns = ReadonlyMap<Field, number>;
