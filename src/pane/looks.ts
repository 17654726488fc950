/**
 * The pane's looks on Fluent's theme variables. Plain CSS, because styles made at run time would bring a CSS compiler
 * (9 KB of the bundle) into every start.
 */
export const looks = `
.frame { display: flex; flex-direction: column; height: 100vh; font-size: var(--fontSizeBase300); line-height: var(--lineHeightBase300); background: var(--colorNeutralBackground2); color: var(--colorNeutralForeground1); }
:where(.frame) :is(p, fieldset, dl, ul, dd) { margin: 0; padding: 0; border: none; min-width: 0; }
.frame legend { padding: 0; font-weight: var(--fontWeightSemibold); }
:where(.frame) ul { padding-left: 18px; }
.frame h2 { margin: 8px 0 0; font-size: var(--fontSizeBase300); line-height: var(--lineHeightBase300); font-weight: var(--fontWeightSemibold); }
.frame summary { cursor: pointer; border-radius: var(--borderRadiusMedium); padding: 2px 0; }
.frame :focus-visible { outline: 2px solid var(--colorStrokeFocus2); outline-offset: -1px; }
.frame h1:focus-visible, .frame main[tabindex="-1"]:focus-visible { outline: none; }

.frame select, .frame input:not([type=radio], [type=checkbox], [type=range]) { box-sizing: border-box; width: 100%; min-height: 32px; padding: 3px 8px; font: inherit; color: inherit; background: var(--colorNeutralBackground1); border: 1px solid var(--colorNeutralStroke1); border-bottom-color: var(--colorNeutralStrokeAccessible); border-radius: var(--borderRadiusMedium); }
.frame select:hover, .frame input:not([type=radio], [type=checkbox], [type=range]):hover { border-color: var(--colorNeutralStrokeAccessible); }
.frame input[aria-invalid=true] { border-color: var(--colorStatusDangerBorder2); }
.frame input::placeholder { color: var(--colorNeutralForeground3); opacity: 1; }
.frame input:is([type=radio], [type=checkbox]) { accent-color: var(--colorCompoundBrandBackground); flex-shrink: 0; width: 16px; height: 16px; margin: 2px 8px 0 0; }
.frame input[type=range] { accent-color: var(--colorCompoundBrandBackground); width: 100%; margin: 0; height: 20px; }

/* Excel lays its own menu over the top right corner, up to 34 by 32 px. */
.screen-head { display: flex; align-items: center; gap: 10px; padding: 12px 44px 8px 14px; min-height: 32px; }
.screen-title { margin: 0; flex-grow: 1; min-width: 0; overflow-wrap: anywhere; font-size: var(--fontSizeBase500); line-height: var(--lineHeightBase500); font-weight: var(--fontWeightSemibold); }
/* Placed, so that what is drawn for screen readers alone scrolls with it and never makes the page longer. */
.main { position: relative; flex-grow: 1; overflow: hidden auto; padding: 4px 14px 16px; display: flex; flex-direction: column; gap: 12px; }
.main > * { flex-shrink: 0; }
.footer { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; padding: 10px 14px; border-top: 1px solid var(--colorNeutralStroke2); background: var(--colorNeutralBackground1); }
.footer button { min-width: 72px; }
.desk-door { display: flex; flex-direction: column; flex: 1; min-height: 0; }
.desk-door[hidden] { display: none; }
.bar-notice { padding: 0 14px 10px; }

.card { display: flex; flex-direction: column; gap: 6px; padding: 10px 12px; background: var(--colorNeutralBackground1); border: 1px solid var(--colorNeutralStroke2); border-radius: var(--borderRadiusLarge); }
details.card { display: block; }
details.card:not([open]) { padding-block: 4px; }
.muted { color: var(--colorNeutralForeground3); font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200); }
.quiet { color: var(--colorNeutralForeground2); }
.strong { font-weight: var(--fontWeightSemibold); }
.figures { font-variant-numeric: tabular-nums; }
.wide { flex-grow: 1; }
.row { display: flex; align-items: center; gap: 8px; min-width: 0; }
.between { display: flex; align-items: baseline; justify-content: space-between; gap: 8px; min-width: 0; }
.one-line { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; min-width: 0; }
.field { display: flex; flex-direction: column; gap: 2px; min-width: 0; }
.choice { display: flex; align-items: flex-start; padding: 3px 0; }
.choices { display: flex; flex-wrap: wrap; column-gap: 18px; }
.link { font: inherit; text-align: left; padding: 0; border: none; background: none; cursor: pointer; border-radius: var(--borderRadiusSmall); color: var(--colorBrandForegroundLink); overflow-wrap: anywhere; }
.link.strong { font-weight: var(--fontWeightSemibold); }
.link:hover { text-decoration: underline; }
@media (forced-colors: active) { .link { color: LinkText; text-decoration: underline; } }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.notice { display: flex; gap: 8px; padding: 10px 12px; border: 1px solid; border-radius: var(--borderRadiusLarge); overflow-wrap: anywhere; }
.notice.good { background: var(--colorStatusSuccessBackground1); color: var(--colorStatusSuccessForeground1); border-color: var(--colorStatusSuccessBorder1); }
.notice.warning { background: var(--colorStatusWarningBackground1); color: var(--colorStatusWarningForeground3); border-color: var(--colorStatusWarningBorder1); }
.notice.failure { background: var(--colorStatusDangerBackground1); color: var(--colorStatusDangerForeground1); border-color: var(--colorStatusDangerBorder1); }
.notice-body { display: flex; flex-direction: column; gap: 6px; min-width: 0; align-items: flex-start; color: var(--colorNeutralForeground1); }

.bar-track { height: 4px; border-radius: 2px; background: var(--colorNeutralBackground6); overflow: hidden; flex-shrink: 0; forced-color-adjust: none; }
.bar-fill { height: 100%; border-radius: 2px; background: var(--colorCompoundBrandBackground); transition: width 200ms; }
.bar-sweep { width: 35%; animation: sweep 1.4s ease-in-out infinite; }
@keyframes sweep { from { transform: translateX(-100%); } to { transform: translateX(290%); } }
@media (prefers-reduced-motion: reduce) { .bar-sweep { animation-duration: 6s; } }

.tabs { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 4px; }
.tab { display: flex; flex-direction: column; align-items: center; padding: 6px 2px; min-width: 0; cursor: pointer; font: inherit; color: inherit; background: var(--colorNeutralBackground1); border: 1px solid var(--colorNeutralStroke2); border-radius: var(--borderRadiusLarge); }
.tab:hover { background: var(--colorNeutralBackground1Hover); }
.tab[aria-selected=true] { box-shadow: inset 0 -3px 0 var(--colorCompoundBrandStroke); }
.tab-figure { font-size: var(--fontSizeBase400); line-height: var(--lineHeightBase400); font-weight: var(--fontWeightSemibold); font-variant-numeric: tabular-nums; }
.tab-word { font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200); color: var(--colorNeutralForeground2); }
@media (forced-colors: active) { .tab[aria-selected=true] { outline: 2px solid Highlight; outline-offset: -3px; } }
.review-panel { display: flex; flex-direction: column; gap: 10px; min-width: 0; }
.totals { gap: 2px; padding: 8px 12px; }
.totals-line { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; column-gap: 8px; }
.ranking:not([open]) { padding: 3px 12px; }
.ranking-weights { display: flex; flex-direction: column; gap: 6px; margin-top: 8px; }
.ranking-weight { display: grid; grid-template-columns: 128px 1fr 24px; align-items: center; gap: 8px; }
.ranking-weight .figures { text-align: right; }
.ranking-weights:disabled .ranking-weight { color: var(--colorNeutralForegroundDisabled); }

.customer-card { display: flex; align-items: flex-start; padding: 8px 0; border-bottom: 1px solid var(--colorNeutralStroke2); }
.customer-main { display: flex; gap: 10px; flex-grow: 1; min-width: 0; padding: 2px; text-align: left; font: inherit; color: inherit; cursor: pointer; background: none; border: none; border-radius: var(--borderRadiusMedium); }
.customer-main:hover, .customer-chevron:hover { background: var(--colorNeutralBackground2Hover); }
.customer-score { flex-shrink: 0; width: 38px; height: 38px; display: grid; place-items: center; border-radius: var(--borderRadiusLarge); font-size: var(--fontSizeBase400); font-weight: var(--fontWeightSemibold); font-variant-numeric: tabular-nums; }
.customer-score.high { background: var(--colorPaletteRedBackground2); color: var(--colorPaletteRedForeground2); }
.customer-score.middle { background: var(--colorPaletteMarigoldBackground2); color: var(--colorPaletteMarigoldForeground2); }
.customer-score.low { background: var(--colorNeutralBackground5); }
.customer-words { overflow-wrap: anywhere; display: flex; flex-direction: column; min-width: 0; flex-grow: 1; }
.customer-why { display: -webkit-box; -webkit-line-clamp: 3; -webkit-box-orient: vertical; overflow: hidden; }
.customer-chevron { flex-shrink: 0; width: 28px; height: 28px; padding: 0; display: grid; place-items: center; color: var(--colorNeutralForeground2); background: none; border: none; border-radius: var(--borderRadiusMedium); cursor: pointer; }
.customer-chevron[aria-expanded=true] svg { transform: rotate(90deg); }
.customer-detail { display: flex; flex-direction: column; gap: 6px; padding: 10px 12px; background: var(--colorNeutralBackground1); border-bottom: 1px solid var(--colorNeutralStroke2); }
.customer-parts { display: grid; grid-template-columns: max-content 1fr; gap: 6px 10px; }
.customer-parts dt { text-align: right; font-weight: var(--fontWeightSemibold); font-variant-numeric: tabular-nums; }
.customer-parts .customer-sum { border-top: 1px solid var(--colorNeutralStroke1); padding-top: 4px; }

.off-group { border-bottom: 1px solid var(--colorNeutralStroke2); padding: 4px 0; }
.off-group[open] { border-bottom: none; }
.off-row, .issue-row, .change-row { padding: 8px 0; border-bottom: 1px solid var(--colorNeutralStroke2); overflow-wrap: anywhere; }
.change-row { display: flex; flex-direction: column; gap: 4px; align-items: flex-start; }
.change-list { display: grid; gap: 3px; width: 100%; }
.change-list dt { color: var(--colorNeutralForeground3); font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200); }
.change-old { color: var(--colorNeutralForeground3); text-decoration: line-through; }
.change-blank { color: var(--colorNeutralForeground3); font-style: italic; }
@media (min-width: 300px) { .change-list > div { display: grid; grid-template-columns: 92px 1fr; gap: 8px; } .change-list dt { line-height: var(--lineHeightBase300); } }
.reading-grid { display: grid; grid-template-columns: minmax(72px, 1fr) minmax(0, 2fr); gap: 6px 8px; align-items: center; padding-top: 8px; }
.reading-grid label { display: contents; }
@media (max-width: 309px) { .reading-grid { grid-template-columns: 1fr; gap: 2px; } .reading-grid select { margin-bottom: 6px; } }
.reading-more { border-top: 1px solid var(--colorNeutralStroke2); margin-top: 8px; padding-top: 6px; }
.ladder-table { border-collapse: collapse; width: 100%; margin-top: 6px; }
.ladder-table th { text-align: left; font-weight: inherit; padding: 2px 6px 2px 0; }
.ladder-table thead th + th { text-align: right; padding: 2px 2px 2px 0; }
.ladder-table td { padding: 2px 0 2px 6px; width: 64px; }
.ladder-table td input { text-align: right; }
.ladder-add { align-self: flex-start; }
`;
