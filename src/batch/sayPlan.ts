/** A plan that was offered, as lines of text or the one object of `--json`: money as decimal strings, days as ISO dates. */
import { isoOfDay } from "../base/Day";
import { decimalOf, money } from "../base/Money";
import type { Drafted } from "../jobs/plan/PlanDraft";
import type { PlanSaved } from "../jobs/plan/PlanSaved";
import type { PlanCase } from "../rules/casework/CaseFile";
import { sayCount, sayDay, sayMoney } from "../rules/say";

interface Offered { readonly workbook: string; readonly name: string; readonly case: PlanCase; readonly draft: Drafted; readonly saved: PlanSaved; readonly out: string | undefined }

export const sayPlan = (offered: Offered, json: boolean): string => (json ? `${JSON.stringify(asJson(offered), null, 2)}\n` : asText(offered));

function asJson({ workbook, name, case: { plan, watch }, draft: { verdict, fit }, saved }: Offered) {
  const { terms, schedule } = plan;
  const decimal = (minor: number): string => decimalOf(money(minor, terms.currency));
  return {
    workbook, plan: plan.id, version: plan.version, id: saved.about, state: watch.state, sheet: saved.sheet || null, problem: saved.problem,
    customer: terms.customer, name, currency: terms.currency, invoices: terms.invoices.map(({ number, amount }) => ({ number, amount: decimalOf(amount) })),
    principal: decimal(schedule.principal), interest: decimal(schedule.interest), fees: decimal(schedule.fees), total: decimal(schedule.total), paidBefore: decimal(plan.paidBefore),
    instalments: schedule.instalments.map(({ number, due, payment, principal, interest, fees, balance }) =>
      ({ number, due: isoOfDay(due), payment: decimal(payment), principal: decimal(principal), interest: decimal(interest), fees: decimal(fees), balance: decimal(balance) })),
    fit: fit.percent ?? null, verdict: verdict.severity, findings: verdict.findings.map(({ rule, severity, message }) => ({ rule, severity, message })),
  };
}

const columns = ["No.", "Due", "Instalment", "Principal", "Interest", "Fees", "Balance after"] as const;

function asText({ name, case: { plan, watch }, draft: { verdict, fit }, saved, out }: Offered): string {
  const { terms: { currency }, schedule } = plan;
  const decimal = (minor: number): string => decimalOf(money(minor, currency));
  const count = schedule.instalments.filter(({ number }) => number > 0).length;
  const rows = schedule.instalments.map(({ number, due, payment, principal, interest, fees, balance }) => [String(number), isoOfDay(due), ...[payment, principal, interest, fees, balance].map(decimal)]);
  const table = [columns, ...rows, ["", "", ...[schedule.total, schedule.principal, schedule.interest, schedule.fees, 0].map(decimal)]];
  const widths = columns.map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0)));
  return [
    `Plan ${plan.id}${plan.version > 1 ? `, version ${plan.version},` : ""} for ${name}: ${sayMoney(money(schedule.total, currency))} in ${sayCount(count, "instalment")} until ${sayDay(schedule.instalments.at(-1)?.due ?? plan.terms.firstDay)}; ${watch.state}.`,
    ...table.map((row) => row.map((cell, at) => (at === 1 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  ").trimEnd()),
    fit.because,
    ...verdict.findings.filter(({ severity }) => severity !== "record").map(({ rule, message }) => `${rule}: ${message}`),
    ...(saved.sheet === "" ? [] : [`Tab “${saved.sheet}” is built${out === undefined ? "; not saved (give --out FILE.xlsx to save)" : `, saved to ${out}`}.`]), ...(saved.problem === "" ? [] : [saved.problem]), "",
  ].join("\n");
}
