/** Who writes. */
import type { Wording } from "./Message";

export interface Team {
  /** The creditor's or the team's name, as customers know it. */
  readonly name: string;
  readonly phone?: string;
  /** Web address; "{id}" in it becomes the customer's id. */
  readonly paymentLink?: string;
  /** Postal, of one or several lines. */
  readonly address?: string;
  /** The sentence of an agreement that names its governing law and place of jurisdiction. */
  readonly law?: string;
  /** The person who writes or calls. */
  readonly who: string;
}

/** The team's details stand among its words. */
export const teamKeys = ["team.name", "team.phone", "team.paymentLink", "team.address", "team.law"] as const;

export function teamOf(wording: Wording): Omit<Team, "who"> {
  const [name = "", phone = "", paymentLink = "", address = "", law = ""] = teamKeys.map((key) => (wording[key] ?? "").trim());
  return { name, ...(phone !== "" && { phone }), ...(paymentLink !== "" && { paymentLink }), ...(address !== "" && { address }), ...(law !== "" && { law }) };
}
