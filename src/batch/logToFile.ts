/** Logs one contact into a file: the row of the log and the customer's columns, as the pane does. */
import { isoOfDay, type Day } from "../base/Day";
import { NO_CURRENCY, type Money } from "../base/Money";
import { readPromise } from "../intake/typed/readPromise";
import { readMoment } from "../intake/typed/readMoment";
import { readAmountTyped } from "../intake/typed/readAmountTyped";
import type { Draft, Saved } from "../jobs/desk/Desk";
import { logEntry } from "../jobs/desk/logEntry";
import { newId } from "../jobs/desk/newId";
import { openDesk } from "../jobs/desk/openDesk";
import { Outbox } from "../jobs/desk/Outbox";
import { saveLog, startOfLog } from "../jobs/desk/saveLog";
import { channels, disputeReasons, outcomes } from "../ledger/Activity";
import type { Customer } from "../ledger/Book";
import type { Facts } from "../rules/Decision";
import { customerNamed } from "./customerNamed";
import { openFile } from "./openFile";
import { orRefuse, Refusal } from "./Refusal";

export interface LogWords {
  readonly customer?: string | undefined; readonly outcome?: string | undefined; readonly channel?: string | undefined; readonly inbound: boolean;
  readonly promise?: string | undefined; readonly dispute?: string | undefined; readonly amount?: string | undefined; readonly callBack?: string | undefined;
  readonly invoices?: string | undefined; readonly note?: string | undefined; readonly who: string; readonly out: string | undefined; readonly json: boolean;
}

export async function logToFile(file: string, today: Day, words: LogWords): Promise<string> {
  const opened = openFile(file);
  const prepared = await opened.prepare(today);
  const desk = openDesk(prepared, words.who);
  const customer = customerNamed(prepared.book, words.customer);
  const facts = desk.decisions.get(customer.key)?.facts;
  const at = `${isoOfDay(today)}T${new Date().toISOString().slice(11, 19)}Z`;
  const { desk: logged, activity, verdict } = logEntry(desk, draftOf(customer, facts, today, words), { at, day: today }, newId());
  const outbox = new Outbox(opened.store, opened.name);
  await outbox.add(activity);
  const saved = orRefuse(await saveLog(logged, outbox, startOfLog(), opened.context)) as Saved;
  if (words.out !== undefined) opened.save(words.out);
  const decision = saved.desk.decisions.get(customer.key);
  const findings = verdict.findings.map(({ rule, severity, message }) => ({ rule, severity, message }));
  if (words.json) {
    return `${JSON.stringify({ workbook: opened.name, id: activity.id, customer: customer.key, name: customer.name, saved: saved.saved, problem: saved.problem, verdict: verdict.severity, findings, priority: decision?.priority ?? null, why: decision?.why ?? null, onCallList: decision?.call.onList ?? false }, null, 2)}\n`;
  }
  return [
    `Logged for ${customer.name}: ${words.outcome}${words.out === undefined ? "; not saved (give --out FILE.xlsx to save)" : `, saved to ${words.out}`}.`,
    ...findings.map(({ rule, message }) => `${rule}: ${message}`), decision?.why ?? "", "",
  ].join("\n");
}

function oneOf<T extends string>(choices: readonly T[], given: string | undefined, option: string): T {
  const found = choices.find((choice) => choice === given);
  if (found === undefined) throw new Refusal(`--${option} is one of ${choices.join(", ")}, got “${given ?? ""}”.`);
  return found;
}

function draftOf(customer: Customer, facts: Facts | undefined, today: Day, words: LogWords): Draft {
  const owed: Money = facts?.stake?.overdue ?? facts?.balances[0]?.open ?? { minor: 0, currency: customer.currency ?? NO_CURRENCY };
  const context = { today, owed, dayOrder: "dmy" as const };
  const outcome = oneOf(outcomes, words.outcome, "outcome");
  const understood = <T extends { readonly ok: boolean }>(reading: T): Extract<T, { ok: true }> => {
    if (!reading.ok) throw new Refusal((reading as unknown as { message: string }).message);
    return reading as Extract<T, { ok: true }>;
  };
  if (outcome === "promised" && words.promise === undefined) throw new Refusal("--promise says what and when, such as \"500 fri\".");
  if (outcome === "disputed" && words.dispute === undefined) throw new Refusal(`--dispute says why: ${disputeReasons.join(", ")}.`);
  if (outcome === "call back" && words.callBack === undefined) throw new Refusal("--call-back says when, such as \"fri 14:30\".");
  const moment = words.callBack === undefined ? null : understood(readMoment(words.callBack, context));
  return {
    kind: "contact", customer: customer.key, channel: words.channel === undefined ? "call" : oneOf(channels, words.channel, "channel"), inbound: words.inbound, outcome,
    invoices: words.invoices?.split(",").map((one) => one.trim()).filter(Boolean) ?? [], note: words.note ?? "",
    ...(words.promise !== undefined && { promise: understood(readPromise(words.promise, context)).parts }),
    ...(words.dispute !== undefined && { dispute: { reason: oneOf(disputeReasons, words.dispute, "dispute"), amount: words.amount === undefined ? null : understood(readAmountTyped(words.amount, context)).amount } }),
    ...(moment && { callBack: { day: moment.day, ...(moment.time !== undefined && { time: moment.time }) } }),
  };
}
