/** Street and place of a customer, in the order of their country. */
import type { Profile } from "../ledger/Profile";
import { oneLine } from "./messages/oneLine";

/** `country`: a code. Each "" where nothing is known. */
export function placeOf({ street = "", city = "", postalCode = "", state = "" }: Profile, country: string): { readonly street: string; readonly place: string } {
  const parts = (separator: string, ...of: readonly string[]): string => of.map((part) => oneLine(part)).filter((part) => part !== "").join(separator);
  const isAmerican = country === "US" || country === "CA";
  return { street: oneLine(street), place: isAmerican ? parts(", ", city, parts(" ", state, postalCode)) : parts(" ", postalCode, city) };
}
