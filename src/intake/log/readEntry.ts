/** One row of the contact log → its activity. What is unreadable is said; the row is kept wherever it still says who, when and to whom. */
import { type Day, isoOfDay } from "../../base/Day";
import { foldText } from "../../base/foldText";
import { type Activity, disputeResolutions, escalationDecisions } from "../../ledger/Activity";
import { isSerial, readDay } from "../cells/readDay";
import { asText, asTexts, type Details, detailsOf, given } from "./Details";
import { dayOf, type LogCells, moneyIn, textOf, wordOf } from "./LogCells";
import { readContact } from "./readContact";
import { readPlan } from "./readPlan";
import { readProfileChange } from "./readProfileChange";

const kinds = ["contact", "note", "promise", "dispute", "escalation", "decision", "profile", "plan", "plan step", "taken back"] as const;
/** A plan is proposed by its own entry, and renegotiated by the entry of its next version. */
const planSteps = ["accepted", "active", "completed", "defaulted", "cancelled"] as const;
const promiseStates = ["kept", "partly kept", "broken", "withdrawn"] as const;

/** Null where the row cannot be placed in time or with a customer. */
export function readEntry(cells: LogCells): Activity | null {
  const written = dayOf(cells, "day");
  const at = instantOf(cells) ?? (written === undefined ? undefined : `${isoOfDay(written)}T12:00:00Z`);
  if (at === undefined) {
    cells.wrong(cells.cell("day") === "" ? "at" : "day", "unreadable-date", "The row says no time, so it is not read. Type its day.");
    return null;
  }
  const id = textOf(cells, "id");
  const name = textOf(cells, "name");
  // A row that somebody wrote by hand names its customer as people do.
  const customer = textOf(cells, "customer") === "" ? foldText(name) : id === "" ? foldText(textOf(cells, "customer")) : textOf(cells, "customer");
  if (customer === "") {
    cells.wrong("customer", "missing-customer", "The row names no customer, so it is not read. Type the customer number, or the name where there is none.");
    return null;
  }
  const note = textOf(cells, "note");
  if (id === "") cells.wrong("id", "missing-id", "The row has no id; it is read as written by hand. Log in the pane instead, so that it can be taken back.");
  const details = detailsOf(cells);
  const entry = {
    id: id === "" ? ["by hand", at, customer, textOf(cells, "kind"), textOf(cells, "outcome"), note].join("|") : id,
    at, day: written ?? ((Date.parse(`${at.slice(0, 10)}T00:00:00Z`) / 86_400_000 + UNIX_EPOCH) as Day), who: textOf(cells, "who"), customer, name, invoices: invoicesOf(cells, details), note,
  };
  return activityOf(entry, cells, details);
}

type Entry = Pick<Activity, "id" | "at" | "day" | "who" | "customer" | "name" | "invoices" | "note">;

function activityOf(entry: Entry, cells: LogCells, details: Details): Activity {
  const kind = wordOf(cells, "kind", kinds) ?? (textOf(cells, "channel") !== "" ? "contact" : "note");
  const remark: Activity = { ...entry, kind: "note" };
  const about = textOf(cells, "about");
  if (about === "" && (kind === "promise" || kind === "dispute" || kind === "decision" || kind === "plan step" || kind === "taken back")) {
    cells.wrong("about", "incomplete-row", "The row does not say which entry it is about, so it counts as a note only. Type that entry's id.");
    return remark;
  }
  switch (kind) {
    case "contact": return { ...entry, kind, ...readContact(cells, details) };
    case "note": return remark;
    case "promise": {
      const state = wordOf(cells, "outcome", promiseStates);
      return state === undefined ? remark : { ...entry, kind, about, state };
    }
    case "dispute": return {
      ...entry, kind, about, ...given({
        amount: moneyIn(cells), due: dayOf(cells, "date"), resolution: wordOf(cells, "outcome", disputeResolutions, true),
        owner: asText(details["owner"]), asked: asText(details["asked"]), received: asText(details["received"]), rootCause: asText(details["rootCause"]),
      }),
    };
    case "escalation": return {
      ...entry, kind, to: wordOf(cells, "outcome", ["manager", "recovery"]) ?? "manager", toWhom: asText(details["toWhom"]) ?? "",
      ...given({ question: asText(details["question"]), override: asText(details["override"]) }),
    };
    case "decision": {
      const decision = wordOf(cells, "outcome", escalationDecisions);
      return decision === undefined ? remark : { ...entry, kind, about, decision, ...given({ until: dayOf(cells, "date") }) };
    }
    case "profile": return { ...entry, kind, change: readProfileChange(details, cells) };
    case "plan": {
      const plan = readPlan(details, entry.customer);
      if (!plan) {
        // What is no JSON at all was said already.
        if (Object.keys(details).length > 0 || cells.cell("details") === "") cells.wrong("details", "unreadable-details", "The payment plan that stood here cannot be read any more, so the row counts as a note only. Restore the cell from an older version of the workbook, or propose the plan again.");
        return remark;
      }
      return { ...entry, kind, ...plan, invoices: plan.terms.invoices.map(({ number }) => number) };
    }
    case "plan step": {
      const state = wordOf(cells, "outcome", planSteps);
      return state === undefined ? remark : { ...entry, kind, about, state };
    }
    case "taken back": return { ...entry, kind, about };
  }
}

/** 1970-01-01 as an Excel serial, and the days between the 1900 and the 1904 date system. */
const UNIX_EPOCH = 25569;
const DAYS_1904 = 1462;

/** Undefined where the cell is empty or says no time. */
function instantOf(cells: LogCells): string | undefined {
  const cell = cells.cell("at");
  if (cell === "") return undefined;
  if (typeof cell === "number" && isSerial(cell)) {
    const seconds = Math.round((cell + (cells.date1904 ? DAYS_1904 : 0) - UNIX_EPOCH) * 86_400);
    return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
  }
  if (typeof cell === "string") {
    if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/.test(cell) && !Number.isNaN(Date.parse(cell))) return cell;
    const day = readDay(cell, "dmy", cells.date1904);
    if (typeof day === "number") return `${isoOfDay(day)}T12:00:00Z`;
  }
  cells.wrong("at", "unreadable-date", `“${String(cell)}” is no time; the row is read by its day. Type it as a date and time.`);
  return undefined;
}

/** The cell, as a person may have corrected it; the details where the numbers hold commas themselves. */
function invoicesOf(cells: LogCells, details: Details): readonly string[] {
  const text = textOf(cells, "invoices");
  const stored = asTexts(details["invoices"]);
  if (stored && stored.join(", ") === text) return stored;
  return text === "" ? [] : text.split(/[,;\n]/).map((number) => number.trim()).filter((number) => number !== "");
}
