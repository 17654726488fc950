import { lateJobs } from "../../src/pane/lateJobs";
import { makeJobs, makePrepared, policy } from "./world";

const context = { signal: new AbortController().signal, onProgress: () => undefined };

describe("lateJobs", () => {
  it("loads once, on the first click or when the first screen is on the glass", async () => {
    let loads = 0;
    const jobs = lateJobs(async () => { loads += 1; return makeJobs(); });
    const offer = jobs.canUndo();
    const settings = jobs.loadSettings(context);
    await Promise.resolve();
    expect(loads).toBe(0);
    expect((await jobs.prepareRefresh({}, context)).ok).toBe(true);
    expect(loads).toBe(1);
    expect(await offer).toBeNull();
    expect(await settings).toEqual({ policy });
    expect(loads).toBe(1);
  });

  it("tries again after the connection failed", async () => {
    let tries = 0;
    const jobs = lateJobs(async () => {
      tries += 1;
      if (tries === 1) throw new Error("Loading chunk 12 failed");
      return makeJobs();
    });
    await expect(jobs.countries()).rejects.toThrow("Loading chunk 12 failed");
    expect(await jobs.countries()).toContain("DE");
  });

  it("answers at once about a book that was read, and never before", async () => {
    const jobs = lateJobs(async () => makeJobs());
    expect(() => jobs.totals(makePrepared(3))).toThrow("Expected a job to have run");
    await jobs.countries();
    expect(jobs.totals(makePrepared(3))[0]?.currency).toBe("EUR");
  });
});
