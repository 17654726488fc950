/** One labelled field of the terms, with what it was read as, or what is wrong with it, right below. */
import type { ReactNode } from "react";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly hint?: string | undefined;
  readonly wrong?: string | undefined;
  readonly isNumber?: boolean;
  readonly onType: (text: string) => void;
}

const idOf = (label: string): string => `plan-${label.toLowerCase().replace(/[^a-z]+/g, "-")}`;

export function TextField({ label, value, placeholder, hint = "", wrong, isNumber = false, onType }: Props) {
  const id = idOf(label);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} value={value} placeholder={placeholder} autoComplete="off" inputMode={isNumber ? "numeric" : undefined} aria-invalid={wrong !== undefined} aria-describedby={`${id}-said`} onChange={(event) => onType(event.target.value)} />
      <Said id={`${id}-said`} hint={hint} wrong={wrong} />
    </div>
  );
}

interface ChoiceProps<Name extends string> {
  readonly label: string;
  readonly words: Readonly<Record<Name, string>>;
  readonly value: string;
  readonly wrong?: string | undefined;
  readonly onChoose: (name: Name) => void;
}

export function ChoiceField<Name extends string>({ label, words, value, wrong, onChoose }: ChoiceProps<Name>) {
  const id = idOf(label);
  const names = Object.keys(words) as Name[];
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} aria-invalid={wrong !== undefined} {...(wrong !== undefined && { "aria-describedby": `${id}-said` })} onChange={(event) => { const name = names.find((each) => each === event.target.value); if (name !== undefined) onChoose(name); }}>
        {names.map((name) => <option key={name} value={name}>{words[name]}</option>)}
      </select>
      {wrong !== undefined && <Said id={`${id}-said`} hint="" wrong={wrong} />}
    </div>
  );
}

export const TickField = ({ label, isOn, onTick }: { readonly label: ReactNode; readonly isOn: boolean; readonly onTick: (isOn: boolean) => void }) =>
  <label className="log-check"><input type="checkbox" checked={isOn} onChange={(event) => onTick(event.target.checked)} /><span>{label}</span></label>;

const Said = ({ id, hint, wrong }: { readonly id: string; readonly hint: string; readonly wrong: string | undefined }) =>
  <span id={id} role="status" className={wrong === undefined ? "muted" : "plan-wrong"}>{wrong ?? hint}</span>;
