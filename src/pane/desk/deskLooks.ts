/** What the call desk adds to the pane's looks; on screen with the desk, so that the first paint does not pay for it. */
export const deskLooks = `
.desk, .desk-part { display: flex; flex-direction: column; flex: 1; min-height: 0; min-width: 0; }
.desk .screen-head { gap: 6px; padding: 6px 40px 4px 8px; flex-shrink: 0; }
.desk section > h2 { margin: 0 0 2px; }
.desk .main { padding: 4px 12px 12px; gap: 10px; }
.desk-title { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; font-size: var(--fontSizeBase400); line-height: var(--lineHeightBase400); }
.desk-walk { gap: 0; flex-shrink: 0; }
.desk-icon { flex-shrink: 0; width: 28px; height: 28px; padding: 0; display: grid; place-items: center; color: var(--colorNeutralForeground2); background: none; border: none; border-radius: var(--borderRadiusMedium); cursor: pointer; }
.desk-icon:hover { background: var(--colorNeutralBackground2Hover); }
.desk-icon[aria-disabled=true] { color: var(--colorNeutralForegroundDisabled); cursor: default; }
.desk-button { font: inherit; color: inherit; padding: 3px 10px; min-height: 28px; background: var(--colorNeutralBackground1); border: 1px solid var(--colorNeutralStroke1); border-radius: var(--borderRadiusMedium); cursor: pointer; }
.desk-button:hover { background: var(--colorNeutralBackground1Hover); }
.desk-button[aria-disabled=true] { color: var(--colorNeutralForegroundDisabled); cursor: default; }
.desk :is(kbd) { font: inherit; font-size: var(--fontSizeBase200); line-height: 16px; padding: 0 4px; min-width: 8px; text-align: center; border: 1px solid var(--colorNeutralStroke1); border-radius: var(--borderRadiusSmall); background: var(--colorNeutralBackground3); }
.desk-footer { position: relative; display: flex; flex-direction: column; gap: 6px; padding: 6px 10px 8px; border-top: 1px solid var(--colorNeutralStroke2); background: var(--colorNeutralBackground1); max-height: 72vh; min-height: 0; overflow: hidden auto; flex-shrink: 0; }
.desk-actions { display: flex; gap: 8px; min-width: 0; }
.desk-actions .wide { min-width: 0; }
.desk-said { display: flex; align-items: baseline; justify-content: space-between; gap: 8px; min-width: 0; font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200); color: var(--colorNeutralForeground2); }
.desk-links { position: relative; flex-shrink: 0; white-space: nowrap; }
.desk-waits { display: flex; align-items: center; justify-content: space-between; gap: 8px; padding: 6px 10px; overflow-wrap: anywhere; border: 1px solid var(--colorStatusWarningBorder1); border-radius: var(--borderRadiusMedium); background: var(--colorStatusWarningBackground1); }
.desk-waits .desk-button { flex-shrink: 0; }
.desk-help dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(108px, 1fr)); gap: 4px 8px; font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200); }
.desk-help dt { flex-shrink: 0; white-space: nowrap; }
.desk-help dl > div { display: flex; gap: 6px; min-width: 0; }
.outcomes { display: flex; flex-wrap: wrap; gap: 2px; }
.outcome { position: relative; flex: 1 0 auto; padding: 0 3px; min-height: 26px; font: inherit; font-size: var(--fontSizeBase200); white-space: nowrap; text-align: center; color: inherit; background: var(--colorNeutralBackground3); border: 1px solid transparent; border-radius: var(--borderRadiusMedium); cursor: pointer; }
.outcome-key { font-weight: var(--fontWeightSemibold); text-decoration: underline; text-underline-offset: 2px; color: var(--colorBrandForegroundLink); }
.outcome:hover { background: var(--colorNeutralBackground3Hover); }

.targets { gap: 3px; padding: 8px 12px; }
.today { display: flex; flex-direction: column; gap: 4px; }
.desk ul { list-style: none; margin: 0; padding: 0; }
.today-group { display: flex; align-items: baseline; justify-content: space-between; gap: 8px; padding: 2px 0; margin: 4px 0 0; border-bottom: 1px solid var(--colorNeutralStroke2); }
.today-row { padding: 4px 0; border-bottom: 1px solid var(--colorNeutralStroke2); content-visibility: auto; contain-intrinsic-size: auto 78px; }
.today-done { opacity: 0.75; }
.today-main { display: flex; flex-direction: column; width: 100%; min-width: 0; padding: 3px 4px; text-align: left; font: inherit; color: inherit; background: none; border: none; border-radius: var(--borderRadiusMedium); cursor: pointer; }
.today-main:hover { background: var(--colorNeutralBackground2Hover); }
.today-main .between { width: 100%; }
.today-money { flex-shrink: 0; }
.today-why { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; overflow-wrap: anywhere; }
.today-filters { display: flex; flex-wrap: wrap; gap: 6px; }
.today-filters > input, .today-filters > select { flex: 1 1 72px; width: 0; min-width: 0; }
.today-more { flex-basis: 100%; display: grid; grid-template-columns: repeat(auto-fit, minmax(128px, 1fr)); gap: 6px; }

.brief-top { gap: 3px; }
.brief-money { flex-wrap: wrap; }
.brief-overdue { font-size: var(--fontSizeBase400); font-weight: var(--fontWeightSemibold); }
.brief-reach { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 10px; }
.proposals { display: flex; flex-direction: column; gap: 4px; }
.proposal { display: block; width: 100%; padding: 4px 8px; font: inherit; color: inherit; text-align: left; cursor: pointer; border: 1px solid var(--colorNeutralStroke2); border-left: 3px solid var(--colorCompoundBrandStroke); border-radius: var(--borderRadiusMedium); background: var(--colorNeutralBackground1); overflow-wrap: anywhere; }
.proposal:hover { background: var(--colorNeutralBackground1Hover); }
.contacts { display: flex; flex-direction: column; gap: 4px; }
.contacts li, .contacts-old { overflow-wrap: anywhere; }
.contacts-old { white-space: pre-wrap; max-height: 160px; overflow: hidden auto; }
.ageing { border-collapse: collapse; width: 100%; table-layout: auto; }
.ageing th { text-align: left; font-weight: inherit; white-space: nowrap; padding: 1px 6px 1px 0; width: 1%; }
.ageing td.figures { text-align: right; white-space: nowrap; padding-left: 6px; width: 1%; }
.ageing-fill { height: 10px; border-radius: 2px; background: var(--colorCompoundBrandBackground); forced-color-adjust: none; }
.ageing-2 { background: var(--colorPaletteMarigoldBorderActive); }
.ageing-3, .ageing-4 { background: var(--colorPaletteRedBorderActive); }
.year, .balance { display: block; width: 100%; margin-top: 4px; forced-color-adjust: none; }
.year { max-width: 320px; }
.year text { font-size: 9px; fill: var(--colorNeutralForeground2); }
.balance { height: 56px; }
.year-bar, .balance-paid { fill: var(--colorCompoundBrandBackground); }
.balance-paid { opacity: 0.5; }
.balance-line { fill: none; stroke: var(--colorNeutralForeground1); stroke-width: 1.5px; }
.desk .card-title { margin: 0; }
.invoices-scroll { overflow: hidden auto; }
.invoices { border-collapse: collapse; width: 100%; font-size: var(--fontSizeBase200); line-height: 16px; }
.invoices th { text-align: left; font-weight: inherit; }
.invoices thead th { color: var(--colorNeutralForeground2); position: sticky; top: 0; background: var(--colorNeutralBackground1); }
.invoices tbody tr { height: 26px; }
.invoices td, .invoices th { padding: 0 6px 0 0; }
.invoices tbody th { max-width: 96px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.invoices td { white-space: nowrap; }
@media (max-width: 339px) { .invoices tr > :nth-child(2):not([colspan]) { display: none; } }
.invoices .figures, .invoices thead th:nth-child(n + 3) { text-align: right; }
@media (forced-colors: active) {
  .outcome-key { color: ButtonText; }
  .ageing-fill { background: Highlight; }
  .year-bar, .balance-paid { fill: Highlight; }
  .year text { fill: CanvasText; }
  .balance-line { stroke: CanvasText; }
}
`;
