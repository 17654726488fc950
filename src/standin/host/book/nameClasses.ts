/** Excel.NamedItemCollection and Excel.NamedItem, of the workbook or of one sheet. */
import type { HostClass } from "../HostClass";
import type { InName, Kinds } from "../Kinds";
import type { Session } from "../Session";
import type { Name } from "../../workbook/Table";
import { addressOf } from "../../workbook/Rect";
import { invalidArgument, itemNotFound } from "../ApiError";
import { ref } from "../HostClass";
import { placeAt, quoted } from "../range/addresses";
import type { Place } from "../range/Place";

function nameOf({ name, scope }: InName, session: Session): Name {
  const found = session.book.names.find((one) => one.name === name && one.scope === scope);
  if (!found) throw itemNotFound("NamedItem");
  return found;
}

const inScope = (scope: string | null, session: Session): Name[] => session.book.names.filter((name) => name.scope === scope);

/** "=Sheet1!$A$1:$B$2" */
const formulaOf = (place: Place, session: Session): string =>
  `=${quoted(session.sheet(place.sheet).name)}!${addressOf(session.rectOf(place)).replace(/([A-Z]+)?(\d+)?/g, (_, letters?: string, digits?: string) => (letters ? `$${letters}` : "") + (digits ? `$${digits}` : ""))}`;

const namedItemCollection: HostClass<Kinds["NamedItemCollection"]> = {
  items: (scope, session) => inScope(scope, session).map(({ name }) => ref("NamedItem", { name, scope })),
  item: (scope, key, session) => {
    const found = inScope(scope, session).find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
    if (!found) throw itemNotFound("NamedItemCollection.getItem");
    return ref("NamedItem", { name: found.name, scope });
  },
  nav: {
    add: (scope, session, [name, reference, comment]) => {
      if (typeof name !== "string") throw invalidArgument("NamedItemCollection.add");
      const range = reference as { readonly kind?: string; readonly it?: Place } | string | null;
      const formula = typeof range === "string" ? (range.startsWith("=") ? range : `=${range}`) : range?.kind === "Range" && range.it ? formulaOf(range.it, session) : undefined;
      if (formula === undefined) throw invalidArgument("NamedItemCollection.add");
      session.apply({ do: "addName", name, scope, formula, ...(typeof comment === "string" && { comment }) });
      return ref("NamedItem", { name, scope });
    },
    addFormulaLocal: (scope, session, [name, formula, comment]) => {
      if (typeof name !== "string" || typeof formula !== "string") throw invalidArgument("NamedItemCollection.addFormulaLocal");
      session.apply({ do: "addName", name, scope, formula, ...(typeof comment === "string" && { comment }) });
      return ref("NamedItem", { name, scope });
    },
  },
  call: { getCount: (scope, session) => inScope(scope, session).length },
};

function rangeOf(it: InName, session: Session): Place | null {
  const { formula } = nameOf(it, session);
  try {
    return placeAt(formula, it.scope ?? session.book.activeSheetId, session, "NamedItem.getRange");
  } catch {
    return null;
  }
}

const namedItem: HostClass<InName> = {
  id: ({ name }) => name,
  get: {
    name: (it, session) => nameOf(it, session).name,
    formula: (it, session) => nameOf(it, session).formula,
    comment: (it, session) => nameOf(it, session).comment,
    visible: (it, session) => nameOf(it, session).visible,
    scope: ({ scope }) => (scope === null ? "Workbook" : "Worksheet"),
    type: (it, session) => (rangeOf(it, session) ? "Range" : /^=-?\d+(\.\d+)?$/.test(nameOf(it, session).formula) ? "Double" : /^="/.test(nameOf(it, session).formula) ? "String" : "Error"),
    value: (it, session) => {
      const place = rangeOf(it, session);
      const { formula } = nameOf(it, session);
      if (place) return formulaOf(place, session).slice(1).replace(/\$/g, "");
      return /^=-?\d+(\.\d+)?$/.test(formula) ? Number(formula.slice(1)) : formula.replace(/^="(.*)"$/, "$1");
    },
  },
  set: {
    formula: (it, value, session) => void session.apply({ do: "setName", ...it, formula: String(value) }),
    comment: (it, value, session) => void session.apply({ do: "setName", ...it, comment: String(value) }),
    visible: (it, value, session) => void session.apply({ do: "setName", ...it, visible: value === true }),
  },
  nav: {
    getRange: (it, session) => {
      const place = rangeOf(it, session);
      if (!place) throw itemNotFound("NamedItem.getRange");
      return ref("Range", place);
    },
    worksheet: ({ scope }) => {
      if (scope === null) throw itemNotFound("NamedItem.worksheet");
      return ref("Worksheet", scope);
    },
  },
  call: { delete: (it, session) => void session.apply({ do: "deleteName", ...it }) },
  lacks: ["arrayValues"],
};

export const nameClasses = { NamedItemCollection: namedItemCollection, NamedItem: namedItem };
