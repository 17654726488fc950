/** A message for tests of the files. */
import type { Message } from "../../../../src/output/messages/Message";

export const messageOf = (over: Partial<Message> = {}): Message =>
  ({ kind: "email", channel: "email", language: "en", step: "First call", to: "jana@acme.example", subject: "Past due", body: "Dear Jana,\n\nPay & smile.", ...over });
