/** Turns a formula's text into closures. Relative references become offsets, so one template serves every cell with the same form. */
import type { AstExpression, CallExpression, Identifier } from "@borgar/fx";
import type { Context, Evaluate, Scope } from "./Context";
import type { Lambda, Result } from "./Result";
import type { Pointer, Template, Volatility } from "./template";
import type { Value } from "../workbook/Value";
import { parse, tokenize } from "@borgar/fx";
import { cellError, isError, readError } from "../workbook/Value";
import { Area, Matrix, Union, fail, isBlock, isLambda } from "./Result";
import { caught, settled } from "./caught";
import { areaOf, joinAreas, readRef, spillOf } from "./references";
import { finite, numberOf } from "./coerce";
import { functionNamed } from "./functions/registry";
import { lift, operate } from "./operators";
import { pointerOf } from "./template";
import { resolveStructured } from "./structured";

interface Home { readonly row: number; readonly column: number }

export function compile(formula: string, home: Home): Template {
  const found: Found = { pointers: [], tables: [], names: [], volatility: "none", isUnsupported: false };
  let ast: AstExpression;
  try {
    ast = parse(tokenize(formula));
  } catch {
    return { ...found, evaluate: () => cellError("#NAME?"), isUnsupported: true };
  }
  const evaluate = new Compiler(home, found).node(ast, []);
  return { ...found, evaluate };
}

interface Found { pointers: Pointer[]; tables: string[]; names: string[]; volatility: Volatility; isUnsupported: boolean }

class Compiler {
  constructor(private readonly home: Home, private readonly found: Found) {}

  /** `variables` are the names that LET and LAMBDA have bound here. */
  node(ast: AstExpression | null, variables: readonly string[]): Evaluate {
    if (ast === null) return () => null;
    switch (ast.type) {
      case "Literal": {
        const { value } = ast;
        return () => value;
      }
      case "ErrorLiteral": {
        const error = readError(ast.value) ?? cellError("#NAME?");
        return () => error;
      }
      case "ReferenceIdentifier": return this.reference(ast.value, ast.kind, variables);
      case "ArrayExpression": {
        const cells = ast.elements.map((line) => line.map((element) => this.node(element as AstExpression, variables)));
        return (context) => new Matrix(cells.map((line) => line.map((cell) => cell(context) as Value)));
      }
      case "UnaryExpression": return this.unary(ast.operator, ast.arguments[0] ?? null, variables);
      case "BinaryExpression": return this.binary(ast.operator, ast.arguments[0] ?? null, ast.arguments[1] ?? null, variables);
      case "CallExpression": return this.call(ast, variables);
      case "LetExpression": return this.letIn(ast.declarations, ast.body, variables);
      case "LambdaExpression": return this.lambda(ast.params, ast.body, variables);
    }
  }

  private reference(spelled: string, kind: string, variables: readonly string[]): Evaluate {
    if (kind === "table") {
      this.found.tables.push(spelled);
      return (context) => resolveStructured(spelled, context);
    }
    const ref = kind === "name" ? null : readRef(spelled);
    if (ref) {
      const pointer = pointerOf(ref, this.home.row, this.home.column);
      this.found.pointers.push(pointer);
      return (context) => areaOf(pointer, context);
    }
    const folded = spelled.toLowerCase();
    if (variables.includes(folded)) return (context) => lookUp(folded, context.scope);
    this.found.names.push(spelled);
    return (context) => this.name(spelled, context);
  }

  private name(spelled: string, context: Context): Result {
    const bang = spelled.lastIndexOf("!");
    const sheet = bang < 0 ? context.sheet : context.engine.book.findSheet(spelled.slice(0, bang).replace(/^'|'$/g, "").replaceAll("''", "'"));
    const name = context.engine.book.findName(spelled.slice(bang + 1), sheet?.id ?? null);
    if (name) return context.engine.evaluateName(name, context);
    if (bang < 0 && context.engine.book.findTable(spelled)) return resolveStructured(`${spelled}[]`, context);
    return fail("#NAME?");
  }

  private unary(operator: string, argument: AstExpression | null, variables: readonly string[]): Evaluate {
    const inner = this.node(argument, variables);
    if (operator === "#") return (context) => spillOf(inner(context), context);
    if (operator === "@") return (context) => intersectCell(inner(context), context);
    if (operator === "+") return inner;
    const apply = operator === "%" ? (value: Value): Value => numberOf(value) / 100 : (value: Value): Value => finite(-numberOf(value));
    return (context) => lift([settled(inner(context), context)], ([value]) => apply(value ?? null));
  }

  private binary(operator: string, left: AstExpression | null, right: AstExpression | null, variables: readonly string[]): Evaluate {
    const a = this.node(left, variables);
    const b = this.node(right, variables);
    if (operator === ":") {
      // The corners may come from INDEX or OFFSET: what lies between is not known before evaluation.
      this.found.volatility = "always";
      return (context) => joinAreas(a(context), b(context));
    }
    if (operator === ",") return (context) => new Union([a(context), b(context)].flatMap((one) => (one instanceof Union ? one.areas : one instanceof Area ? [one] : fail("#VALUE!"))));
    if (operator === " ") return (context) => common(a(context), b(context));
    return (context) => operate(operator, settled(a(context), context), settled(b(context), context));
  }

