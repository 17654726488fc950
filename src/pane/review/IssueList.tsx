/** What the sheets hold that could not be used as it stands, each with a click to its cell. */
import type { Issue } from "../../base/Issue";
import { BlockList } from "../BlockList";

export function IssueList({ issues, onGo }: { readonly issues: readonly Issue[]; readonly onGo: (sheet: string, cell: string) => void }) {
  if (issues.length === 0) return <p>Every row and cell could be read.</p>;
  return (
    <BlockList items={issues} label="Issues" rowHeight={76} keyOf={({ sheet, cell, code }, index) => `${sheet}!${cell} ${code} ${index}`}>
      {({ sheet, cell, message }, _index, tabIndex) => (
        <div className="issue-row">
          <button type="button" data-main tabIndex={tabIndex} className="link" onClick={() => onGo(sheet, cell)}>{cell === "" ? sheet : `${sheet}, ${cell}`}</button>
          <p>{message}</p>
        </div>
      )}
    </BlockList>
  );
}
