/** The call desk as one value and how each event changes it: where the person is, whom they walk through, what still waits to be saved. */
import type { Desk } from "../../jobs/desk/Desk";
import type { Channel, Outcome } from "../../ledger/Activity";
import { outcomeWords } from "./outcomeKeys";
import { noFilters, walkOf, type Filters } from "../today/filters";

/** `start`: what stands in the form's line at first. */
export interface Logging { readonly outcome: Outcome | "note"; readonly channel: Channel; readonly start?: string }

/** A payment plan is being proposed; `renegotiates` is the entry it is the next version of. */
export interface Planning { readonly renegotiates: string | null }

/** An entry that may be taken back with one key. */
export interface LastEntry { readonly id: string; readonly customer: string; readonly name: string }

export interface DeskState {
  /** "asking who" also stands for a name given before, until the desk is there: then `opening`. */
  readonly at: "asking who" | "today" | "customer" | "plans";
  readonly opening: boolean;
  readonly who: string;
  readonly desk: Desk | null;
  /** Why the desk did not open, in a sentence. */
  readonly problem: string;
  readonly filters: Filters;
  readonly customer: string | null;
  /** Customers in the order in which they were shown when the person set out; logging does not reshuffle it under their hands. */
  readonly walk: readonly string[];
  readonly logging: Logging | null;
  /** A message is being written. */
  readonly writing: boolean;
  readonly planning: Planning | null;
  /** The customer was opened from the overview of plans, and Back leads there. */
  readonly isFromPlans: boolean;
  /** Entries on this machine that the workbook does not hold yet, and why. */
  readonly waiting: number;
  readonly saveProblem: string;
  readonly saving: boolean;
  readonly last: LastEntry | null;
  /** What was done a moment ago, said quietly. */
  readonly said: string;
  /** The row selected in the sheet while something was being typed here. */
  readonly elsewhere: string | null;
  /** False where a click in the sheet brought the customer: the focus stays in the sheet. */
  readonly takesFocus: boolean;
  /** True once anything was logged: what was read before is stale. */
  readonly isTouched: boolean;
}

export const firstDesk: DeskState = {
  at: "asking who", opening: true, who: "", desk: null, problem: "", filters: noFilters, customer: null, walk: [], logging: null, writing: false, planning: null, isFromPlans: false,
  waiting: 0, saveProblem: "", saving: false, last: null, said: "", elsewhere: null, takesFocus: true, isTouched: false,
};

type From = "list" | "walk" | "sheet" | "plans";

export type DeskEvent =
  | { readonly type: "who is asked" }
  | { readonly type: "opening"; readonly who: string }
  | { readonly type: "opened"; readonly desk: Desk }
  | { readonly type: "not opened"; readonly problem: string }
  | { readonly type: "filtered"; readonly filters: Filters }
  | { readonly type: "customer"; readonly customer: string; readonly from: From }
  | { readonly type: "elsewhere"; readonly customer: string | null }
  | { readonly type: "today" }
  | { readonly type: "plans" }
  | { readonly type: "planning"; readonly planning: Planning | null }
  | { readonly type: "logging"; readonly logging: Logging | null }
  | { readonly type: "writing"; readonly open: boolean }
  | { readonly type: "logged"; readonly desk: Desk; readonly last: LastEntry | null; readonly said: string }
  | { readonly type: "next" }
  | { readonly type: "saving" }
  /** `desk` is absent where more was logged meanwhile: the save that follows brings it. */
  | { readonly type: "saved"; readonly desk: Desk | null; readonly waiting: number; readonly problem: string }
  | { readonly type: "not saved"; readonly problem: string }
  | { readonly type: "said"; readonly said: string };

