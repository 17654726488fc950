/** Keeps the workbook of this window and those of others alike. */
import { useCallback, useMemo, useRef } from "react";
import { openWorkbook } from "../file/openWorkbook";
import { saveWorkbook } from "../file/saveWorkbook";
import { SharedBook, type PeerMessage, type PeerWire } from "../workbook/SharedBook";
import type { Workbook } from "../workbook/Workbook";
import { addressOfPeer, joinedChannel, openChannel } from "./peers";

export interface Peers {
  /** True where this window waits for another's workbook instead of beginning with its own. */
  readonly joins: boolean;
  readonly join: () => void;
  /** The workbook that is now open here. */
  readonly adopt: (workbook: Workbook, count: number) => void;
  /** Opens another window on it. */
  readonly openWindow: (workbook: Workbook) => void;
}

/** `take` puts a workbook in the place of the one open here. */
export function usePeers(take: (workbook: Workbook, count: number) => void): Peers {
  const channel = useRef(joinedChannel(location.search));
  const joins = useRef(channel.current !== null).current;
  const wire = useRef<PeerWire | null>(null);
  const shared = useRef<SharedBook | null>(null);
  const taker = useRef(take);
  taker.current = take;

  const onBook = useCallback((bytes: Uint8Array, name: string, count: number) => {
    const opened = openWorkbook(bytes, name);
    if (!("refused" in opened)) taker.current(opened.workbook, count);
  }, []);

  const connect = useCallback((): PeerWire => {
    const hear = (message: PeerMessage) => {
      if (shared.current) shared.current.hear(message);
      else if (joins && message.kind === "book") onBook(message.bytes, message.name, message.count);
    };
    channel.current ??= crypto.randomUUID();
    wire.current ??= openChannel(channel.current, hear);
    return wire.current;
  }, [joins, onBook]);

  const adopt = useCallback((workbook: Workbook, count: number) => {
    shared.current?.close();
    shared.current = null;
    if (channel.current === null) return;
    const { post } = connect();
    const options = joins ? { who: "Second window", onBook } : { who: "First window", save: () => saveWorkbook(workbook) };
    shared.current = new SharedBook(workbook, { post, close: () => undefined }, options, count);
    // Another file opened in the first window is the one the others see from now on.
    if (!joins) shared.current.hear({ kind: "hello" });
  }, [connect, joins, onBook]);

  return useMemo(() => ({
    joins, adopt,
    join: () => connect().post({ kind: "hello" }),
    openWindow: (workbook) => {
      connect();
      if (!shared.current) adopt(workbook, 0);
      window.open(addressOfPeer(location.href, channel.current ?? ""), "_blank", "width=1200,height=800");
    },
  }), [adopt, connect, joins]);
}
