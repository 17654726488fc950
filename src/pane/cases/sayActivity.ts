/** One entry of the log in a line, as the history shows it. */
import { money } from "../../base/Money";
import type { Activity } from "../../ledger/Activity";
import { channelWords, outcomeWords } from "../desk/outcomeKeys";
import { reasonWords } from "../log/Reasons";
import { sayDay, sayMoney } from "../say";
import { profileLabels } from "./profileWords";

export function sayActivity(activity: Activity): string {
  switch (activity.kind) {
    case "note": return "Note";
    case "contact": return [`${channelWords[activity.channel]}${activity.inbound ? " from them" : ""}: ${outcomeWords[activity.outcome].toLowerCase()}`, sayContact(activity), activity.person && `with ${activity.person}`, activity.findings?.length && `rules: ${activity.findings.join(", ")}`, activity.override && `all the same: ${activity.override}`].filter(Boolean).join(", ");
    case "promise": return `Promise judged by hand: ${activity.state}`;
    case "dispute": return ["Dispute", activity.resolution && `closed: ${activity.resolution}`, activity.amount && `now ${sayMoney(activity.amount)}`, activity.owner && `with ${activity.owner}`, activity.due !== undefined && `due ${sayDay(activity.due)}`, activity.asked && `asked for ${activity.asked}`, activity.received && `received ${activity.received}`, activity.rootCause && `cause ${activity.rootCause}`].filter(Boolean).join(", ");
    case "escalation": return [activity.to === "manager" ? `Manager asked${activity.toWhom && `, ${activity.toWhom}`}` : `Handed over to ${activity.toWhom || "debt recovery"}`, activity.question, activity.override && `all the same: ${activity.override}`].filter(Boolean).join(": ");
    case "decision": return `Decided: ${activity.decision}${activity.until === undefined ? "" : ` until ${sayDay(activity.until)}`}`;
    case "profile": return `Profile: ${Object.keys(activity.change).map((field) => profileLabels[field as keyof typeof profileLabels].toLowerCase()).join(", ")}`;
    case "plan": return `Payment plan ${activity.plan}, version ${activity.version}: ${sayMoney(money(activity.schedule.total, activity.schedule.currency))} in ${activity.schedule.instalments.length}`;
    case "plan step": return `Payment plan ${activity.state}`;
    case "taken back": return "An entry was taken back";
  }
}

function sayContact({ promise, dispute, callBack, step }: Extract<Activity, { kind: "contact" }>): string {
  if (promise) return promise.map(({ amount, day }) => `${sayMoney(amount)} on ${sayDay(day)}`).join(" and ");
  if (dispute) return `${reasonWords[dispute.reason].toLowerCase()}${dispute.amount ? ` ${sayMoney(dispute.amount)}` : ""}`;
  if (callBack) return `${sayDay(callBack.day)}${callBack.time ? ` ${callBack.time}` : ""}`;
  return step ?? "";
}
