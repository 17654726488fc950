/** The frame of the desk's screens: heading, body, and what stays in reach below; a new subject gives the heading the focus, where the keys work. */
import { useEffect, useRef, type ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly aside?: ReactNode;
  readonly footer?: ReactNode;
  /** What the screen is about; when it changes the heading takes the focus and the body starts at its top. */
  readonly subject: string;
  readonly takesFocus: boolean;
  readonly children: ReactNode;
}

export function DeskFrame({ title, lead, aside, footer, subject, takesFocus, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLElement>(null);
  const mayTake = useRef(takesFocus);
  useEffect(() => { mayTake.current = takesFocus; });
  const drawn = useRef(subject);
  useEffect(() => {
    // A new frame begins at its top anyway, or where the list has scrolled to whom one comes back from.
    if (drawn.current !== subject && body.current) body.current.scrollTop = 0;
    drawn.current = subject;
    if (mayTake.current) heading.current?.focus({ preventScroll: true });
  }, [subject]);
  const focused = useRef<Element | null>(null);
  // What had the focus may be gone (a form that was sent): it goes to the heading, so that the next key is heard.
  useEffect(() => {
    if (document.activeElement === document.body && focused.current?.isConnected === false) heading.current?.focus({ preventScroll: true });
    focused.current = document.activeElement;
  });
  // A key that nothing has the focus for (a click beside everything, a panel that closed) is the desk's as well.
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const title = heading.current;
      if (event.target !== document.body || event.key === "Tab" || !title || title.closest("[hidden]")) return;
      title.focus({ preventScroll: true });
      if (!title.dispatchEvent(new KeyboardEvent("keydown", event))) event.preventDefault();
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
  return <>
    <header className="screen-head">
      {lead}
      <h1 ref={heading} tabIndex={-1} className="screen-title desk-title">{title}</h1>
      {aside}
    </header>
    <main ref={body} className="main" tabIndex={-1}>{children}</main>
    {footer && <footer className="desk-footer">{footer}</footer>}
  </>;
}
