import fc from "fast-check";
import { makeAxis, nextVisible, slotsBetween } from "../../../../src/standin/page/grid/Axis";

const axes = fc.record({ count: fc.integer({ min: 1, max: 60 }), sizes: fc.dictionary(fc.integer({ min: 0, max: 59 }).map(String), fc.integer({ min: 0, max: 50 })) })
  .map(({ count, sizes }) => makeAxis(count, 20, new Map(Object.entries(sizes).map(([index, size]) => [Number(index), size]))));

describe("makeAxis", () => {
  it("adds up the sizes before an index, whichever are odd or hidden", () => {
    fc.assert(fc.property(axes, (axis) => {
      let offset = 0;
      for (let index = 0; index < axis.count; index++) {
        expect(axis.offsetOf(index)).toBe(offset);
        offset += axis.sizeOf(index);
      }
      expect(axis.length).toBe(offset);
    }));
  });

  it("finds the index whose pixels hold a point", () => {
    fc.assert(fc.property(axes, fc.integer({ min: 0, max: 2000 }), (axis, pixel) => {
      fc.pre(pixel < axis.length);
      const index = axis.indexAt(pixel);
      expect(axis.offsetOf(index)).toBeLessThanOrEqual(pixel);
      expect(axis.offsetOf(index) + axis.sizeOf(index)).toBeGreaterThan(pixel);
    }));
  });

  it("answers a million rows with a hundred thousand hidden", () => {
    const hidden = new Map(Array.from({ length: 100_000 }, (_, k) => [k * 2, 0] as const));
    const axis = makeAxis(1_048_576, 20, hidden);
    expect(axis.indexAt(500_000)).toBe(50_001);
  });
});

describe("slotsBetween", () => {
  it("lists exactly the visible indexes that touch the pixels", () => {
    fc.assert(fc.property(axes, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 500 }), (axis, from, room) => {
      fc.pre(from < axis.length);
      const wanted = Array.from({ length: axis.count }, (_, index) => index)
        .filter((index) => axis.sizeOf(index) > 0 && axis.offsetOf(index) < from + room && axis.offsetOf(index) + axis.sizeOf(index) > from);
      expect(slotsBetween(axis, from, from + room).map(({ index }) => index)).toEqual(wanted);
    }));
  });
});

describe("nextVisible", () => {
  it("steps over hidden indexes and stays where there is no other", () => {
    fc.assert(fc.property(axes, fc.nat(59), fc.constantFrom(1 as const, -1 as const), (axis, from, step) => {
      fc.pre(from < axis.count);
      let wanted = from + step;
      while (wanted >= 0 && wanted < axis.count && axis.sizeOf(wanted) === 0) wanted += step;
      expect(nextVisible(axis, from, step)).toBe(wanted < 0 || wanted >= axis.count ? from : wanted);
    }));
  });
});
