/** What a team claims of a customer for paying late, by its policy: statutory interest, the contract's rate, or nothing and why. */
import { dayFromIso, type Day } from "../../../base/Day";
import type { Money } from "../../../base/Money";
import type { Invoice } from "../../../ledger/Book";
import type { Policy } from "../../../ledger/Policy";
import type { Profile } from "../../../ledger/Profile";
import { moratoriaOf } from "../../compliance/stops/moratorium";
import { sayDay, sayList } from "../../say";
import { percentOf, type Pause } from "../interest/accrue";
import { contractCharges } from "./contractCharges";
import { dueByLaw, lateCharges, type LateAnswer } from "./lateCharges";
import { lateLawOf, type LateLaw, type RateMethod } from "./lateLaws";

export interface LateClaim {
  /** How it is reckoned, with its source, in a sentence. */
  readonly method: string;
  /** Days without interest. */
  readonly pauses: readonly Pause[];
  /** Sentences that hold for every debt of this customer; those of one debt are in its charges. */
  readonly toCheck: readonly string[];
  /** The day after which interest runs; undefined where none is known. */
  readonly dueOf: (invoice: Pick<Invoice, "dueDate" | "dueDerived" | "invoiceDate">) => Day | undefined;
  /** Up to the day the claim was made for. */
  readonly charges: (principal: Money, due: Day) => LateAnswer;
}

/** Null where the team claims nothing. */
export type LateTerms = LateClaim | { readonly refusal: string } | null;

export function lateClaimOf({ lateInterest, country, contact }: Pick<Policy, "lateInterest" | "country" | "contact">, profile: Profile, today: Day): LateTerms {
  if (lateInterest.kind === "none") return null;
  // UK-LP-04 and Directive 2011/7/EU art. 1(2): late-payment law is for debts between businesses, and a consumer's contract rate has rules of its own.
  if ((profile.debtor ?? contact.debtor) === "consumer") return { refusal: "Late-payment interest is claimed on business debts only; this customer is a consumer." };
  if (profile.crisisTreatmentEnded === "treatment") return { refusal: "The customer is in a mental health crisis moratorium: no interest may be claimed for its days, and when it began is not known here." };
  const pauses = moratoriaOf(profile).map(({ first, last }) => ({ from: first, to: last }));
  if (lateInterest.kind === "contract") {
    const annualPercent = percentOf(lateInterest.annualPercent);
    return {
      method: `At ${lateInterest.annualPercent}% a year, the rate set for contracts: ${usual(today)}.`,
      pauses, toCheck: ["Check that the contract agrees this rate."],
      dueOf: ({ dueDate }) => dueDate,
      charges: (principal, due) => contractCharges(annualPercent, { principal, due, until: today, pauses }),
    };
  }
  const law = lateLawOf(country);
  if (!law) return { refusal: `No late-payment law is recorded here for ${nameOf(country)}: no interest is reckoned.` };
  return {
    method: `By late-payment law, ${nameOf(country)} (${law.source}; read on ${isoAsSaid(law.reviewed)}): the ${law.reference.name} plus ${law.margin} percentage points, ${rateWords[law.method]}; ${usual(today)}.`,
    pauses, toCheck: ["Statutory interest gives way to a remedy agreed in the contract and ends with a judgment: check that there is neither."],
    dueOf: (invoice) => dueUnder(law, invoice),
    charges: (principal, due) => lateCharges(law, { principal, due, until: today, pauses }),
  };
}

const rateWords: Readonly<Record<RateMethod, string>> = {
  "fixed at start": "fixed for each invoice when interest began",
  "by half-year": "the rate of each half-year for its own days",
  "fixed at payment": "at the rate of the half-year of payment, here today's",
};

const usual = (today: Day): string => `simple interest on what is open and undisputed, for actual days over 365, from the day after the due date up to ${sayDay(today)}, rounded once for each invoice`;

/** Where intake knew no term it took the invoice's own date; the law gives a term. The day the invoice came is not known: its date stands for it. */
function dueUnder(law: LateLaw, { dueDate, dueDerived, invoiceDate }: Pick<Invoice, "dueDate" | "dueDerived" | "invoiceDate">): Day | undefined {
  return dueDerived && dueDate !== undefined && dueDate === invoiceDate ? dueByLaw(law, invoiceDate) : dueDate;
}

const nameOf = (country: string): string => (/^[A-Z]{2}$/.test(country) ? new Intl.DisplayNames("en", { type: "region" }).of(country) ?? country : country);

function isoAsSaid(iso: string): string {
  const day = dayFromIso(iso);
  return day === null ? iso : sayDay(day);
}

/** The days without interest, in a sentence; "" where there are none. */
export function sayPauses(pauses: readonly Pause[]): string {
  if (pauses.length === 0) return "";
  return `No interest runs in a moratorium: ${sayList(pauses.map(({ from, to }) => (from <= 1 ? `up to ${sayDay(to)} (when it began is not known here)` : `${sayDay(from)} to ${sayDay(to)}`)))}.`;
}
