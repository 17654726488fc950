/** Every cell that would be written, row by row: what stands there, what will stand there. */
import { useMemo } from "react";
import type { CellEdit } from "../../base/Edit";
import type { Prepared } from "../../jobs/refresh";
import { BlockList } from "../BlockList";
import { groupBy } from "../groupBy";
import { sayCell, sayCount } from "../say";

interface Row { readonly key: string; readonly customer: string; readonly name: string; readonly edits: readonly CellEdit[] }

export function ChangeList({ prepared, onGo }: { readonly prepared: Prepared; readonly onGo: (customer: string) => void }) {
  const { edits: { edits, columns }, book, decisions } = prepared;
  const rows = useMemo<readonly Row[]>(() => {
    const nameOf = new Map(decisions.map(({ customer, name }) => [customer, name]));
    const customerOf = new Map(book.master.rows.map(({ key, customer }) => [key, customer]));
    return Array.from(groupBy(edits, ({ key }) => key), ([key, ofRow]) => {
      const customer = customerOf.get(key) ?? key;
      return { key, customer, name: nameOf.get(customer) ?? key, edits: ofRow };
    });
  }, [edits, book, decisions]);
  const perColumn = useMemo(() => Array.from(groupBy(edits, ({ column }) => column.header), ([header, ofColumn]) => `${header} ${ofColumn.length.toLocaleString("en")}`), [edits]);
  const formatOf = useMemo(() => new Map(columns.map(({ column, format }) => [`${column.nth}|${column.header}`, format])), [columns]);
  const own = Object.values(book.master.mapping.columns).map(({ header }) => header);
  const added = columns.filter(({ column }) => !own.includes(column.header) && edits.some((edit) => edit.column.header === column.header)).map(({ column }) => column.header);

  if (edits.length === 0) return <p>Everything is up to date. Nothing to write.</p>;
  return <>
    <div className="card">
      <p>{sayCount(edits.length, "cell")} in {sayCount(rows.length, "row")} of <span className="strong">{prepared.edits.target.sheet}</span></p>
      <p className="muted">{perColumn.join(" · ")}</p>
      {added.length > 0 && <p className="muted">New {added.length === 1 ? "column" : "columns"} at the right edge: {added.join(", ")}</p>}
    </div>
    <BlockList items={rows} label={`Changes, ${sayCount(rows.length, "row")}`} rowHeight={150} keyOf={({ key }) => key}>
      {({ customer, name, edits: ofRow }, _index, tabIndex) => (
        <div className="change-row">
          <button type="button" data-main tabIndex={tabIndex} className="link strong" title="Go to the row in the sheet" onClick={() => onGo(customer)}>{name}</button>
          <dl className="change-list">
            {ofRow.map(({ column, expected, value, why }) => {
              const format = formatOf.get(`${column.nth}|${column.header}`) ?? "General";
              return (
                <div key={`${column.nth}|${column.header}`} title={why}>
                  <dt>{column.header}</dt>
                  <dd>
                    {expected !== "" && <><span className="unseen">was </span><span className="change-old">{sayCell(expected, format, prepared.date1904)}</span> → <span className="unseen">becomes </span></>}
                    <span className={value === "" ? "figures change-blank" : "figures"}>{sayCell(value, format, prepared.date1904)}</span>
                  </dd>
                </div>
              );
            })}
          </dl>
        </div>
      )}
    </BlockList>
  </>;
}
