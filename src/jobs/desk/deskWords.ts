/** Words of intake and output that the pane needs the types of. */
export type { Typed as TypedLine, TypedDay as TypedMoment } from "../../intake/typed/Typed";
export type { Language, Message, MessageKind, Objection, Script, Wording } from "../../output/messages/Message";
export type { Agreement } from "../../output/plan/Agreement";
