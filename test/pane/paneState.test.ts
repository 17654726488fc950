import { firstState, reducePane, type PaneEvent, type PaneState } from "../../src/pane/paneState";
import { failure, makePrepared, policy } from "./world";

const prepared = makePrepared(5);
const after = (events: readonly PaneEvent[], from: PaneState = firstState) => events.reduce(reducePane, from);
const read: PaneEvent = { type: "read", result: prepared, wish: {} };
const reading: PaneEvent = { type: "started", again: { job: "refresh", wish: {} } };
const review = after([reading, read]);

describe("reducePane", () => {
  it("returns to the start when reading was cancelled, without a word", () => {
    expect(after([reading, { type: "read", result: failure("cancelled", "Stopped."), wish: {} }]).step).toEqual({ at: "idle" });
  });

  it("keeps progress to the steps that show it", () => {
    const progress: PaneEvent = { type: "progress", progress: { text: "Half way", share: 0.5 } };
    expect(after([progress])).toBe(firstState);
    expect(after([progress], review)).toBe(review);
    expect(after([reading, progress]).step).toMatchObject({ at: "reading", progress: { share: 0.5 } });
    expect(after([{ type: "rereading", wish: {} }, progress], review).step).toMatchObject({ at: "review", busy: { share: 0.5 } });
  });

  it("ends a re-read with the new reading, or with the old one and the problem", () => {
    const again = after([{ type: "rereading", wish: { policy } }], review);
    expect(after([read], again).step).toMatchObject({ at: "review", busy: null, problem: null });
    expect(after([{ type: "read", result: failure("refused", "No customers."), wish: {} }], again).step).toMatchObject({ at: "review", read: prepared, busy: null, problem: { message: "No customers." } });
  });

  it("stops a re-read without leaving the review, and leaves it next time", () => {
    const stopped = after([{ type: "rereading", wish: {} }, { type: "left" }], review);
    expect(stopped.step.at).toBe("review");
    expect(after([{ type: "left" }], stopped).step.at).toBe("idle");
  });

  it("goes back from a failed write to the very review", () => {
    if (review.step.at !== "review") throw new Error(`Expected a review, got ${review.step.at}`);
    const again = { job: "commit", prepared, review: review.step } as const;
    const failed = after([{ type: "started", again }, { type: "wrote", result: failure("protected", "Unprotect it."), again }], review);
    expect(failed.step.at).toBe("failed");
    expect(after([{ type: "left" }], failed).step).toBe(review.step);
  });

  it("closes the settings when a job starts, and takes a notice away with the next step", () => {
    const open = after([{ type: "settingsOpen", open: true }, { type: "notice", notice: "Saved." }]);
    expect(open).toMatchObject({ settingsOpen: true, notice: "Saved." });
    expect(after([reading], open)).toMatchObject({ settingsOpen: false, notice: "" });
  });
});
