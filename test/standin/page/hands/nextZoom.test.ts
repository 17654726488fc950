import { nextZoom } from "../../../../src/standin/page/hands/nextZoom";

describe("nextZoom", () => {
  it("goes from step to step and stays at the ends", () => {
    expect([nextZoom(100, 1), nextZoom(100, -1), nextZoom(200, 1), nextZoom(50, -1)]).toEqual([110, 90, 200, 50]);
  });

  it("goes from between two steps to the nearer end of its way", () => {
    expect([nextZoom(80, 1), nextZoom(80, -1)]).toEqual([90, 75]);
  });
});
