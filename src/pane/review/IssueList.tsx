/** What the sheets hold that could not be used as it stands, each with a click to its cell. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Issue } from "../../base/Issue";
import { BlockList } from "../BlockList";
import { useLook } from "../useLook";

const useStyles = makeStyles({
  row: { padding: "8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere" },
});

export function IssueList({ issues, onGo }: { readonly issues: readonly Issue[]; readonly onGo: (sheet: string, cell: string) => void }) {
  const look = useLook();
  const styles = useStyles();
  if (issues.length === 0) return <p>Every row and cell could be read.</p>;
  return (
    <BlockList items={issues} label="Issues" rowHeight={76} keyOf={({ sheet, cell, code }, index) => `${sheet}!${cell} ${code} ${index}`}>
      {({ sheet, cell, message }, _index, tabIndex) => (
        <div className={styles.row}>
          <button type="button" data-main tabIndex={tabIndex} className={look.link} onClick={() => onGo(sheet, cell)}>{cell === "" ? sheet : `${sheet}, ${cell}`}</button>
          <p>{message}</p>
        </div>
      )}
    </BlockList>
  );
}
