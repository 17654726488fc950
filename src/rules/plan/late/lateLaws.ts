/** What each country's law adds to a business debt that is paid late, as data with its source. Never for consumers, and no advice. */
import { referenceRates, type ReferenceRates } from "./referenceRates";

export type RateMethod = "fixed at start" | "by half-year" | "fixed at payment";

export interface LateLaw {
  readonly margin: string;
  readonly reference: ReferenceRates;
  readonly method: RateMethod;
  /** The reference is rounded up to the next multiple of this. */
  readonly roundReferenceUp?: string;
  readonly currency: string;
  /** Fixed sum per debt from this many major units on, ascending. */
  readonly fixedSums: readonly { readonly from: number; readonly sum: number }[];
  /** Days after receipt of the invoice where no due date was agreed. */
  readonly daysWithoutTerm: number;
  /** Longest term for businesses and public bodies that needs no express agreement; absent where the law sets none. */
  readonly longestTerm?: { readonly business: number; readonly public: number };
  readonly source: string;
  readonly reviewed: string;
  readonly unverified?: string;
}

const directive: LateLaw = {
  margin: "8",
  reference: referenceRates.europeanCentralBank,
  method: "by half-year",
  currency: "EUR",
  fixedSums: [{ from: 0, sum: 40 }],
  daysWithoutTerm: 30,
  longestTerm: { business: 60, public: 30 },
  source: "Directive 2011/7/EU arts 2, 3, 4, 6",
  reviewed: "2026-11-22",
};

/** Members of the euro area taken at the directive's minimum; their own acts were not read. */
const byDirective: LateLaw = { ...directive, unverified: "Reckoned by the directive's minimum: the country's own act was not read." };

/** By ISO 3166-1 alpha-2. A country not listed is not known here, and nothing is reckoned for it. */
export const lateLaws: Readonly<Record<string, LateLaw>> = {
  GB: {
    margin: "8",
    reference: referenceRates.bankOfEngland,
    method: "fixed at start",
    currency: "GBP",
    fixedSums: [{ from: 0, sum: 40 }, { from: 1000, sum: 70 }, { from: 10000, sum: 100 }],
    daysWithoutTerm: 30,
    source: "Late Payment of Commercial Debts (Interest) Act 1998 ss. 1-5A; SI 2002/1675 art. 4",
    reviewed: "2026-11-22",
  },
  EU: directive,
  DE: { ...directive, margin: "9", reference: referenceRates.bundesbank, source: "BGB §§ 247, 286, 288(2), (5)" },
  FR: { ...directive, margin: "10", source: "Code de commerce L441-10, D441-5" },
  BE: { ...directive, roundReferenceUp: "0.5", source: "Act of 2 August 2002 art. 5" },
  FI: { ...directive, roundReferenceUp: "0.5", source: "Interest Act (633/1982) s. 12; Act 30/2013" },
  IE: { ...directive, method: "fixed at payment", source: "S.I. No. 580/2012" },
  CY: byDirective, EE: byDirective, ES: byDirective, GR: byDirective, IT: byDirective, LT: byDirective,
  LU: byDirective, LV: byDirective, MT: byDirective, NL: byDirective, PT: byDirective, SI: byDirective,
};

/** Null where the law of the country is not recorded. "UK" and "EL" are read as GB and GR. */
export function lateLawOf(country: string): LateLaw | null {
  const code = country.trim().toUpperCase();
  return lateLaws[code === "UK" ? "GB" : code === "EL" ? "GR" : code] ?? null;
}
