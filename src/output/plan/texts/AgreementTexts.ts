/** The words of a payment-plan agreement in one language. Paragraphs take values in braces; a line whose value is missing is left out. */
export const agreementParts = [
  "subject", "opening", "parties", "debt", "acknowledgement", "paid before", "schedule", "how to pay", "no interest", "simple interest", "level interest",
  "oldest first", "by reference", "missed", "missed after grace", "cure", "call in", "end", "early", "shortens", "goes to next", "disputes", "no waiver", "notices", "law", "collector", "signatures",
  "invoice", "due", "amount", "account", "interest so far", "fees", "total", "number", "down payment", "of which interest",
] as const;
export type AgreementPart = (typeof agreementParts)[number];

export type AgreementTexts = Readonly<Record<AgreementPart, string>>;

/** What may stand in braces in a team's own words for an agreement, and what it becomes. */
export const agreementFields = {
  team: "the team's name, the creditor",
  teamAddress: "the team's address",
  phone: "the team's phone number",
  me: "your name",
  customer: "the customer's name",
  id: "the customer's number",
  contact: "the person we deal with",
  address: "the customer's address",
  greeting: "the greeting, with the contact's name where it is known",
  reference: "the plan's reference",
  version: "the plan's version: 1, 2 after a renegotiation",
  today: "today's date",
  debt: "what is owed, with interest and fees so far",
  total: "all instalments together",
  count: "how many instalments",
  invoices: "the table of what is owed, a block of its own",
  instalments: "the table of instalments, a block of its own",
  paid: "what was paid under earlier versions",
  rate: "the rate of interest, without its sign",
  dayCount: "how days are counted for interest",
  from: "the day from which interest runs",
  interest: "the interest of all instalments together",
  grace: "the days of grace, as “5 days”",
  cure: "the days to cure a missed instalment, as “7 days”",
  law: "the governing law, from the team's details",
  link: "the payment link",
} as const;
export type AgreementField = keyof typeof agreementFields;
