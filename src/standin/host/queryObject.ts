/** Answers `load`: the wanted scalars of an object, of the objects it leads to, and of the items of a collection. */
import type { HostClass, HostObject } from "./HostClass";
import type { Session } from "./Session";
import type { WireQuery } from "./Wire";
import { ApiError, messageOf } from "./ApiError";
import { camel, pascal } from "./Wire";
import { classOf } from "./classes";

type Answer = Record<string, unknown>;

/** What an instantiate action answers: enough for the library to find the object again. */
export function identityOf(object: HostObject, session: Session): Answer {
  const answer: Answer = {};
  const id = classOf(object).id?.(object.it as never, session);
  if (id !== undefined) answer["Id"] = id;
  const reference = session.referenceOf(object);
  if (reference !== undefined) answer["_ReferenceId"] = reference;
  return answer;
}

/** Names wanted at this level, and below each member. An empty level means all scalars. */
interface Wanted { all: boolean; readonly names: Set<string>; readonly below: Map<string, string[]> }

function readWanted(paths: readonly string[], expanded: readonly string[]): Wanted {
  const wanted: Wanted = { all: paths.length === 0 && expanded.length === 0, names: new Set(), below: new Map() };
  for (const path of [...paths, ...expanded.map((name) => `${name}/*`)]) {
    const [head = "", ...rest] = path.split(/[/.]/).map((part) => part.trim());
    if (head === "*" || head === "$all" || head === "items") wanted.all = true;
    else if (head === "$none" || head === "") continue;
    else if (rest.length === 0) wanted.names.add(camel(head));
    else {
      const under = wanted.below.get(camel(head)) ?? [];
      under.push(rest.join("/"));
      wanted.below.set(camel(head), under);
    }
  }
  return wanted;
}

export function queryObject(object: HostObject, query: WireQuery, session: Session): Answer {
  return answer(object, readWanted(query.Select ?? [], query.Expand ?? []), query, session);
}

function answer(object: HostObject, wanted: Wanted, query: WireQuery, session: Session): Answer {
  const table = classOf(object);
  if (!table.items) return scalars(object, table, wanted, session);
  const from = query.Skip ?? 0;
  const items = table.items(object.it as never, session).slice(from, query.Top === undefined ? undefined : from + query.Top);
  const own = Object.keys(table.get ?? {}).filter((name) => wanted.all || wanted.names.has(name));
  const result: Answer = { ...identityOf(object, session), _Items: items.map((item) => answer(item, wanted, {}, session)) };
  for (const name of own) result[pascal(name)] = table.get?.[name]?.(object.it as never, session);
  return result;
}

function scalars(object: HostObject, table: HostClass<never>, wanted: Wanted, session: Session): Answer {
  const result = identityOf(object, session);
  const getters = table.get ?? {};
  const read = (name: string): void => {
    const getter = getters[name];
    if (getter) result[pascal(name)] = getter(object.it as never, session);
    else if (table.lacks?.includes(name)) throw new ApiError("ApiNotFound", `${messageOf("ApiNotFound")} Missing here: ${object.kind}.${name}.`, `${object.kind}.${name}`);
  };
  if (wanted.all) for (const name of Object.keys(getters)) if (!table.notByDefault?.includes(name)) read(name);
  for (const name of wanted.names) {
    if (table.nav?.[name]) descend(object, table, name, [], result, session);
    else read(name);
  }
  for (const [name, paths] of wanted.below) descend(object, table, name, paths, result, session);
  return result;
}

function descend(object: HostObject, table: HostClass<never>, name: string, paths: readonly string[], result: Answer, session: Session): void {
  const nav = table.nav?.[name];
  if (!nav) {
    if (table.lacks?.includes(name)) throw new ApiError("ApiNotFound", `${messageOf("ApiNotFound")} Missing here: ${object.kind}.${name}.`, `${object.kind}.${name}`);
    return;
  }
  const reached = nav(object.it as never, session, []);
  result[pascal(name)] = reached && answer(reached, readWanted(paths, []), {}, session);
}
