/** The worker's side of the talk: one question after the other, each answered or told why not. */
import { backtest } from "../../rules/foresight/backtest/backtest";
import { makeMemory } from "./makeMemory";
import { unpackRows } from "./packRows";
import type { Answer, Question } from "./WorkerTalk";

export function answerQuestions(answer: (answer: Answer) => void): (question: Question) => void {
  const memory = makeMemory();
  const resultOf = (question: Question): Extract<Answer, { result: unknown }>["result"] => {
    switch (question.do) {
      case "outlook": return memory.outlook(unpackRows(question.rows), question.asOf, question.horizon);
      case "detail": return memory.detail(question.customer);
      case "backtest": return backtest(unpackRows(question.rows), question.horizon, (share) => answer({ id: question.id, share }));
    }
  };
  return (question) => {
    try {
      answer({ id: question.id, result: resultOf(question) });
    } catch (error) {
      answer({ id: question.id, fault: error instanceof Error ? error.message : String(error) });
    }
  };
}
