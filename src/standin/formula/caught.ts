/** Evaluates an argument with its cells fresh, and one whose error is itself a value to the function. */
import type { Context, Evaluate } from "./Context";
import type { Result } from "./Result";
import { isError } from "../workbook/Value";
import { Area, Union } from "./Result";

/** Areas about to be read: their stale cells are calculated first. */
export function settled(result: Result, context: Context): Result {
  if (result instanceof Area) context.engine.ready(result);
  else if (result instanceof Union) for (const area of result.areas) context.engine.ready(area);
  return result;
}

export function caught(argument: Evaluate, context: Context): Result {
  try {
    return settled(argument(context), context);
  } catch (thrown) {
    if (isError(thrown)) return thrown;
    throw thrown;
  }
}
