/** What a filter button opens: sort by this column, pick the values to keep, or clear the filter. */
import { useMemo, useState } from "react";
import { Menu, MenuItem } from "./Menu";
import { filterChoices, filterOf, filterOps } from "../hands/filterChoices";
import { sortRegionOps } from "../hands/sheetOps";
import type { Desk } from "../hands/Desk";
import type { FilterPlace } from "../hands/filterChoices";
import type { MenuPoint } from "./Menu";
import type { Place } from "../grid/moveFocus";

interface FilterMenuProps { readonly desk: Desk; readonly place: Place; readonly at: MenuPoint; readonly onClose: () => void }

export function FilterMenu({ desk, place, at, onClose }: FilterMenuProps) {
  const filter = useMemo(() => filterOf(desk.sheet, place), [desk.sheet, place]);
  return filter && <OpenFilter desk={desk} filter={filter} at={at} onClose={onClose} />;
}

/** More than anybody ticks one by one; the search reaches the others. */
const MOST_LISTED = 500;

function OpenFilter({ desk, filter, at, onClose }: Omit<FilterMenuProps, "place"> & { readonly filter: FilterPlace }) {
  const { sheet } = desk;
  const choices = useMemo(() => filterChoices(sheet, filter), [sheet, filter]);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(filter.criterion?.on === "values" ? filter.criterion.values : choices.map(({ text }) => text)));
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLowerCase();
  const found = wanted === "" ? choices : choices.filter(({ text }) => text.toLowerCase().includes(wanted));
  const allFound = found.every(({ text }) => ticked.has(text));

  const tick = (texts: readonly string[], on: boolean) => {
    const next = new Set(ticked);
    for (const text of texts) {
      if (on) next.add(text);
      else next.delete(text);
    }
    setTicked(next);
  };
  const sort = (descending: boolean) => {
    desk.act(sortRegionOps(sheet, filter.body, filter.body.column + filter.offset, descending, false));
    onClose();
  };
  const apply = () => {
    // After a search only what was found and ticked is kept, as in Excel.
    const kept = wanted === "" ? ticked : new Set(found.map(({ text }) => text).filter((text) => ticked.has(text)));
    desk.act(filterOps(sheet, filter, kept, choices));
    onClose();
  };
  const clear = () => {
    desk.act([{ do: "clearFilter", sheet: sheet.id, ...(filter.table && { table: filter.table.id }), column: filter.offset }]);
    onClose();
  };

  return (
    <Menu kind="dialog" label="Filter" className="filter-menu" at={at} onClose={onClose}>
      <MenuItem plain onPick={() => sort(false)}>Sort smallest to largest, A to Z</MenuItem>
      <MenuItem plain onPick={() => sort(true)}>Sort largest to smallest, Z to A</MenuItem>
      <MenuItem plain onPick={clear} disabled={filter.criterion === null}>Clear this filter</MenuItem>
      <hr />
      <input type="search" aria-label="Search values" placeholder="Search" value={search} onChange={(event) => setSearch(event.target.value)} />
      <fieldset className="filter-values">
        <legend className="visually-hidden">Values to keep</legend>
        <label><input type="checkbox" checked={allFound} onChange={() => tick(found.map(({ text }) => text), !allFound)} />(Select all)</label>
        {found.slice(0, MOST_LISTED).map(({ text, count }) => (
          <label key={text}>
            <input type="checkbox" checked={ticked.has(text)} onChange={(event) => tick([text], event.target.checked)} />
            <span>{text === "" ? "(Blanks)" : text}</span>
            <span className="aside">{count}</span>
          </label>
        ))}
        {found.length > MOST_LISTED && <p>{(found.length - MOST_LISTED).toLocaleString("en")} more: search for them.</p>}
      </fieldset>
      <div className="menu-actions">
        <button type="button" className="tool keeps-words" onClick={onClose}>Cancel</button>
        <button type="button" className="tool is-main keeps-words" disabled={ticked.size === 0} onClick={apply}>OK</button>
      </div>
    </Menu>
  );
}
