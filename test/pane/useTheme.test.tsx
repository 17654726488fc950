import { act, cleanup, render } from "@testing-library/react";
import { useTheme } from "../../src/pane/useTheme";

function Name() {
  return <p>{useTheme().name}</p>;
}

const world = globalThis as { Office?: unknown; matchMedia?: unknown };
const withOffice = (officeTheme: unknown) => { world.Office = { context: { officeTheme } }; };
const withSystem = (...wishes: readonly string[]) => {
  world.matchMedia = (query: string) => ({ matches: wishes.some((wish) => query.includes(wish)), addEventListener: () => undefined, removeEventListener: () => undefined });
};
const name = () => render(<Name />).container.textContent;

afterEach(() => {
  cleanup();
  delete world.Office;
  delete world.matchMedia;
});

describe("useTheme", () => {
  it("takes what Office says over what the system wishes", () => {
    withSystem("dark");
    withOffice({ isDarkTheme: false, bodyBackgroundColor: "#ffffff" });
    expect(name()).toBe("light");
  });

  it("reads the body colour where Office does not say dark or light", () => {
    withOffice({ bodyBackgroundColor: "#262626" });
    expect(name()).toBe("dark");
  });

  it("follows the system where Office is silent, and is light where nobody says", () => {
    expect(name()).toBe("light");
    cleanup();
    withSystem("prefers-color-scheme: dark");
    expect(name()).toBe("dark");
  });

  it("puts a contrast theme above all", () => {
    withSystem("forced-colors");
    withOffice({ isDarkTheme: false });
    expect(name()).toBe("contrast");
  });

  it("is read again when the pane comes back into view", () => {
    withOffice({ isDarkTheme: false });
    const { container } = render(<Name />);
    withOffice({ isDarkTheme: true });
    expect(container.textContent).toBe("light");
    act(() => { document.dispatchEvent(new Event("visibilitychange")); });
    expect(container.textContent).toBe("dark");
  });
});
