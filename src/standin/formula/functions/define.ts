/** The three kinds of functions and how a table of them is written. */
import type { Context, Evaluate } from "../Context";
import type { Result } from "../Result";
import type { Volatility } from "../template";
import type { Value } from "../../workbook/Value";

interface Arity { readonly min: number; readonly max: number; readonly volatility?: Volatility }

/** Takes single values; arrays are walked through cell by cell. */
export interface Lifted extends Arity { readonly kind: "lifted"; readonly apply: (args: readonly Value[], context: Context) => Value }

/** Takes areas and arrays whole. An argument that is an error ends it, unless it keeps errors. */
export interface Whole extends Arity { readonly kind: "whole"; readonly keepsErrors: boolean; readonly apply: (args: readonly Result[], context: Context) => Result }

/** Decides itself which arguments to evaluate. */
export interface Lazy extends Arity { readonly kind: "lazy"; readonly make: (args: readonly Evaluate[]) => Evaluate }

export type Definition = Lifted | Whole | Lazy;
export type Functions = Readonly<Record<string, Definition>>;

export const MANY = 255;

export const lifted = (min: number, max: number, apply: Lifted["apply"]): Lifted => ({ kind: "lifted", min, max, apply });
export const over = (min: number, max: number, apply: Whole["apply"]): Whole => ({ kind: "whole", min, max, apply, keepsErrors: false });
export const overErrors = (min: number, max: number, apply: Whole["apply"]): Whole => ({ kind: "whole", min, max, apply, keepsErrors: true });
export const lazy = (min: number, max: number, make: Lazy["make"]): Lazy => ({ kind: "lazy", min, max, make });
export const volatile = <T extends Definition>(definition: T): T => ({ ...definition, volatility: "always" });
export const daily = <T extends Definition>(definition: T): T => ({ ...definition, volatility: "daily" });
