/** Windows of this page that have one workbook open together: they talk over a channel of the browser, named in their addresses. */
import type { PeerMessage, PeerWire } from "../workbook/SharedBook";

const PARAMETER = "with";

/** The channel this window was opened to join; null for one that began by itself. */
export const joinedChannel = (search: string): string | null => new URLSearchParams(search).get(PARAMETER);

export function addressOfPeer(address: string, channel: string): string {
  const url = new URL(address);
  url.searchParams.set(PARAMETER, channel);
  return url.href;
}

/** Open until the page goes: a workbook that takes another's place talks over the same one. */
export function openChannel(name: string, hear: (message: PeerMessage) => void): PeerWire {
  const channel = new BroadcastChannel(`preview ${name}`);
  channel.onmessage = ({ data }: MessageEvent<PeerMessage>) => hear(data);
  return { post: (message) => channel.postMessage(message), close: () => channel.close() };
}
