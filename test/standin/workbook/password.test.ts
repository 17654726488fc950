import { lockOf, opens, passwordCheck } from "../../../src/standin/workbook/password";

describe("passwords", () => {
  it.each([["test", "CBEB"], ["password", "83AF"]])("gives the check that files keep for %s", (word, check) => {
    expect(passwordCheck(word)).toBe(check);
  });

  it("opens with the same word, and without one where none was set", () => {
    expect([opens(lockOf("secret"), "secret"), opens(lockOf("secret"), "guess"), opens(lockOf("secret"), undefined), opens(lockOf(undefined), undefined)]).toEqual([true, false, false, true]);
  });

  it("opens no password that it cannot check", () => {
    expect(opens({ strong: " algorithmName=\"SHA-512\"" }, "secret")).toBe(false);
  });
});
