/** Amounts in major units to money, as a list with a hundred thousand of them needs it. */
import { type Money, minorDigits, money, moneyFromNumber, NO_CURRENCY } from "../../base/Money";

/** Cents are whole and the common case needs no rounding rule, so this avoids the slow exact path where it can. */
export function moneyOf(major: number, currency: string): Money {
  const scaled = major * 10 ** minorDigits(currency);
  const whole = Math.round(scaled);
  return Math.abs(scaled - whole) < 1e-4 && Math.abs(whole) < 1e11 ? money(whole, currency) : moneyFromNumber(major, currency);
}

/** `moneyOf` for a whole list: neighbours share their currency, and most open amounts are nothing, for which one object does. */
export function moneyMaker(): (major: number, currency: string) => Money {
  let last = NO_CURRENCY;
  let scale = 10 ** minorDigits(last);
  let nothing = money(0, last);
  return (major, currency) => {
    if (currency !== last) {
      last = currency;
      scale = 10 ** minorDigits(currency);
      nothing = money(0, currency);
    }
    if (major === 0) return nothing;
    const scaled = major * scale;
    const rounded = Math.round(scaled);
    // Bitwise or makes it a small integer to the engine, which stores that without a box.
    const whole = (rounded | 0) === rounded ? rounded | 0 : rounded;
    return whole !== 0 && Math.abs(scaled - whole) < 1e-4 && Math.abs(whole) < 1e11 ? { minor: whole, currency } : moneyFromNumber(major, currency);
  };
}
