/** The ways a message leaves the pane: the mail program, a file, the clipboard, a letter tab; and the follow-up for a calendar. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Message } from "../../jobs/desk/deskWords";
import type { CaseProps } from "../log/CaseProps";
import { quietly } from "../log/quietly";
import { copyText, download } from "./handOut";
import type { SentKind } from "./messageWords";

interface Props extends Pick<CaseProps, "desk" | "brief" | "jobs"> {
  readonly message: Message;
  readonly kind: SentKind;
  readonly isShut: boolean;
}

export function SendButtons({ desk, brief, jobs, message, kind, isShut }: Props) {
  const [said, setSaid] = useState("");
  const [isBuilding, setBuilding] = useState(false);
  const { key, name } = brief.customer;
  const isMail = message.channel === "email";
  const mailto = isMail ? jobs.mailtoOf(message) : null;
  const { followUp } = brief.file;
  const { next } = brief.decision;
  const follow = followUp ?? (next ? { day: next.day, time: undefined, action: next.step } : null);
  const copy = async () => setSaid(await copyText(message.body) ? "Copied." : "The clipboard is closed to us here: select the text and copy it.");
  const save = (file: string, type: string, text: string) => setSaid(download(file, type, text) ? `${file} was handed to the browser.` : "This Excel lets no file out of the pane: copy the text instead.");
  const build = async () => {
    setBuilding(true);
    const built = await quietly(() => jobs.buildLetter(message, desk, key, { signal: new AbortController().signal, onProgress: () => undefined }));
    setBuilding(false);
    setSaid(built.ok ? `The letter stands on the tab “${built.sheet}”.` : built.message);
  };
  return <>
    <div className="log-buttons">
      {!isShut && <>
        {isMail && mailto !== null && <Button as="a" size="small" href={mailto} target="_blank" rel="noreferrer">Open in mail program</Button>}
        {isMail && <Button size="small" onClick={() => save(`${name} ${message.step}.eml`, "message/rfc822", jobs.emlOf(message))}>Download .eml</Button>}
        <Button size="small" onClick={() => void copy()}>Copy</Button>
        {kind === "letter" && <Button size="small" disabledFocusable={isBuilding} onClick={() => { if (!isBuilding) void build(); }}>{isBuilding ? "Building…" : "Build letter tab"}</Button>}
      </>}
      {follow && <Button size="small" onClick={() => save(`${name} follow-up.ics`, "text/calendar", jobs.icsOf(desk, key, follow.day, follow.time, follow.action))}>Follow-up to calendar</Button>}
    </div>
    {isMail && !isShut && mailto === null && <p className="muted">Too long for a link to the mail program: download it or copy the text.</p>}
    <p role="status" className="quiet">{said}</p>
  </>;
}
