/** Whether a text is a yearly rate above 0 and up to 100, in decimal percent: "9.5". Text, so that no rate is a float. */
import { readRatio } from "../plan/interest/Ratio";

export function isPercent(data: unknown): data is string {
  const rate = typeof data === "string" && data === data.trim() ? readRatio(data) : null;
  return rate !== null && rate.over > 0n && rate.over <= 100n * rate.under;
}

export const percentExpected = "Enter a yearly rate above 0 and up to 100 percent, such as 9.5.";
