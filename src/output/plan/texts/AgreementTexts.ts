/** The words of a payment-plan agreement in one language. Paragraphs take values in braces; a line whose value is missing is left out. */
export const agreementParts = [
  "subject", "opening", "parties", "debt", "acknowledgement", "paid before", "schedule", "how to pay", "no interest", "simple interest", "level interest",
  "oldest first", "by reference", "missed", "missed after grace", "cure", "call in", "end", "early", "shortens", "goes to next", "disputes", "no waiver", "notices", "law", "collector", "signatures",
  "invoice", "due", "amount", "account", "interest so far", "fees", "total", "number", "down payment", "of which interest",
] as const;
export type AgreementPart = (typeof agreementParts)[number];

export type AgreementTexts = Readonly<Record<AgreementPart, string>>;

export type AgreementField =
  | "team" | "teamAddress" | "customer" | "id" | "address" | "contact" | "greeting" | "reference" | "version" | "total" | "debt" | "count" | "invoices" | "instalments" | "link" | "phone" | "me"
  | "rate" | "dayCount" | "from" | "interest" | "grace" | "cure" | "law" | "today" | "paid";
