/** Structured references follow when a table or its columns get new names; new rows below a header are not its business. */
import { tokenize } from "@borgar/fx";

/** Characters that need a leading apostrophe inside brackets. */
export const escapeColumn = (name: string): string => name.replace(/['[\]#@]/g, "'$&");
export const unescapeColumn = (text: string): string => text.replace(/'(['[\]#@])/g, "$1");

const rewriteTokens = (text: string, rewrite: (value: string, type: string) => string): string => {
  let isChanged = false;
  const parts = tokenize(text).map(({ value, type }) => {
    const next = type === "structured" || type === "range_named" ? rewrite(value, type) : value;
    if (next !== value) isChanged = true;
    return next;
  });
  return isChanged ? parts.join("") : text;
};

/** `Old[Amount]` and a bare `Old` become `New…`. */
export function renameTableIn(text: string, before: string, after: string): string {
  const folded = before.toLowerCase();
  if (!text.toLowerCase().includes(folded)) return text;
  return rewriteTokens(text, (value) => {
    const bracket = value.indexOf("[");
    const name = bracket < 0 ? value : value.slice(0, bracket);
    return name.toLowerCase() === folded ? after + value.slice(name.length) : value;
  });
}

/** `names` by folded old name. Without a table name a reference means the table its formula stands in, so `mayBeOwn` includes those. */
export function renameColumnsIn(text: string, table: string, names: ReadonlyMap<string, string>, mayBeOwn: boolean): string {
  if (!text.includes("[")) return text;
  return rewriteTokens(text, (value, type) => {
    if (type !== "structured") return value;
    const bracket = value.indexOf("[");
    const owner = value.slice(0, bracket);
    if (owner === "" ? !mayBeOwn : owner.toLowerCase() !== table.toLowerCase()) return value;
    return owner + value.slice(bracket).replace(/\[(@?)((?:[^[\]']|'.)*)\]/g, (spelled: string, row: string, inner: string) => {
      const name = inner.startsWith("#") ? undefined : names.get(unescapeColumn(inner).trim().toLowerCase());
      if (name === undefined) return spelled;
      return row === "" || /^[\w\u0080-\uffff]+$/.test(name) ? `[${row}${escapeColumn(name)}]` : `[@[${escapeColumn(name)}]]`;
    });
  });
}
