/** Runs one request: resolves its object paths, performs its actions in order, stops at the first error. */
import type { Args, HostClass, HostObject } from "./HostClass";
import type { Session } from "./Session";
import type { WireAction, WireAnswer, WireArguments, WireBatch, WirePath, WireResult } from "./Wire";
import { WorkbookError } from "../workbook/WorkbookError";
import { ApiError, messageOf, statusOf } from "./ApiError";
import { ActionType, camel, pascal, PathType } from "./Wire";
import { classOf } from "./classes";
import { identityOf, queryObject } from "./queryObject";

const missing = (member: string): ApiError => new ApiError("ApiNotFound", `${messageOf("ApiNotFound")} Missing here: ${member}.`, member);

export class Batch {
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly results: WireResult[] = [];
  private readonly traces: number[] = [];

  /** `registerEvent` takes the names of `_Register…` and `_Unregister…` methods; false for one it does not know. */
  constructor(
    private readonly session: Session,
    private readonly batch: WireBatch,
    private readonly registerEvent: (target: HostObject, name: string) => boolean,
  ) {}

  run(): WireAnswer {
    const { Actions } = this.batch;
    for (let index = 0; index < Actions.length; index++) {
      const action = Actions[index] as WireAction;
      try {
        const value = this.perform(action);
        if (value !== undefined) this.results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        return { Error: { ...wordedError(error), ActionIndex: index }, ProcessedResults: { Results: this.results }, TraceIds: this.traces };
      }
    }
    return { Results: this.results, TraceIds: this.traces };
  }

  /** undefined answers nothing for the action. */
  private perform(action: WireAction): unknown {
    if (action.ActionType === ActionType.trace) {
      this.traces.push(action.Id);
      return null;
    }
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate: return object && identityOf(object, this.session);
      case ActionType.query:
      case ActionType.queryAsJson: return object && queryObject(object, action.QueryInfo ?? {}, this.session);
      case ActionType.method: return object ? this.call(object, action) : { _IsNull: true };
      case ActionType.setProperty: return object ? this.set(object, action.Name, this.argumentsOf(action.ArgumentInfo)[0]) : undefined;
      case ActionType.update: return object ? this.update(object, action.ObjectState ?? {}) : undefined;
      case ActionType.ensureUnchanged: return object ? this.ensureUnchanged(object, action.ObjectState ?? {}) : undefined;
      default: throw missing(`action ${action.ActionType}`);
    }
  }

  private call(object: HostObject, action: WireAction): unknown {
    const name = camel(action.Name);
    if (name === "_KeepReference") return void this.session.keep(object);
    if (/^_(Unr|R)egister/.test(name)) {
      if (!this.registerEvent(object, name)) throw missing(`${object.kind}.${name}`);
      return null;
    }
    const table = classOf(object);
    const args = this.argumentsOf(action.ArgumentInfo);
    const call = table.call?.[name];
    if (call) return call(object.it as never, this.session, args) ?? null;
    const reached = this.reach(object, name, args);
    return reached && identityOf(reached, this.session);
  }

  private set(object: HostObject, wireName: string, value: unknown): undefined {
    const name = camel(wireName);
    const setter = classOf(object).set?.[name];
    if (!setter) throw missing(`${object.kind}.${name}`);
    setter(object.it as never, value, this.session);
  }

  private update(object: HostObject, state: Readonly<Record<string, unknown>>): undefined {
    for (const [name, value] of Object.entries(state)) this.set(object, name, value);
  }

  private ensureUnchanged(object: HostObject, state: Readonly<Record<string, unknown>>): undefined {
    const now = queryObject(object, { Select: Object.keys(state) }, this.session) as Readonly<Record<string, unknown>>;
    for (const [name, value] of Object.entries(state)) {
      if (JSON.stringify(now[pascal(name)]) !== JSON.stringify(value)) throw new ApiError("Conflict", "The object was changed by someone else.", `${object.kind}.${camel(name)}`);
    }
  }

  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id];
    if (!path) throw new ApiError("InvalidObjectPath", "The object path is not part of the request.");
    const object = this.follow(path);
    this.resolved.set(id, object);
    return object;
  }

  private follow(path: WirePath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.global: return { kind: "Workbook", it: null };
      case PathType.reference: return this.session.held(path.Name);
      case PathType.nullObject: return null;
      case PathType.newObject: throw missing(path.Name);
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const args = this.argumentsOf(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.indexer) return this.item(parent, args[0]);
    return this.reach(parent, camel(path.Name), args);
  }

  private item(parent: HostObject, key: unknown): HostObject {
    const item = classOf(parent).item;
    if (!item) throw missing(`${parent.kind}.getItem`);
    return item(parent.it as never, key, this.session);
  }

  private reach(parent: HostObject, name: string, args: Args): HostObject | null {
    const table = classOf(parent);
    const nav = table.nav?.[name];
    if (nav) return nav(parent.it as never, this.session, args);
    if (name === "getItem" && table.item) return this.item(parent, args[0]);
    if (name === "getItemAt" && table.items) return itemAt(table, parent, args[0], this.session);
    if (name === "getFirst" && table.items) return itemAt(table, parent, 0, this.session);
    if (name.endsWith("OrNullObject")) return this.orNull(() => this.reach(parent, name.slice(0, -"OrNullObject".length), args));
    const any = table.anyMethod?.(parent.it as never, name, this.session, args);
    if (any) return any;
    throw missing(`${parent.kind}.${name}`);
  }

  private orNull(find: () => HostObject | null): HostObject | null {
    try {
      return find();
    } catch (error) {
      if ((error instanceof ApiError || error instanceof WorkbookError) && (error.code === "ItemNotFound" || error.code === "InvalidReference")) return null;
      throw error;
    }
  }

  private argumentsOf(info: WireArguments | undefined): Args {
    return this.withObjects(info?.Arguments ?? [], info?.ReferencedObjectPathIds);
  }

  /** Objects within an argument ("a list from this range") are named in place; cells never hold any. */
  private withNested(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const id = (value as { readonly _ObjectPathId?: unknown })._ObjectPathId;
    if (typeof id === "number") return this.resolve(id);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.withNested(inner)]));
  }

  private withObjects(values: readonly unknown[], ids: readonly unknown[] | undefined): Args {
    return values.map((value, i) => {
      if (!ids) return this.withNested(value);
      const id = ids[i];
      if (Array.isArray(id)) return this.withObjects(value as readonly unknown[], id);
      return typeof id === "number" && id > 0 ? this.resolve(id) : this.withNested(value);
    });
  }
}

function itemAt(table: HostClass<never>, parent: HostObject, index: unknown, session: Session): HostObject {
  const found = typeof index === "number" ? table.items?.(parent.it as never, session)[index] : undefined;
  if (!found) throw new ApiError("ItemNotFound", messageOf("ItemNotFound"), `${parent.kind}.getItemAt`);
  return found;
}

function wordedError(error: unknown): { Code: string; Message: string; Location: string; HttpStatusCode: number } {
  if (error instanceof ApiError) return { Code: error.code, Message: error.message, Location: error.location, HttpStatusCode: statusOf(error.code) };
  if (error instanceof WorkbookError) return { Code: error.code, Message: `${messageOf(error.code)} ${error.message}`, Location: "", HttpStatusCode: statusOf(error.code) };
  // Our own fault: the stack is what a developer needs.
  return { Code: "GeneralException", Message: `${messageOf("GeneralException")} ${error instanceof Error ? error.stack : String(error)}`, Location: "", HttpStatusCode: 500 };
}
