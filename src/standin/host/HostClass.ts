/** One Excel class as a table: what can be read, set, reached and called. The interpreter knows no class by name. */
import type { Kinds } from "./Kinds";
import type { Session } from "./Session";

export type Kind = keyof Kinds;

/** An object of the API while a batch runs; `it` is what its class needs to find it again. */
export type HostObject = { [K in Kind]: { readonly kind: K; readonly it: Kinds[K] } }[Kind];

export const ref = <K extends Kind>(kind: K, it: Kinds[K]): HostObject => ({ kind, it }) as HostObject;

/** Arguments as sent; an object argument is a `HostObject`, an absent one null or undefined. */
export type Args = readonly unknown[];

export interface HostClass<T> {
  /** The identity that instantiating and listing answer, by which the library finds the object again. */
  readonly id?: (it: T, session: Session) => string | number | undefined;
  /** Scalars for `load`. */
  readonly get?: Readonly<Record<string, (it: T, session: Session) => unknown>>;
  /** Left out of a load without names: too dear or not always readable. */
  readonly notByDefault?: readonly string[];
  readonly set?: Readonly<Record<string, (it: T, value: unknown, session: Session) => void>>;
  /** Properties and methods that answer an object; null is a null object. `xOrNullObject` needs no entry where `x` has one. */
  readonly nav?: Readonly<Record<string, (it: T, session: Session, args: Args) => HostObject | null>>;
  readonly call?: Readonly<Record<string, (it: T, session: Session, args: Args) => unknown>>;
  /** Of a collection. */
  readonly items?: (it: T, session: Session) => readonly HostObject[];
  /** The `getItem` of a collection; throws ItemNotFound. */
  readonly item?: (it: T, key: unknown, session: Session) => HostObject;
  /** Members Excel has and we lack: loading one fails by name, where a name Excel does not know is passed over. */
  readonly lacks?: readonly string[];
  /** Names that methods answer without an entry: `workbook.functions` has hundreds. */
  readonly anyMethod?: (it: T, name: string, session: Session, args: Args) => HostObject | null;
}

/** Any class table, its `it` unknown; the registry is the one place that knows which belongs to which. */
export type AnyHostClass = HostClass<never>;
