/** What runs in the worker. */
import { answerQuestions } from "./answerQuestions";
import type { Question } from "./WorkerTalk";

const answers = answerQuestions((answer) => self.postMessage(answer));
self.onmessage = ({ data }: MessageEvent<Question>) => answers(data);
