/** Asked once on each machine: the name that signs every note. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { DeskFrame } from "./DeskFrame";

export function AskWho({ who: before, onName, onLeave }: { readonly who: string; readonly onName: (who: string) => void; readonly onLeave: () => void }) {
  const [name, setName] = useState(before);
  const [isMissing, setMissing] = useState(false);
  const go = () => {
    const who = name.replace(/\s+/g, " ").trim();
    if (who === "") setMissing(true);
    else onName(who);
  };
  return (
    <DeskFrame title="Who is calling?" subject="who" takesFocus={false} footer={<div className="row"><Button appearance="primary" className="wide" onClick={go}>Open the call list</Button><Button onClick={onLeave}>Back</Button></div>}>
      <form id="who" className="field" onSubmit={(event) => { event.preventDefault(); go(); }}>
        <label htmlFor="who-name" className="strong">Your name</label>
        <input id="who-name" autoFocus autoComplete="name" maxLength={60} value={name} aria-invalid={isMissing} aria-describedby="who-why" onChange={(event) => { setName(event.target.value); setMissing(false); }} />
        <p id="who-why" className="muted">{isMissing ? "Type your name or initials first." : "It signs your notes in the workbook, so that colleagues know who said what. It is kept on this machine and asked only once."}</p>
      </form>
    </DeskFrame>
  );
}
