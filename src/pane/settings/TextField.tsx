/** One line of text with its label, and beneath it a hint or what is wrong. */
import { useId } from "react";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly wrong?: string | undefined;
  readonly isText?: boolean;
}

export function TextField({ label, value, onChange, hint = "", wrong, isText = false }: Props) {
  const id = useId();
  const below = wrong ?? hint;
  return (
    <label className="field">
      <span className="strong">{label}</span>
      <input inputMode={isText ? "text" : "decimal"} value={value} aria-invalid={wrong !== undefined} {...(below !== "" && { "aria-describedby": id })} onChange={(event) => onChange(event.target.value)} />
      {below !== "" && <span id={id} className="muted">{below}</span>}
    </label>
  );
}
