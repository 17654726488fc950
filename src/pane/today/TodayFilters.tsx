/** The day's filters in one compact row; the rarer ones fold out. */
import { useState, type RefObject } from "react";
import { foldText } from "../../base/foldText";
import type { Worklist, WorklistItem } from "../../rules/worklist/Worklist";
import { groupNames, groupWords, type Filters } from "./filters";

interface Props {
  readonly worklist: Worklist;
  /** What the filters let through, all groups. */
  readonly shown: readonly WorklistItem[];
  readonly filters: Filters;
  readonly who: string;
  readonly text: RefObject<HTMLInputElement | null>;
  readonly onChange: (filters: Filters) => void;
}

export function TodayFilters({ worklist, shown, filters, who, text, onChange }: Props) {
  const { owners, segments, currencies } = worklist;
  const folded = [filters.segment, filters.currency, filters.show === "groups" ? "" : filters.show].filter((one) => one !== "").length;
  const [isOpen, setOpen] = useState(folded > 0);
  const mine = owners.find((owner) => foldText(owner) === foldText(who));
  const counts = new Map<string, number>();
  for (const { group } of shown) counts.set(group, (counts.get(group) ?? 0) + 1);
  return (
    <div className="today-filters" role="search" aria-label="Filter the list">
      <input ref={text} type="search" aria-label="Find a customer" placeholder="Find ( / )" value={filters.text} onChange={(event) => onChange({ ...filters, text: event.target.value })} />
      {owners.length > 0 && (
        <select aria-label="Owner" value={filters.owner} onChange={(event) => onChange({ ...filters, owner: event.target.value })}>
          <option value="">Team</option>
          {mine !== undefined && <option value={mine}>Mine</option>}
          {owners.filter((owner) => owner !== mine).map((owner) => <option key={owner} value={owner}>{owner}</option>)}
        </select>
      )}
      <button type="button" className="desk-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>Filter{folded > 0 && ` (${folded})`}</button>
      {isOpen && <div className="today-more">
        <select aria-label="Show" value={filters.show} onChange={(event) => onChange({ ...filters, show: event.target.value as Filters["show"] })}>
          <option value="groups">In groups</option>
          <option value="priority">By priority</option>
          {groupNames.map((group) => <option key={group} value={group}>{groupWords[group]} ({counts.get(group) ?? 0})</option>)}
        </select>
        <Choice label="Segment" all="All segments" values={segments} value={filters.segment} onChange={(segment) => onChange({ ...filters, segment })} />
        <Choice label="Currency" all="All currencies" values={currencies} value={filters.currency} onChange={(currency) => onChange({ ...filters, currency })} />
      </div>}
    </div>
  );
}

interface ChoiceProps { readonly label: string; readonly all: string; readonly values: readonly string[]; readonly value: string; readonly onChange: (value: string) => void }

function Choice({ label, all, values, value, onChange }: ChoiceProps) {
  if (values.length < 2 && value === "") return null;
  return (
    <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{all}</option>
      {values.map((one) => <option key={one} value={one}>{one}</option>)}
    </select>
  );
}
