/** A customer as the compliance wall is asked about them: profile, the team's rules, and every teammate's contacts. */
import { indexBook } from "../../rules/brief/indexBook";
import { emptyCase } from "../../rules/casework/replay";
import type { Action } from "../../rules/compliance/Action";
import type { Situation } from "../../rules/compliance/factsOf";
import type { Verdict } from "../../rules/compliance/Finding";
import { judgeAction } from "../../rules/compliance/judgeAction";
import type { Clock } from "../localClock";
import type { Desk } from "./Desk";

export function situationOf(desk: Desk, key: string, clock: Clock): Situation {
  const { book, policy, isWorkingDay } = desk.prepared;
  const file = indexBook(book).file(key);
  if (!file) throw new Error(`Expected a customer of this book, got ${key}`);
  const { profile, contacts, disputes } = desk.files.get(key) ?? emptyCase(key);
  return { profile, team: policy.contact, customer: file.customer, homeCountry: policy.country, contacts, disputes, invoices: file.invoices, now: clock.at, isWorkingDay };
}

export const judge = (desk: Desk, customer: string, action: Action, clock: Clock): Verdict => judgeAction(situationOf(desk, customer, clock), action);