export function reduceDesk(state: DeskState, event: DeskEvent): DeskState {
  switch (event.type) {
    case "who is asked": return { ...state, at: "asking who", opening: false, problem: "" };
    case "opening": return { ...state, opening: true, problem: "", who: event.who };
    case "opened": return openedDesk(state, event.desk);
    case "not opened": return { ...state, opening: false, problem: event.problem };
    case "filtered": return { ...state, filters: event.filters };
    case "customer": return openedCustomer(state, event.customer, event.from);
    case "elsewhere": return { ...state, elsewhere: event.customer };
    case "today": return { ...state, ...nothingBegun, at: state.at === "customer" && state.isFromPlans ? "plans" : "today", elsewhere: null, takesFocus: true };
    case "plans": return { ...state, ...nothingBegun, at: "plans", elsewhere: null, takesFocus: true };
    case "logging": return { ...state, ...nothingBegun, logging: event.logging, elsewhere: null };
    case "writing": return { ...state, ...nothingBegun, writing: event.open };
    case "planning": return { ...state, ...nothingBegun, planning: event.planning, elsewhere: null };
    case "logged": return { ...state, desk: event.desk, waiting: state.waiting + 1, last: event.last, said: event.said, isTouched: true };
    case "next": return nextCustomer(state);
    case "saving": return { ...state, saving: true };
    case "saved": return { ...state, ...(event.desk && { desk: event.desk }), waiting: event.waiting, saveProblem: event.problem, saving: false, said: sayColleague(state, event.desk) ?? (event.waiting === 0 && state.waiting > 0 ? sayAlso(state.said) : state.said) };
    case "not saved": return { ...state, saveProblem: event.problem, saving: false };
    case "said": return { ...state, said: event.said };
  }
}

const nothingBegun = { logging: null, writing: false, planning: null } as const;

/** "Promised logged: Acme" becomes "Promised saved: Acme": once it stands in the workbook the word changes, the line does not jump. */
const sayAlso = (said: string): string => (said === "" ? "Saved" : said.replace(" logged: ", " saved: "));

/** Somebody else has just logged this very customer: to be known before dialling. */
function sayColleague({ desk, at, customer }: DeskState, next: Desk | null): string | null {
  if (!desk || !next || at !== "customer" || customer === null) return null;
  const before = new Set(desk.files.get(customer)?.activities.map(({ id }) => id));
  const fresh = next.files.get(customer)?.activities.find(({ id, who }) => who !== next.who && !before.has(id));
  return fresh ? `${fresh.who} has just logged here: ${fresh.kind === "contact" ? outcomeWords[fresh.outcome] : fresh.kind}` : null;
}

function openedDesk(state: DeskState, desk: Desk): DeskState {
  // Read again: whoever was on screen stays there, unless the workbook no longer knows them.
  const stays = state.at === "customer" && state.customer !== null && desk.decisions.has(state.customer);
  return { ...state, desk, opening: false, problem: "", at: stays ? "customer" : state.at === "plans" ? "plans" : "today", customer: stays ? state.customer : null, ...(!stays && nothingBegun) };
}

function openedCustomer(state: DeskState, customer: string, from: From): DeskState {
  if (!state.desk?.decisions.has(customer)) return state;
  const walk = from === "list" || from === "plans" || state.walk.length === 0 ? walkOf(state.desk.worklist, state.filters) : state.walk;
  return { ...state, ...nothingBegun, at: "customer", customer, walk, isFromPlans: from === "plans" || (from === "walk" && state.isFromPlans), elsewhere: null, takesFocus: from !== "sheet" };
}

/** The first customer after this one who was not called today, then whoever was passed over or came on the list meanwhile; else the list. */
function nextCustomer(state: DeskState): DeskState {
  const { desk, walk, customer, filters } = state;
  if (!desk) return state;
  const waits = new Set(desk.worklist.items.filter((item) => !item.doneToday && item.customer !== customer).map((item) => item.customer));
  const at = customer === null ? -1 : walk.indexOf(customer);
  const ahead = walk.slice(at + 1).find((key) => waits.has(key));
  if (ahead !== undefined) return openedCustomer(state, ahead, "walk");
  const fresh = walkOf(desk.worklist, filters);
  const passed = fresh.find((key) => waits.has(key));
  return passed === undefined ? reduceDesk({ ...state, isFromPlans: false }, { type: "today" }) : openedCustomer({ ...state, walk: fresh }, passed, "walk");
}

/** The neighbour on the walk, done today or not; null at its ends. A customer beside the walk has its first as the next. */
export function neighbour({ walk, customer }: DeskState, step: 1 | -1): string | null {
  const at = customer === null ? -1 : walk.indexOf(customer);
  return walk[at === -1 && step === -1 ? walk.length : at + step] ?? null;
}
