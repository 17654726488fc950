/** Ageing columns that some ledgers name by the month: "Jan 2023", "März 2026". */
import { scanDate } from "../../cells/readDay";

export const isMonthHeader = (text: string): boolean => /^\p{L}{3,10}\.?[ -](\d{4}|\d{2})$/u.test(text.trim()) && scanDate(`1 ${text.trim().replace("-", " ")}`) !== null;
