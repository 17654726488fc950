/** What only a person can settle, with examples from the sheet; the review stands on the assumed answer until then. */
import type { Mapping, SheetMapping } from "../../ledger/Mapping";
import type { Question } from "../PaneJobs";
import { Notice } from "../Notice";

const asked: Record<Question["kind"], string> = { "day-order": "Which comes first in these dates?", "decimal-sign": "Which sign marks the decimals in these amounts?" };
const choiceWords: Readonly<Record<string, string>> = { dmy: "The day (31/12/2026)", mdy: "The month (12/31/2026)", ".": "The point (1,234.50)", ",": "The comma (1.234,50)" };

interface Props {
  readonly questions: readonly Question[];
  readonly mapping: Mapping;
  readonly onAnswer: (mapping: Mapping) => void;
}

export function Questions({ questions, mapping, onAnswer }: Props) {
  if (questions.length === 0) return null;
  return (
    <Notice tone="warning">
      {questions.map(({ sheet, column, kind, choices, assumed, examples }) => {
        const answer = kind === "day-order" ? "dayOrder" : "decimalSign";
        const answered = mapping.find((each) => each.sheet === sheet)?.[answer];
        const chosen = answered ?? assumed;
        return (
          <fieldset key={`${sheet}|${column}|${kind}`}>
            <legend>{asked[kind]}</legend>
            <p>{column} in {sheet}: {examples.slice(0, 3).join(" · ")}</p>
            {choices.map((choice: string) => (
              <label key={choice} className="choice">
                <input type="radio" name={`${sheet}|${column}|${kind}`} checked={choice === chosen} onChange={() => onAnswer(mapping.map((each) => (each.sheet === sheet ? { ...each, [answer]: choice } as SheetMapping : each)))} />
                {choiceWords[choice] ?? choice}{answered === undefined && choice === assumed ? ", assumed for now" : ""}
              </label>
            ))}
          </fieldset>
        );
      })}
    </Notice>
  );
}