  private call(ast: CallExpression, variables: readonly string[]): Evaluate {
    const args = ast.arguments.map((argument) => this.node(argument, variables));
    const callee = ast.callee as Identifier | AstExpression;
    if (callee.type !== "Identifier") {
      const made = this.node(callee as AstExpression, variables);
      return (context) => applyLambda(made(context), args, context);
    }
    const spelled = (callee as Identifier).name;
    const name = spelled.toUpperCase().replace(/^(_XLFN\.|_XLWS\.|_XLUDF\.)+/, "");
    const folded = spelled.toLowerCase();
    if (variables.includes(folded)) return (context) => applyLambda(lookUp(folded, context.scope), args, context);
    const known = functionNamed(name);
    if (!known) {
      this.found.names.push(spelled);
      const lambda = (context: Context): Result => applyLambda(this.name(spelled, context), args, context);
      this.found.isUnsupported = true;
      return lambda;
    }
    if (known.volatility === "always" || (known.volatility === "daily" && this.found.volatility === "none")) this.found.volatility = known.volatility;
    const { min, max } = known;
    if (args.length < min || args.length > max) return () => fail("#VALUE!");
    if (known.kind === "lazy") return known.make(args);
    if (known.kind === "lifted") return (context) => lift(args.map((arg) => settled(arg(context), context)), (values) => known.apply(values, context));
    const { apply, keepsErrors } = known;
    return (context) => {
      const values = args.map((arg) => (keepsErrors ? caught(arg, context) : settled(arg(context), context)));
      if (!keepsErrors) for (const value of values) if (isError(value)) throw value;
      return apply(values, context);
    };
  }

  private letIn(declarations: readonly { id: Identifier; init: AstExpression | null }[], body: AstExpression | null, variables: readonly string[]): Evaluate {
    let bound = variables;
    const steps = declarations.map(({ id, init }) => {
      const value = this.node(init, bound);
      const name = id.name.toLowerCase();
      bound = [...bound, name];
      return { name, value };
    });
    const last = this.node(body, bound);
    return (context) => {
      let { scope } = context;
      for (const { name, value } of steps) {
        const at: Context = { ...context, scope };
        scope = { name, value: caught(value, at), outer: scope };
      }
      return last({ ...context, scope });
    };
  }

  private lambda(params: readonly Identifier[], body: AstExpression | null, variables: readonly string[]): Evaluate {
    const names = params.map((param) => param.name.toLowerCase());
    const inner = this.node(body, [...variables, ...names]);
    return (context): Lambda => ({
      params: names,
      call: (args) => {
        let { scope } = context;
        names.forEach((name, i) => { scope = { name, value: args[i] ?? null, outer: scope }; });
        return inner({ ...context, scope });
      },
    });
  }
}

function lookUp(name: string, scope: Scope | null): Result {
  for (let at = scope; at; at = at.outer) if (at.name === name) return at.value;
  return fail("#NAME?");
}

function applyLambda(lambda: Result, args: readonly Evaluate[], context: Context): Result {
  if (!isLambda(lambda)) return fail("#NAME?");
  if (args.length > lambda.params.length) return fail("#VALUE!");
  return lambda.call(args.map((arg) => caught(arg, context)));
}

/** `@`: the cell of a row or column that stands beside or above the formula. */
function intersectCell(result: Result, context: Context): Result {
  if (!isBlock(result)) return result;
  if (!(result instanceof Area)) return result.at(0, 0);
  const { rect, sheet } = result;
  const pick = (row: number, column: number): Area => new Area(sheet, { row, column, rows: 1, columns: 1 });
  if (rect.rows === 1 && rect.columns === 1) return result;
  const isInRows = context.row >= rect.row && context.row < rect.row + rect.rows;
  const isInColumns = context.column >= rect.column && context.column < rect.column + rect.columns;
  if (rect.columns === 1 && isInRows) return pick(context.row, rect.column);
  if (rect.rows === 1 && isInColumns) return pick(rect.row, context.column);
  return isInRows && isInColumns ? pick(context.row, context.column) : fail("#VALUE!");
}

function common(a: Result, b: Result): Result {
  if (!(a instanceof Area) || !(b instanceof Area)) return fail("#VALUE!");
  const row = Math.max(a.rect.row, b.rect.row);
  const column = Math.max(a.rect.column, b.rect.column);
  const rows = Math.min(a.rect.row + a.rows, b.rect.row + b.rows) - row;
  const columns = Math.min(a.rect.column + a.columns, b.rect.column + b.columns) - column;
  return rows > 0 && columns > 0 && a.sheet === b.sheet ? new Area(a.sheet, { row, column, rows, columns }) : fail("#NULL!");
}
