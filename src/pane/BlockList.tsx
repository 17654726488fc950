/** A long list that keeps only the blocks near the window in the document; arrow keys move through all of it. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";

/** Rows per block: a block is cheap to mount, and 100,000 rows are a few thousand empty blocks at most. */
const BLOCK = 25;

interface Props<T> {
  readonly items: readonly T[];
  readonly label: string;
  /** Rough height of a row in px, for blocks never seen. */
  readonly rowHeight: number;
  readonly keyOf: (item: T, index: number) => string;
  /** `tabIndex` goes to the row's controls; the one that arrow keys reach carries `data-main`. */
  readonly children: (item: T, index: number, tabIndex: 0 | -1) => ReactNode;
}

type Seen = ReadonlyMap<number, "near" | number>;

export function BlockList<T>({ items, label, rowHeight, keyOf, children }: Props<T>) {
  const [seen, setSeen] = useState<Seen>(new Map());
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const takesFocus = useRef(false);
  const blocks = Math.ceil(items.length / BLOCK);
  const current = Math.min(active, Math.max(0, items.length - 1));

  useEffect(() => {
    if (typeof IntersectionObserver === "undefined" || !list.current) return;
    const watch = new IntersectionObserver((entries) => setSeen((before) => {
      const after = new Map(before);
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        const block = Number((target as HTMLElement).dataset["block"]);
        if (isIntersecting) after.set(block, "near");
        else if (before.get(block) === "near") after.set(block, boundingClientRect.height);
      }
      return after;
    }), { root: list.current.closest("main"), rootMargin: "900px 0px" });
    for (const block of list.current.children) watch.observe(block);
    return () => watch.disconnect();
  }, [blocks]);

  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    list.current?.querySelector<HTMLElement>(`[data-row="${current}"] [data-main]`)?.focus();
  });

  const move = useCallback((event: KeyboardEvent<HTMLDivElement>) => {
    if (!(event.target as HTMLElement).matches("[data-main]") || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: items.length - 1, PageDown: current + 10, PageUp: current - 10 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    takesFocus.current = true;
    setActive(Math.max(0, Math.min(items.length - 1, next)));
  }, [current, items.length]);

  const follow = useCallback((event: { target: EventTarget }) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>("[data-row]");
    if (row) setActive(Number(row.dataset["row"]));
  }, []);

  const isShown = (block: number) => block === 0 || seen.get(block) === "near" || block === Math.floor(current / BLOCK);

  return (
    <div ref={list} role="list" aria-label={label} onKeyDown={move} onFocus={follow}>
      {Array.from({ length: blocks }, (_, block) => {
        const rows = items.slice(block * BLOCK, (block + 1) * BLOCK);
        const height = seen.get(block);
        if (!isShown(block)) return <div key={block} data-block={block} role="presentation" style={{ height: typeof height === "number" ? height : rows.length * rowHeight }} />;
        return (
          <div key={block} data-block={block} role="presentation">
            {rows.map((item, nth) => {
              const index = block * BLOCK + nth;
              return (
                <div key={keyOf(item, index)} role="listitem" aria-setsize={items.length} aria-posinset={index + 1} data-row={index}>
                  {children(item, index, index === current ? 0 : -1)}
                </div>
              );
            })}
          </div>
        );
      })}
    </div>
  );
}
