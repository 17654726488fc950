/** The frame of every screen: its heading (which takes the focus when the screen changes), its body, its buttons below. */
import { useEffect, useRef, type ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Beside the heading. */
  readonly aside?: ReactNode;
  readonly footer?: ReactNode;
  /** The body holds nothing to tab to, so it takes the focus itself: else a small pane could not be scrolled by key. */
  readonly isPlain?: boolean;
  readonly children: ReactNode;
}

export function Screen({ title, lead, aside, footer, isPlain = false, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const focused = useRef<Element | null>(null);
  // What had the focus may be gone (a question that was answered): it goes to the heading, not out of the page.
  useEffect(() => {
    if (document.activeElement === document.body && focused.current?.isConnected === false) heading.current?.focus({ preventScroll: true });
    focused.current = document.activeElement;
  });
  return <>
    <header className="screen-head">
      {lead}
      <h1 ref={heading} tabIndex={-1} className="screen-title">{title}</h1>
      {aside}
    </header>
    <main className="main" tabIndex={isPlain ? 0 : -1}>{children}</main>
    {footer && <footer className="footer">{footer}</footer>}
  </>;
}
