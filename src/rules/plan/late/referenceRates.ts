/** Reference rates by the half-year they govern, as data: the day they were read over, the source, and which of them want a second look. */
export interface ReferenceRates {
  readonly name: string;
  readonly source: string;
  readonly reviewed: string;
  /** "2026-07" is the half-year from 1 July 2026; decimal percent. */
  readonly rates: Readonly<Record<string, string>>;
  /** Half-years whose rate was not read at its source. */
  readonly unverified: readonly string[];
}

/** In force on 31 December for the half-year from January, on 30 June for that from July (SI 2002/1675 art. 4). */
const bankOfEngland: ReferenceRates = {
  name: "Bank of England official dealing rate",
  source: "bankofengland.co.uk, Bank Rate history",
  reviewed: "2026-11-22",
  rates: { "2024-01": "5.25", "2024-07": "5.25", "2025-01": "4.75", "2025-07": "4.25", "2026-01": "3.75", "2026-07": "3.75" },
  unverified: ["2024-07", "2025-01", "2026-01"],
};

/** Main refinancing operations, in force on the first day of the half-year (Directive 2011/7/EU art. 2(7)). */
const europeanCentralBank: ReferenceRates = {
  name: "ECB main refinancing rate",
  source: "ecb.europa.eu, key interest rates",
  reviewed: "2026-11-22",
  rates: { "2024-01": "4.50", "2024-07": "4.25", "2025-01": "3.15", "2025-07": "2.15", "2026-01": "2.15", "2026-07": "2.40" },
  unverified: ["2025-01", "2025-07", "2026-01", "2026-07"],
};

/** The ECB rate's moves carried over (BGB § 247). */
const bundesbank: ReferenceRates = {
  name: "base rate of BGB § 247",
  source: "bundesbank.de, Basiszinssatz; from July 2026 reckoned from the ECB rate by BGB § 247(1)",
  reviewed: "2026-11-22",
  rates: { "2024-01": "3.62", "2024-07": "3.37", "2025-01": "2.27", "2025-07": "1.27", "2026-01": "1.27", "2026-07": "1.52" },
  unverified: ["2024-01", "2024-07", "2025-01", "2025-07", "2026-01", "2026-07"],
};

export const referenceRates = { bankOfEngland, europeanCentralBank, bundesbank } as const;
