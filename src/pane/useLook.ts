/** The looks that more than one screen shares; native controls are dressed once, from the root. */
import { makeStyles, tokens } from "@fluentui/react-components";

const control = {
  boxSizing: "border-box",
  minHeight: "28px",
  maxWidth: "100%",
  padding: "2px 8px",
  font: "inherit",
  color: tokens.colorNeutralForeground1,
  backgroundColor: tokens.colorNeutralBackground1,
  border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  borderRadius: tokens.borderRadiusMedium,
} as const;

export const useLook = makeStyles({
  frame: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    minWidth: "0",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    "& select": { ...control, width: "100%" },
    "& input:not([type=radio]):not([type=range])": control,
    "& input[type=radio]": { accentColor: tokens.colorBrandBackground, margin: "0 8px 0 0", flexShrink: 0, width: "16px", height: "16px" },
    "& input[type=range]": { accentColor: tokens.colorBrandBackground, width: "100%", margin: 0 },
    "& summary": { cursor: "pointer", paddingTop: "6px", paddingBottom: "6px", borderRadius: tokens.borderRadiusMedium },
    "& :focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
    "& h1:focus-visible": { outline: "none" },
    "& p": { margin: 0 },
    "& ul": { margin: 0, paddingLeft: "18px" },
    "& fieldset": { border: "none", margin: 0, padding: 0, minWidth: 0 },
    "& legend": { padding: 0, fontWeight: tokens.fontWeightSemibold },
  },
  main: { flexGrow: 1, overflowX: "hidden", overflowY: "auto", padding: "4px 14px 16px", display: "flex", flexDirection: "column", gap: "12px" },
  footer: {
    display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center", padding: "10px 14px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1,
  },
  wide: { flexGrow: 1 },
  card: {
    display: "flex", flexDirection: "column", gap: "6px", padding: "10px 12px",
    backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge,
  },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  figures: { fontVariantNumeric: "tabular-nums" },
  link: {
    font: "inherit", textAlign: "left", padding: 0, border: "none", background: "none", cursor: "pointer", borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorBrandForegroundLink, overflowWrap: "anywhere",
    ":hover": { textDecorationLine: "underline" },
  },
  choice: { display: "flex", alignItems: "flex-start", paddingTop: "3px", paddingBottom: "3px", "& input": { marginTop: "2px" } },
  row: { display: "flex", alignItems: "center", gap: "8px", minWidth: 0 },
  between: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: "8px", minWidth: 0 },
  oneLine: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", minWidth: 0 },
  field: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});
