/** One message in a tinted box: good news, a warning or a failure, told by icon and words as well as colour. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Icon } from "./icons";

const useStyles = makeStyles({
  box: { display: "flex", gap: "8px", padding: "10px 12px", borderRadius: tokens.borderRadiusLarge, border: "1px solid transparent", overflowWrap: "anywhere" },
  body: { display: "flex", flexDirection: "column", gap: "6px", minWidth: 0, alignItems: "flex-start" },
  good: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1, borderTopColor: tokens.colorStatusSuccessBorder1, borderRightColor: tokens.colorStatusSuccessBorder1, borderBottomColor: tokens.colorStatusSuccessBorder1, borderLeftColor: tokens.colorStatusSuccessBorder1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground3, borderTopColor: tokens.colorStatusWarningBorder1, borderRightColor: tokens.colorStatusWarningBorder1, borderBottomColor: tokens.colorStatusWarningBorder1, borderLeftColor: tokens.colorStatusWarningBorder1 },
  failure: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1, borderTopColor: tokens.colorStatusDangerBorder1, borderRightColor: tokens.colorStatusDangerBorder1, borderBottomColor: tokens.colorStatusDangerBorder1, borderLeftColor: tokens.colorStatusDangerBorder1 },
  words: { color: tokens.colorNeutralForeground1 },
});

export function Notice({ tone, children, live }: { readonly tone: "good" | "warning" | "failure"; readonly children: ReactNode; readonly live?: boolean }) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.box, styles[tone])} {...(live && { role: "alert" })}>
      <Icon name={tone === "good" ? "done" : "stop"} size={20} />
      <div className={mergeClasses(styles.body, styles.words)}>{children}</div>
    </div>
  );
}
