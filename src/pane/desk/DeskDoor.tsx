/** The way in: loads the desk and its errands when they are first wanted, and says so where the connection is gone. */
import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType } from "react";
import type { DeskJobs } from "../DeskJobs";
import { Notice } from "../Notice";
import { Screen } from "../Screen";
import type { CallDeskProps } from "./CallDesk";

interface Loaded { readonly CallDesk: ComponentType<CallDeskProps>; readonly jobs: DeskJobs }

type Props = Omit<CallDeskProps, "jobs"> & { readonly load: () => Promise<DeskJobs> };

export function DeskDoor({ load, ...rest }: Props) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [problem, setProblem] = useState("");
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isOver = false;
    Promise.all([import("./CallDesk"), load()]).then(
      ([{ CallDesk }, jobs]) => { if (!isOver) setLoaded({ CallDesk, jobs }); },
      (error: unknown) => { if (!isOver) setProblem(`The call list could not be loaded: ${error instanceof Error ? error.message : String(error)}. Check the connection and try again.`); },
    );
    return () => { isOver = true; };
  }, [load, tries]);
  if (loaded) return <loaded.CallDesk {...rest} jobs={loaded.jobs} />;
  return (
    <Screen key={problem} title="Call list" isPlain footer={<>
      {problem && <Button appearance="primary" className="wide" data-primary onClick={() => { setProblem(""); setTries(tries + 1); }}>Try again</Button>}
      <Button onClick={() => rest.onLeave(false, "")}>Back</Button>
    </>}>
      {problem ? <Notice tone="failure" live><p>{problem}</p></Notice> : <p>Opening the call list…</p>}
    </Screen>
  );
}
