/** The frame of every screen: its heading (which takes the focus when the screen changes), its body, its buttons below. */
import { useEffect, useRef, type ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Beside the heading. */
  readonly aside?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

export function Screen({ title, lead, aside, footer, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return <>
    <header className="screen-head">
      {lead}
      <h1 ref={heading} tabIndex={-1} className="screen-title">{title}</h1>
      {aside}
    </header>
    <main className="main" tabIndex={-1}>{children}</main>
    {footer && <footer className="footer">{footer}</footer>}
  </>;
}
