/** Money: whole minor units (cents) with the currency they are in. Never a float, never two currencies in one sum. */
export interface Money {
  /** Whole minor units: cents for EUR, yen for JPY. Negative for credits. */
  readonly minor: number;
  /** ISO 4217 code; "XXX" (ISO: no currency) where the workbook names none. */
  readonly currency: string;
}

export const NO_CURRENCY = "XXX";

const digitsByCurrency = new Map<string, number>();

/** Digits after the decimal sign that ISO 4217 gives the currency: 2 for EUR, 0 for JPY, 3 for KWD; 2 where unknown. */
export function minorDigits(currency: string): number {
  const known = digitsByCurrency.get(currency);
  if (known !== undefined) return known;
  let digits = 2;
  if (currency !== NO_CURRENCY && /^[A-Z]{3}$/.test(currency)) {
    digits = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  }
  digitsByCurrency.set(currency, digits);
  return digits;
}

/** Throws unless `minor` is a whole, safe number. */
export function money(minor: number, currency: string): Money {
  if (!Number.isSafeInteger(minor)) throw new Error(`Expected whole cents, got ${minor}`);
  return { minor: minor === 0 ? 0 : minor, currency };
}

/** A cell's number in major units (1234.5) to money, rounded half away from zero: a ledger's float noise is not money. */
export function moneyFromNumber(major: number, currency: string): Money {
  const scaled = Math.abs(major) * 10 ** minorDigits(currency);
  return money(Math.sign(major) * Math.round(Number(scaled.toPrecision(15))), currency);
}

/** "1234.50": what `--json` prints and what a number cell of the same value holds. */
export function decimalOf({ minor, currency }: Money): string {
  const digits = minorDigits(currency);
  const sign = minor < 0 ? "-" : "";
  const text = String(Math.abs(minor)).padStart(digits + 1, "0");
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Sums one currency. Throws on a second one: conversion needs a rates table the person gave. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new Error(`Expected one currency, got ${a.currency} and ${b.currency}`);
  return money(a.minor + b.minor, a.currency);
}
