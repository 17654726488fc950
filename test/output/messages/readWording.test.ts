import { readWording } from "../../../src/output/messages/readWording";
import { teamOf } from "../../../src/output/messages/Team";

describe("reading a team's wording", () => {
  it("keeps what a team wrote under known keys and drops the rest", () => {
    const kept = readWording({ "email.First call.en.subject": "Hello\r\nthere", "email.First call.en.body": "   ", "email.First call.xx.body": "x", "phrase.us.de": 7, __proto__: { x: 1 } });
    expect(kept).toEqual({ "email.First call.en.subject": "Hello\nthere" });
    expect(readWording({ "phrase.us.de": "x".repeat(20000) })["phrase.us.de"]).toHaveLength(8000);
  });

  it.each([[null], [undefined], ["text"], [[1, 2]], [7]])("finds none in %p", (data) => {
    expect(readWording(data)).toEqual({});
  });

  it("keeps the team's details, which make the team", () => {
    const wording = readWording({ "team.name": " Northwind ", "team.phone": "123", "team.boss": "x" });
    expect(wording).toEqual({ "team.name": " Northwind ", "team.phone": "123" });
    expect(teamOf(wording)).toEqual({ name: "Northwind", phone: "123" });
    expect(teamOf({})).toEqual({ name: "" });
    const kept = readWording({ "team.name": "N", "team.address": "1 Dock Road\r\nLondon", "team.law": "German law applies." });
    expect(teamOf(kept)).toEqual({ name: "N", address: "1 Dock Road\nLondon", law: "German law applies." });
  });
});
