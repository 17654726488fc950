/** Opening words in the tone of the step with the real figures, and replies to what customers usually say. */
import { claimsOf } from "./claims";
import { fieldValues, type FieldInput } from "./fieldValues";
import type { Script, Wording } from "./Message";
import { Speaker } from "./Speaker";
import { objectionNames } from "./wording";

export interface ScriptInput extends FieldInput { readonly wording?: Wording }

export function makeScript(input: ScriptInput): Script {
  const { step, language, brief, wording = {} } = input;
  const speaker = new Speaker(language, wording);
  const values = fieldValues(input, claimsOf(brief, step, false), speaker);
  const opening = speaker.say(`script.${step}`, "body", values);
  const objections = objectionNames.map((name) => ({
    name,
    title: speaker.say(`objection.${name}`, "title", values),
    replies: speaker.say(`objection.${name}`, "replies", values).split("\n").filter((reply) => reply.trim() !== ""),
  }));
  return { opening, objections, ...(speaker.problems.length > 0 && { problems: speaker.problems }) };
}
