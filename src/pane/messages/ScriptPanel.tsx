/** Words for the call: how to open it, and what to answer. */
import { useMemo, useState } from "react";
import type { CaseProps } from "../log/CaseProps";
import { LogLooks } from "../log/LogLooks";
import { Choose } from "./Choose";
import { languageNames } from "./messageWords";

export function ScriptPanel({ desk, brief, jobs }: CaseProps) {
  const customer = brief.customer.key;
  const [chosen, setChosen] = useState<{ readonly customer: string; readonly language: keyof typeof languageNames } | null>(null);
  const language = chosen?.customer === customer ? chosen.language : jobs.languageOf(desk, customer);
  const { opening, objections, problems = [] } = useMemo(() => jobs.script(desk, customer, language), [jobs, desk, customer, language]);
  return (
    <section aria-label="Call script" className="case-form">
      <LogLooks />
      <Choose label="Language of the call" words={languageNames} chosen={language} onChoose={(next) => setChosen({ customer, language: next })} />
      <p lang={language} style={{ whiteSpace: "pre-wrap" }}>{opening}</p>
      {problems.map((problem) => <p key={problem} className="muted">{problem}</p>)}
      <div>
        {objections.map(({ name, title, replies }) => (
          <details key={name} lang={language}>
            <summary>{title}</summary>
            <ul>{replies.map((reply) => <li key={reply}>{reply}</li>)}</ul>
          </details>
        ))}
      </div>
    </section>
  );
}
