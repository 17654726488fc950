/** Puts values into the merge fields of a text. A line whose field has no value is left out, so no letter ever says "by ." or "{x}". */

/** What may stand in braces in a team's own words, and what it becomes. */
export const mergeFields = {
  customer: "the customer's name",
  contact: "the person we deal with, else the accounts department",
  greeting: "the greeting, with the contact's name where it is known",
  amount: "the sum of the invoices listed",
  total: "everything open and not disputed",
  overdue: "everything overdue and not disputed",
  rest: "what is still overdue, nothing where nothing is",
  oldest: "the oldest overdue invoice with its due date",
  days: "how late the oldest invoice is, as “12 days”",
  due: "the next due date",
  invoices: "the table of invoices, a block of its own",
  count: "how many invoices are listed",
  list: "the numbers of the invoices listed",
  deadline: "the day by which we ask for an answer",
  history: "our earlier notices with their dates",
  promise: "what was promised and for when",
  offer: "a payment date that fits how they pay",
  plan: "instalments they could keep",
  recovery: "who takes the account over",
  thanks: "thanks for a payment, or for what was promised",
  link: "the payment link",
  me: "your name",
  team: "the team's name",
  phone: "the team's phone number",
  today: "today's date",
} as const;

export type MergeField = keyof typeof mergeFields;
export type FieldValues = Readonly<Partial<Record<MergeField, string>>>;

const field = /\{([^{}\n]*)\}/g;
const nameOf = (inBraces: string): string => inBraces.trim().toLowerCase();
const isMergeField = (name: string): name is MergeField => Object.hasOwn(mergeFields, name);

/** Fields in braces that nobody knows, as they were written. */
export function unknownFields(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [whole, name = ""] of text.matchAll(field)) if (!isMergeField(nameOf(name))) found.add(whole);
  return [...found];
}

/** A value is put in as it is: braces in a customer's name are no fields. */
export function fillFields(text: string, values: FieldValues): string {
  const lines: string[] = [];
  for (const line of text.replace(/\r\n?/g, "\n").split("\n")) {
    let complete = true;
    const filled = line.replace(field, (_whole, name: string) => {
      const known = nameOf(name);
      const value = isMergeField(known) ? values[known] ?? "" : "";
      if (value === "") complete = false;
      return value;
    });
    if (complete) lines.push(filled.trimEnd());
  }
  return lines.join("\n").replace(/\n{3,}/g, "\n\n").replace(/^\n+|\n+$/g, "");
}
