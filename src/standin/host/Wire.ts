/** The messages that Microsoft's client library exchanges with a host, as far as a host must read them. */
export interface WireRequest {
  readonly id: number;
  readonly type: number;
  /** 64: wait while a cell is being edited. */
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: WireBatch };
}

export interface WireBatch {
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument: 0, the id of the object path it stands for, or the same for an array. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireResult { readonly ActionId: number; readonly Value: unknown }

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

/** After an error the results of the actions before it are kept: they were applied. */
export type WireAnswer =
  | { readonly Results: readonly WireResult[]; readonly TraceIds: readonly number[] }
  | { readonly Error: WireError; readonly ProcessedResults: { readonly Results: readonly WireResult[] }; readonly TraceIds: readonly number[] };

export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, recursiveQuery: 6, queryAsJson: 7, ensureUnchanged: 8, update: 9 } as const;
export const PathType = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

/** Event entries carry this category; the library drops others. */
export const EVENT_CATEGORY = 65536;

/** The wire spells members "NumberFormat", the class tables "numberFormat". */
export const camel = (name: string): string => (name === "" ? "" : name.charAt(0).toLowerCase() + name.slice(1));
export const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
