/** Looks of the log form, the case and the messages; drawn once however many of them are open. */
const looks = `
.frame .log-form { display: flex; flex-direction: column; gap: 8px; min-width: 0; }
.frame .log-form textarea, .frame .case-form textarea { box-sizing: border-box; width: 100%; min-height: 32px; padding: 5px 8px; resize: vertical; font: inherit; color: inherit; background: var(--colorNeutralBackground1); border: 1px solid var(--colorNeutralStroke1); border-bottom-color: var(--colorNeutralStrokeAccessible); border-radius: var(--borderRadiusMedium); }
.frame .log-form textarea:hover, .frame .case-form textarea:hover { border-color: var(--colorNeutralStrokeAccessible); }
.frame .log-form textarea[aria-invalid=true] { border-color: var(--colorStatusDangerBorder2); }
.frame .log-form textarea::placeholder { color: var(--colorNeutralForeground3); opacity: 1; }
.frame .log-check input[type=checkbox], .frame .log-check input[type=radio] { accent-color: var(--colorCompoundBrandBackground); flex-shrink: 0; width: 16px; min-height: 16px; height: 16px; margin: 2px 8px 0 0; padding: 0; }
.frame .log-check { display: flex; align-items: flex-start; padding: 2px 0; min-width: 0; overflow-wrap: anywhere; }
.log-said { min-height: var(--lineHeightBase300); overflow-wrap: anywhere; }
.log-said.wrong { color: var(--colorStatusDangerForeground1); }
.log-reasons { display: grid; grid-template-columns: repeat(auto-fill, minmax(118px, 1fr)); column-gap: 8px; }
.log-key { font: inherit; font-size: var(--fontSizeBase200); padding: 0 4px; border: 1px solid var(--colorNeutralStroke1); border-radius: var(--borderRadiusSmall); color: var(--colorNeutralForeground2); }
.log-line { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; min-width: 0; }
.frame .log-line select { width: auto; max-width: 100%; }
.log-pick .log-check > span { flex-grow: 1; display: grid; grid-template-columns: minmax(0, 1fr) auto 88px; column-gap: 8px; align-items: baseline; }
.log-pick { max-height: 180px; overflow: hidden auto; }
.log-buttons { display: flex; flex-wrap: wrap; gap: 6px 8px; align-items: center; }
.log-buttons button { min-width: 0; }
.log-form .between > .link { flex-shrink: 0; }
.case-form { display: flex; flex-direction: column; gap: 8px; padding-top: 6px; min-width: 0; }
.case-item { display: flex; flex-direction: column; gap: 4px; padding: 8px 0; border-top: 1px solid var(--colorNeutralStroke2); overflow-wrap: anywhere; }
.case-item > .between > :last-child { flex-shrink: 0; max-width: 50%; }
.case-two { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 8px; align-items: end; }
.case-two > :last-child:nth-child(odd) { grid-column: 1 / -1; }
@media (max-width: 299px) { .case-two { grid-template-columns: minmax(0, 1fr); } }
.frame .log-form .message-body { min-height: 220px; }
@media (forced-colors: active) { .log-said.wrong { font-weight: var(--fontWeightSemibold); } }
`;

export const LogLooks = () => <style href="duebook-case" precedence="default">{looks}</style>;
