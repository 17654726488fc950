/** Decisions. Branches not taken are not evaluated. */
import type { Context, Evaluate } from "../Context";
import type { Functions } from "./define";
import type { Result } from "../Result";
import type { Value } from "../../workbook/Value";
import { cellError, isError } from "../../workbook/Value";
import { booleanOf, compare, whole } from "../coerce";
import { caught, settled } from "../caught";
import { Matrix, eachValue, fail, isBlock, isLambda, linesOf, scalar } from "../Result";
import { attempt, lift } from "../operators";
import { MANY, lazy, lifted, over, overErrors } from "./define";

const isArray = (result: Result): boolean => isBlock(result) && result.rows * result.columns > 1;

function choose(test: Result, yes: Evaluate | undefined, no: Evaluate | undefined, context: Context): Result {
  if (!isArray(test)) {
    const isTrue = booleanOf(scalar(test));
    const branch = isTrue ? yes : no;
    return branch ? branch(context) : isTrue;
  }
  const whenTrue = yes ? caught(yes, context) : true;
  const whenFalse = no ? caught(no, context) : false;
  return lift([test, whenTrue, whenFalse], ([is, a, b]) => (booleanOf(is ?? null) ? a ?? null : b ?? null));
}

/** `isBad` tells which results are replaced; in an array each cell for itself. */
const otherwise = (isBad: (value: Value) => boolean) => ([first, second]: readonly Evaluate[]): Evaluate => (context) => {
  const result = first ? caught(first, context) : null;
  if (isArray(result)) return lift([result, second ? caught(second, context) : null], ([value, other]) => (isBad(value ?? null) ? other ?? null : value ?? null));
  return isBad(scalar(result)) && second ? second(context) : result;
};

/** Blanks and text in areas do not count; nothing to judge is #VALUE!. */
function truths(args: readonly Result[]): boolean[] {
  const found: boolean[] = [];
  for (const arg of args) {
    if (isBlock(arg)) {
      eachValue(arg, (value) => {
        if (isError(value)) throw value;
        if (typeof value !== "string") found.push(booleanOf(value));
      });
    } else if (arg !== null) found.push(booleanOf(scalar(arg)));
  }
  return found.length === 0 ? fail("#VALUE!") : found;
}

const makeIfs = (args: readonly Evaluate[]): Evaluate => (context) => {
  for (let i = 0; i + 1 < args.length; i += 2) {
    const test = settled(args[i]?.(context) ?? null, context);
    if (isArray(test)) return choose(test, args[i + 1], args.length > i + 2 ? makeIfs(args.slice(i + 2)) : () => cellError("#N/A"), context);
    if (booleanOf(scalar(test))) return args[i + 1]?.(context) ?? null;
  }
  return fail("#N/A");
};

const makeSwitch = (args: readonly Evaluate[]): Evaluate => (context) => {
  const [subject, ...pairs] = args;
  const value = scalar(subject ? settled(subject(context), context) : null);
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const other = scalar(settled(pairs[i]?.(context) ?? null, context));
    if (attempt(() => compare(value, other) === 0) === true) return pairs[i + 1]?.(context) ?? null;
  }
  return pairs.length % 2 === 1 ? pairs.at(-1)?.(context) ?? null : fail("#N/A");
};

export const logicFunctions: Functions = {
  IF: lazy(1, 3, ([test, yes, no]) => (context) => choose(test ? settled(test(context), context) : null, yes, no, context)),
  IFERROR: lazy(2, 2, otherwise(isError)),
  IFNA: lazy(2, 2, otherwise((value) => value === cellError("#N/A"))),
  IFS: lazy(2, MANY, makeIfs),
  SWITCH: lazy(3, MANY, makeSwitch),
  CHOOSE: lazy(2, MANY, ([index, ...choices]) => (context) => {
    const at = whole(index ? settled(index(context), context) : null);
    const choice = choices[at - 1];
    return choice ? choice(context) : fail("#VALUE!");
  }),
  AND: over(1, MANY, (args) => truths(args).every(Boolean)),
  OR: over(1, MANY, (args) => truths(args).some(Boolean)),
  XOR: over(1, MANY, (args) => truths(args).filter(Boolean).length % 2 === 1),
  NOT: lifted(1, 1, ([value]) => !booleanOf(value ?? null)),
  TRUE: over(0, 0, () => true),
  FALSE: over(0, 0, () => false),
  MAP: overErrors(2, 2, ([block, lambda]) => eachCell(block ?? null, lambda ?? null)),
  BYROW: overErrors(2, 2, ([block, lambda]) => {
    if (!isBlock(block ?? null)) return fail("#VALUE!");
    const lines = linesOf(block ?? null);
    return new Matrix(lines.map((line) => [attempt(() => scalar(callOf(lambda ?? null, [new Matrix([line])])))]));
  }),
  BYCOL: overErrors(2, 2, ([block, lambda]) => {
    const lines = linesOf(block ?? null);
    const width = lines[0]?.length ?? 0;
    return new Matrix([Array.from({ length: width }, (_, c) => attempt(() => scalar(callOf(lambda ?? null, [new Matrix(lines.map((line) => [line[c] ?? null]))]))))]);
  }),
  REDUCE: overErrors(3, 3, ([start, block, lambda]) => linesOf(block ?? null).flat().reduce<Result>((so, value) => callOf(lambda ?? null, [so, value]), start ?? null)),
};


function callOf(lambda: Result, args: readonly Result[]): Result {
  return isLambda(lambda) ? lambda.call(args) : fail("#VALUE!");
}

const eachCell = (block: Result, lambda: Result): Result => new Matrix(linesOf(block).map((line) => line.map((value) => attempt(() => scalar(callOf(lambda, [value]))))));
