/** The frame of every screen: its heading (which takes the focus when the screen changes), its body, its buttons below. */
import { useEffect, useRef, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useLook } from "./useLook";

const useStyles = makeStyles({
  // Excel lays its own menu over the top right corner, up to 34 × 32 px.
  head: { display: "flex", alignItems: "center", gap: "10px", padding: "12px 44px 8px 14px", minHeight: "32px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, minWidth: 0, overflowWrap: "anywhere", flexGrow: 1 },
});

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Beside the heading. */
  readonly aside?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

export function Screen({ title, lead, aside, footer, children }: Props) {
  const look = useLook();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return <>
    <header className={styles.head}>
      {lead}
      <h1 ref={heading} tabIndex={-1} className={styles.title}>{title}</h1>
      {aside}
    </header>
    <main className={look.main} tabIndex={-1}>{children}</main>
    {footer && <footer className={look.footer}>{footer}</footer>}
  </>;
}
