/** Which of the day's customers are shown and in which order; text is looked for in everything a person may remember of a customer. */
import { foldText } from "../../base/foldText";
import type { Worklist, WorklistGroup, WorklistItem } from "../../rules/worklist/Worklist";

/** "" is everybody. `show` is one group alone, all in groups, or all by priority alone. */
export interface Filters {
  readonly owner: string;
  readonly segment: string;
  readonly currency: string;
  readonly text: string;
  readonly show: WorklistGroup | "groups" | "priority";
}

export const noFilters: Filters = { owner: "", segment: "", currency: "", text: "", show: "groups" };

export const isFiltered = ({ owner, segment, currency, text }: Filters): boolean => owner !== "" || segment !== "" || currency !== "" || text.trim() !== "";

/** The groups from the most urgent, in the words of their headings. */
export const groupWords: Readonly<Record<WorklistGroup, string>> = {
  "broken promise": "Broken promises",
  "plan missed": "Plans missed",
  "follow-up": "Follow-ups",
  "promise due": "Promises due",
  "dispute waiting for us": "Disputes waiting for us",
  "first call": "First calls",
  chase: "Further calls",
};

export const groupNames = Object.keys(groupWords) as WorklistGroup[];

/** Every word of the text must be found; the groups are not looked at. */
export function sift(items: readonly WorklistItem[], { owner, segment, currency, text }: Filters): readonly WorklistItem[] {
  const words = foldText(text).split(" ").filter((word) => word !== "");
  if (words.length === 0 && owner === "" && segment === "" && currency === "") return items;
  return items.filter((item) =>
    (owner === "" || item.owner === owner) && (segment === "" || item.segment === segment) && (currency === "" || item.currency === currency)
    && words.every((word) => item.haystack.includes(word)));
}

export interface Section { readonly group: WorklistGroup | null; readonly items: readonly WorklistItem[] }

/** What is shown, from the top: groups without customers are left out. */
export function sectionsOf(items: readonly WorklistItem[], show: Filters["show"]): readonly Section[] {
  if (show === "priority") return [{ group: null, items }];
  const byGroup = new Map<WorklistGroup, WorklistItem[]>();
  for (const item of items) {
    const group = byGroup.get(item.group);
    if (group) group.push(item);
    else byGroup.set(item.group, [item]);
  }
  const shown = show === "groups" ? groupNames : [show];
  return shown.flatMap((group) => {
    const found = byGroup.get(group);
    return found ? [{ group, items: found }] : [];
  });
}

/** The customers in the order in which they are shown. */
export const walkOf = ({ items }: Worklist, filters: Filters): readonly string[] =>
  sectionsOf(sift(items, filters), filters.show).flatMap((section) => section.items.map(({ customer }) => customer));
