/** One labelled choice among words. */
interface Props<Name extends string> {
  readonly label: string;
  readonly words: Readonly<Record<Name, string>>;
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
}

export function Choose<Name extends string>({ label, words, chosen, onChoose }: Props<Name>) {
  const names = Object.keys(words) as Name[];
  return (
    <label className="field"><span>{label}</span>
      <select value={chosen} onChange={(event) => { const name = names.find((each) => each === event.target.value); if (name !== undefined) onChoose(name); }}>
        {names.map((name) => <option key={name} value={name}>{words[name]}</option>)}
      </select>
    </label>
  );
}
