/** The payment link for one customer: "{id}" becomes the customer's id, "https://" is added where it is missing; null for what is no web address. */
import type { Customer } from "../../ledger/Book";
import { oneLine } from "./oneLine";

export function readLink(link: string, { id, key }: Customer): string | null {
  const asked = oneLine(link, 1000).replace(/\{id\}/gi, () => encodeURIComponent(oneLine(id ?? key)));
  const address = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(asked) ? asked : `https://${asked}`;
  return /^https?:\/\/[^\s/?#]+\.[^\s{}<>"]+$/i.test(address) ? address : null;
}
