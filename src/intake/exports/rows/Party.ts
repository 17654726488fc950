/** Whom a group row names, and the groups open at a row: newest last. */
import { isSpan } from "../layout/isSpan";
import { currencyCodes, readCurrency } from "../../cells/readCurrency";
import type { LabelledParty } from "./readLabelledParty";
import { groupName, sameName } from "./sumLabel";

export type Party = LabelledParty;

export interface Group {
  /** As its sum repeats it, plain. */
  readonly name: string;
  /** Null where the group is an ageing span or a currency. */
  readonly party: Party | null;
  readonly currency: string;
  /** Lines before it. */
  readonly start: number;
}

const startsWithId = /^([A-Z]{0,4}-?\d{2,}[A-Z0-9-]*)\s+(.+)$/;

export function groupOf(text: string, party: Party | null, start: number, withId: boolean): Group {
  const currency = currencyIn(text);
  const name = groupName(text);
  if (party) return { name: groupName(party.name || party.id), party, currency: "", start };
  if (currency !== "" || isSpan(text)) return { name, party: null, currency, start };
  const shown = text.replace(/\s*\((cont(inue)?d?\.?|continued|fortsetzung|suite)\)$/i, "").trim();
  const id = withId ? startsWithId.exec(shown) : null;
  return { name, party: { id: id?.[1] ?? "", name: id?.[2] ?? shown, contact: "", phone: "" }, currency, start };
}

/** "USD" or "Currency: US dollar" standing alone. */
function currencyIn(text: string): string {
  if (/^[A-Z]{3}$/.test(text) && currencyCodes.has(text)) return text;
  const named = /^(?:currency|w[äa]hrung|devise|moneda|valuta|νόμισμα)\s*[:=-]?\s*(.+)$/i.exec(text);
  return named ? readCurrency(named[1] ?? "") ?? "" : "";
}

/** Groups that no sum has closed are forgotten in the end: some ledgers state none. */
const MOST_OPEN = 40;

export interface GroupList {
  readonly open: (group: Group) => void;
  /** The newest open group of one of these names; it and those opened within it are closed. */
  readonly close: (names: readonly string[]) => Group | null;
  readonly party: () => Party | null;
  readonly currency: () => string;
  readonly top: () => Group | null;
}

export function makeGroupList(): GroupList {
  let groups: Group[] = [];
  return {
    open(group) {
      groups.push(group);
      if (groups.length > MOST_OPEN) groups = groups.slice(-MOST_OPEN / 2);
    },
    close(names) {
      for (let at = groups.length - 1; at >= 0; at -= 1) {
        const group = groups[at];
        if (!group || !names.some((name) => sameName(group.name, name) || (group.party !== null && group.party.id !== "" && sameName(group.party.id.toLowerCase(), name)))) continue;
        groups = groups.slice(0, at);
        return group;
      }
      return null;
    },
    party() {
      for (let at = groups.length - 1; at >= 0; at -= 1) { const party = groups[at]?.party; if (party) return party; }
      return null;
    },
    currency() {
      for (let at = groups.length - 1; at >= 0; at -= 1) { const currency = groups[at]?.currency; if (currency) return currency; }
      return "";
    },
    top: () => groups.at(-1) ?? null,
  };
}
