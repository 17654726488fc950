/** How each sheet was read, column by column, for correction; every correction reads the workbook again. */
import type { ColumnRef } from "../../base/Edit";
import type { Mapping, Role, Shape, SheetMapping } from "../../ledger/Mapping";
import { sayCount } from "../say";
import { roleWords, shapeRoles, shapeWords } from "./roleWords";

interface Props {
  readonly mapping: Mapping;
  readonly headersOf: (sheet: SheetMapping) => readonly ColumnRef[];
  readonly onCorrect: (mapping: Mapping) => void;
}

export function SheetReading({ mapping, headersOf, onCorrect }: Props) {
  const replace = (old: SheetMapping, sheet: SheetMapping | null) => onCorrect(mapping.flatMap((each) => (each !== old ? [each] : sheet ? [sheet] : [])));
  return <>
    <p className="muted">Duebook found these by itself. Where a column is wrong, choose the right one: the workbook is read again at once.</p>
    {mapping.map((sheet) => {
      const { columns, shape, headerRow, buckets } = sheet;
      const headers = headersOf(sheet);
      const found = shapeRoles[shape].filter((role) => columns[role]);
      const missing = shapeRoles[shape].filter((role) => !columns[role]);
      const roles = (some: readonly Role[]) => some.map((role) => (
        <RoleChoice key={role} role={role} column={columns[role]} headers={headers} onChoose={(column) => {
          const { [role]: _old, ...rest } = columns;
          replace(sheet, { ...sheet, columns: column ? { ...rest, [role]: column } : rest });
        }} />
      ));
      return (
        <details key={`${sheet.sheet}|${sheet.table ?? ""}|${headerRow}`} className="card">
          <summary><span className="strong">{sheet.sheet}</span>{sheet.table ? `, table ${sheet.table}` : ""}<br /><span className="muted">{shapeWords[shape]}, header in row {headerRow + 1}, {sayCount(found.length, "column")} used</span></summary>
          <div className="reading-grid">
            <label><span>This sheet holds</span>
              <select value={shape} onChange={(event) => replace(sheet, event.target.value === "" ? null : { ...sheet, shape: event.target.value as Shape })}>
                {Object.entries(shapeWords).map(([value, word]) => <option key={value} value={value}>{word}</option>)}
                <option value="">Nothing to use</option>
              </select>
            </label>
            <label><span>Dates begin with</span>
              <select value={sheet.dayOrder ?? ""} onChange={(event) => replace(sheet, withChoice(sheet, "dayOrder", event.target.value as "" | "dmy" | "mdy"))}>
                <option value="">As found</option><option value="dmy">The day</option><option value="mdy">The month</option>
              </select>
            </label>
            <label><span>Decimal sign</span>
              <select value={sheet.decimalSign ?? ""} onChange={(event) => replace(sheet, withChoice(sheet, "decimalSign", event.target.value as "" | "." | ","))}>
                <option value="">As found</option><option value=".">Point</option><option value=",">Comma</option>
              </select>
            </label>
            {roles(found)}
          </div>
          {buckets.length > 0 && <p className="muted">Ageing buckets: {buckets.map(({ column }) => column.header).join(" · ")}</p>}
          {missing.length > 0 && <details className="reading-more"><summary>Not found ({missing.length})</summary><div className="reading-grid">{roles(missing)}</div></details>}
        </details>
      );
    })}
  </>;
}

function withChoice<Name extends "dayOrder" | "decimalSign">(sheet: SheetMapping, name: Name, choice: "" | NonNullable<SheetMapping[Name]>): SheetMapping {
  const { [name]: _old, ...rest } = sheet;
  return (choice === "" ? rest : { ...rest, [name]: choice }) as SheetMapping;
}

interface ChoiceProps { readonly role: Role; readonly column: ColumnRef | undefined; readonly headers: readonly ColumnRef[]; readonly onChoose: (column: ColumnRef | undefined) => void }

function RoleChoice({ role, column, headers, onChoose }: ChoiceProps) {
  const chosen = column ? headers.findIndex(({ header, nth }) => header === column.header && nth === column.nth) : -1;
  return (
    <label><span>{roleWords[role]}</span>
      <select value={chosen} onChange={(event) => onChoose(headers[Number(event.target.value)])}>
        <option value={-1}>{column && chosen < 0 ? column.header : "None"}</option>
        {headers.map(({ header, nth }, index) => <option key={`${nth}|${header}`} value={index}>{nth > 0 ? `${header} (${nth + 1})` : header}</option>)}
      </select>
    </label>
  );
}
