/** What a dispute stops: in the law's cases all that is contested, else nothing but the asking for it. */
import { sayAmounts, sayDay } from "../../say";
import type { Money } from "../../../base/Money";
import type { Action } from "../Action";
import { outbound } from "../Rule";
import type { Rule, Said } from "../Rule";
import type { WallDispute, WallFacts } from "../WallFacts";

const isOpen = (dispute: WallDispute, { today }: WallFacts): boolean => dispute.received <= today && (dispute.verified === undefined || dispute.verified > today);
const openOf = (facts: WallFacts): readonly WallDispute[] => facts.disputes.filter((dispute) => isOpen(dispute, facts));
/** Without a known end of the period a written dispute counts as in time. */
const isTimely = ({ isWritten, received }: WallDispute, { validationEnd }: WallFacts): boolean => isWritten && (validationEnd === undefined || received <= validationEnd);

/** True where nothing that the action asks for is undisputed. */
function coversAction(disputes: readonly WallDispute[], facts: WallFacts, { invoices = [], amount }: Action): boolean {
  if (disputes.some(({ amounts, invoices: contested }) => amounts === null && contested.length === 0)) return true;
  if (invoices.length > 0) return invoices.every((number) => disputes.some(({ invoices: contested }) => contested.includes(number)));
  const { owed } = facts;
  // Nobody counted what is owed: the stricter case.
  if (owed === undefined || disputes.some(({ amounts }) => amounts === null)) return true;
  const rest = owed.map(({ minor, currency }) => ({ minor: minor - heldIn(disputes, currency), currency }));
  if (amount) return (rest.find(({ currency }) => currency === amount.currency)?.minor ?? 0) < amount.minor;
  return rest.every(({ minor }) => minor <= 0);
}

const heldIn = (disputes: readonly WallDispute[], currency: string): number =>
  disputes.reduce((sum, { amounts }) => sum + (amounts ?? []).reduce((part, amount) => part + (amount.currency === currency ? amount.minor : 0), 0), 0);

const sayHeld = (disputes: readonly WallDispute[]): string => {
  const amounts: Money[] = disputes.flatMap((dispute) => dispute.amounts ?? []);
  return disputes.some((dispute) => dispute.amounts === null) || amounts.length === 0 ? "the disputed debt" : sayAmounts(amounts);
};

/** A reply, or what a law demands, asks for nothing. */
const asks = ({ purpose, recipient }: Action): boolean => (purpose === undefined || purpose === "remedy notice") && recipient !== "attorney" && recipient !== "creditor";

function stop(disputes: readonly WallDispute[], facts: WallFacts, action: Action, until: string): Said | null {
  if (disputes.length === 0 || !asks(action)) return null;
  if (coversAction(disputes, facts, action)) return { message: `Collection of ${sayHeld(disputes)} is stopped ${until}.` };
  return { message: `Collection of ${sayHeld(disputes)} is stopped ${until}; ask for the rest only.`, severity: "warn", override: "reason" };
}

export const disputeRules: readonly Rule[] = [
  { law: "US-DS-02", scope: "US-FDCPA", on: outbound, judge: (facts, action) => {
    const asked = openOf(facts).filter((dispute) => dispute.asksOriginalCreditor === true && isTimely(dispute, facts));
    return asked.length > 0 && asks(action) ? { message: "The customer asked in writing for the original creditor: send name and address first." } : null;
  } },
  { law: "US-DS-01", scope: "US-FDCPA", on: outbound, judge: (facts, action) => stop(openOf(facts).filter((dispute) => isTimely(dispute, facts)), facts, action, "until verification has been sent") },
  { law: "US-DS-03", scope: "US-FDCPA", on: outbound, judge: (facts, action) => {
    const late = openOf(facts).filter((dispute) => !isTimely(dispute, facts));
    return late.length > 0 && asks(action) ? { message: `Disputed since ${sayDay(late[0]?.received ?? facts.today)}: contact is allowed; report the debt as disputed and put no payment for several debts on it.` } : null;
  } },
  { law: "ST-MA-02", scope: "US-MA", on: outbound, judge: (facts, action) => stop(openOf(facts).filter(({ isWritten }) => isWritten), facts, action, "in Massachusetts until it is verified") },
  { law: "UK-CC-04", scope: "UK consumer", on: outbound, judge: (facts, action) => stop(openOf(facts), facts, action, "while the dispute is checked") },
  { law: "DN-02", scope: "on", on: outbound, judge: (facts, action, scopes) => {
    const open = openOf(facts);
    if (open.length === 0 || !asks(action) || scopes.has("US-FDCPA") || scopes.has("UK consumer")) return null;
    return { message: coversAction(open, facts, action) ? "All of this is disputed: speak about the dispute, not about paying." : `Disputed: ${sayHeld(open)}. Ask for the rest only.`, severity: "warn" };
  } },
];
