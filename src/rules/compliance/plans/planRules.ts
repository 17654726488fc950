/** What stands against a payment plan: sums that do not agree, disputed debts, charges nobody agreed, and plans that may count as credit. */
import { sayCount, sayMoney } from "../../say";
import type { Action } from "../Action";
import { practice } from "../law/practice";
import type { Rule, Said } from "../Rule";
import { isPerson } from "../scope/scopesOf";
import type { WallFacts } from "../WallFacts";

const { mostInstalments, mostPayments } = practice["PP-03"].params;

const isOpen = ({ received, verified }: WallFacts["disputes"][number], { today }: WallFacts): boolean => received <= today && (verified === undefined || verified > today);

/** "9.5% interest", "EUR 40.00 in charges"; "" where it costs nothing. */
function sayCost({ ratePercent = 0, plan }: Action): string {
  const rate = ratePercent > 0 ? `${ratePercent}% interest` : "";
  const charges = (plan?.charges.minor ?? 0) > 0 && plan ? `${sayMoney(plan.charges)} in interest and charges` : "";
  return [rate, charges].filter((text) => text !== "").join(" and ");
}

const mayBeCredit = (why: string, source: string): Said => ({ message: `Have this plan reviewed: ${why}.`, source });

export const planRules: readonly Rule[] = [
  { law: "PP-01", scope: "recorded", on: ["plan"], judge: (_facts, { plan }) => plan === undefined || plan.fault === "" ? null : { message: plan.fault } },
  { law: "PP-05", scope: "recorded", on: ["plan"], judge: (facts, { plan }) => {
    const isAll = facts.disputes.some((dispute) => isOpen(dispute, facts) && dispute.amounts === null && dispute.invoices.length === 0);
    if (!isAll && (plan?.disputed.minor ?? 0) <= 0) return null;
    return { message: isAll || !plan ? "The debt is disputed: settle the dispute first." : `${sayMoney(plan.disputed)} of this is disputed: settle the dispute first, or leave it out.` };
  } },
  { law: "US-FE-01", scope: "US-FDCPA", on: ["plan"], judge: ({ hasChargeClause }, action) => sayCost(action) !== "" && hasChargeClause !== true ? { message: `No clause or law is on record that allows ${sayCost(action)}.` } : null },
  { law: "UK-LP-04", scope: "UK consumer", on: ["plan"], judge: ({ hasChargeClause }, { plan }) => (plan?.charges.minor ?? 0) > 0 && hasChargeClause !== true
    ? { message: "Interest and fixed sums for late payment are for business debts only: leave them out of a consumer's plan." } : null },
  { law: "PP-03", scope: "US consumer", on: ["plan"], judge: (_facts, action) => {
    const cost = sayCost(action);
    const many = (action.plan?.instalments ?? 0) > mostInstalments;
    if (cost === "" && !many) return null;
    const why = [cost === "" ? "" : `with ${cost}`, many ? `in more than ${sayCount(mostInstalments, "instalment")}` : ""].filter((text) => text !== "").join(" and ");
    return mayBeCredit(`a consumer's plan ${why} may count as credit`, "12 CFR 1026.2(a)(14), (17)");
  } },
  { law: "PP-03", scope: "UK", on: ["plan"], judge: (facts, action) => {
    const { plan } = action;
    if (!isPerson(facts)) return null;
    const reasons = [sayCost(action) === "" ? "" : "has interest or charges", (plan?.payments ?? 0) > mostPayments ? `has more than ${mostPayments} payments` : "", plan?.isLongerThanYear === true ? "runs for more than twelve months" : ""].filter((text) => text !== "");
    return reasons.length === 0 ? null : mayBeCredit(`a plan of a person that ${reasons.join(" and ")} may be a regulated credit agreement`, "FSMA Regulated Activities Order art. 60F");
  } },
  { law: "PP-03", scope: "on", on: ["plan"], judge: ({ hasChargeClause }, action, scopes) => {
    if (hasChargeClause === true || sayCost(action) === "" || scopes.has("US-FDCPA")) return null;
    return { message: `Link the clause or law that allows ${sayCost(action)}.`, override: "reason" };
  } },
];
