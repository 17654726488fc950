/** To the tab of a plan; where it is gone or was never built, to build it. */
import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Desk } from "../../jobs/desk/Desk";
import { quietly } from "../log/quietly";
import type { PlanHands } from "./PlanHands";
import type { DeskJobs } from "../DeskJobs";

interface Props { readonly desk: Desk; readonly about: string; readonly isBuilt: boolean; readonly jobs: DeskJobs; readonly hands: PlanHands; readonly children?: ReactNode }

export function TabButtons({ desk, about, isBuilt, jobs, hands, children }: Props) {
  const [said, setSaid] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [isThere, setThere] = useState(isBuilt);
  const once = async (errand: () => Promise<string>) => {
    if (isBusy) return;
    setBusy(true);
    setSaid(await errand());
    setBusy(false);
  };
  const show = () => once(async () => {
    const failed = await quietly(async () => (await jobs.showPlan(desk, about)) ?? { ok: true as const });
    if (!failed.ok) setThere(false);
    return failed.ok ? "" : failed.message;
  });
  const build = () => once(async () => {
    const built = await quietly(() => hands.build(about, { signal: new AbortController().signal, onProgress: ({ text }) => setSaid(text) }));
    if (!built.ok) return built.message;
    setThere(built.sheet !== "");
    return [built.sheet === "" ? "" : `The plan stands on the tab “${built.sheet}”.`, built.problem].filter((each) => each !== "").join(" ");
  });
  return <>
    <div className="log-buttons">
      {(isBuilt || isThere) && <Button size="small" disabledFocusable={isBusy} onClick={() => void show()}>Show the tab</Button>}
      {!isThere && <Button size="small" disabledFocusable={isBusy} onClick={() => void build()}>Build the tab</Button>}
      {children}
    </div>
    <p role="status" className={said === "" ? "unseen" : "quiet"}>{said}</p>
  </>;
}
