/** What the screens of plans add to the desk's looks; drawn once however many parts are on the screen. */
import { LogLooks } from "../log/LogLooks";

const looks = `
.plan-cards { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); gap: 6px; margin: 4px 0; }
.plan-card { position: relative; display: flex; flex-direction: column; min-width: 0; padding: 6px; cursor: pointer; overflow-wrap: anywhere; font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200); background: var(--colorNeutralBackground1); border: 1px solid var(--colorNeutralStroke1); border-radius: var(--borderRadiusLarge); }
.plan-card:hover { background: var(--colorNeutralBackground1Hover); }
.plan-card:has(:focus-visible) { outline: 2px solid var(--colorStrokeFocus2); outline-offset: 1px; }
.plan-chosen { border-color: var(--colorCompoundBrandStroke); box-shadow: inset 0 3px 0 var(--colorCompoundBrandStroke); }
.plan-largest { font-size: var(--fontSizeBase300); font-weight: var(--fontWeightSemibold); }
.plan-fit { margin-top: auto; padding-top: 2px; }
.plan-lines { max-height: 200px; overflow: hidden auto; }
.plan-line { flex-grow: 1; display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 8px; min-width: 0; }
.plan-line > .muted { grid-column: 1 / -1; }
.plan-wrong { font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200); color: var(--colorStatusDangerForeground3); overflow-wrap: anywhere; }
.plan-field-group { display: flex; flex-direction: column; gap: 8px; }
.frame .plan-two { align-items: start; }
.plan-table { border-collapse: collapse; width: 100%; font-size: var(--fontSizeBase200); line-height: 20px; }
.plan-table th { text-align: left; font-weight: inherit; }
.plan-table thead th { color: var(--colorNeutralForeground2); }
.plan-table :is(td, th) { padding: 0 0 0 6px; white-space: nowrap; }
.plan-table :is(td, th):first-child { padding-left: 0; }
.plan-table .figures { text-align: right; }
.plan-table tfoot :is(td, th) { border-top: 1px solid var(--colorNeutralStroke1); font-weight: var(--fontWeightSemibold); }
@media (max-width: 309px) { .plan-table .plan-cost { display: none; } }
.plan-steps { margin: 4px 0; padding-left: 20px; }
.plan-sum { overflow-wrap: anywhere; }
.plan-differs { padding: 6px 10px; overflow-wrap: anywhere; border: 1px solid var(--colorStatusWarningBorder1); border-radius: var(--borderRadiusMedium); background: var(--colorStatusWarningBackground1); }
.plan-missed { color: var(--colorStatusDangerForeground3); }
.plan-row { padding: 6px 0; border-bottom: 1px solid var(--colorNeutralStroke2); }
.plan-row .today-main { padding-block: 0; }
@media (forced-colors: active) {
  .plan-chosen { outline: 3px solid Highlight; outline-offset: -3px; }
  .plan-wrong, .plan-missed { font-weight: var(--fontWeightSemibold); }
}
`;

export const PlanLooks = () => <><LogLooks /><style href="duebook-plans" precedence="default">{looks}</style></>;
