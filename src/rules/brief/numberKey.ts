/** A document number as references repeat it: letters and digits alone, in one case. "INV-0 42" and "inv042" are one. */
import { foldText } from "../../base/foldText";

export const numberKey = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]/gu, "");
