/** The reminders of a plan as one calendar file: on the working day before each instalment that is open. */
import { addDays } from "../../base/Day";
import { money } from "../../base/Money";
import { icsOfMany } from "../../output/messages/files/icsOf";
import { adjustDay } from "../../rules/plan/dates/adjustDay";
import { sayDay, sayMoney } from "../../rules/say";
import type { Desk } from "../desk/Desk";
import type { Drafting } from "./draftPlan";
import { planOf } from "./findPlan";

export function remindersOf(desk: Desk, about: string, { brief, clock }: Drafting): string {
  const { customer, case: { plan, watch } } = planOf(desk, about);
  const { today, isWorkingDay } = desk.prepared;
  const { customer: { name, phone, contact } } = brief(desk, customer);
  const ahead = watch.instalments.filter(({ open, due }) => open > 0 && due >= today);
  return icsOfMany(ahead.map(({ number, due, open }) => {
    const eve = adjustDay(addDays(due, -1), "preceding", isWorkingDay) ?? due;
    return {
      // The same for every version, so that a renegotiated instalment takes the place of the one before it in the calendar.
      uid: `${plan.id}-${number}@duebook`, stamp: clock().at, day: eve < today ? today : eve,
      summary: `Remind ${name}: ${number === 0 ? "down payment" : `instalment ${number}`} of ${sayMoney(money(open, plan.terms.currency))}, due ${sayDay(due)}`,
      description: [`Plan ${plan.id}`, contact, phone].filter(Boolean).join(", "),
    };
  }));
}
