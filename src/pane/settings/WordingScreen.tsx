/** The team's details and words as a screen of the settings; their errands load when it is first opened. */
import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { DeskJobs } from "../DeskJobs";
import { WordingEditor } from "../messages/WordingEditor";
import { Notice } from "../Notice";
import { Screen } from "../Screen";

export type WordingJobs = Pick<DeskJobs, "wording" | "saveWording" | "ourWords">;

export function WordingScreen({ load, onClose }: { readonly load: () => Promise<WordingJobs>; readonly onClose: () => void }) {
  const [jobs, setJobs] = useState<WordingJobs | null>(null);
  const [problem, setProblem] = useState("");
  useEffect(() => {
    let isOver = false;
    load().then(
      (loaded) => { if (!isOver) setJobs(loaded); },
      (error: unknown) => { if (!isOver) setProblem(`The wording could not be loaded: ${error instanceof Error ? error.message : String(error)}. Check the connection and try again.`); },
    );
    return () => { isOver = true; };
  }, [load]);
  return (
    <Screen title="Team and wording" {...(!jobs && { footer: <Button onClick={onClose}>Close</Button> })}>
      {jobs ? <WordingEditor jobs={jobs} onClose={onClose} /> : problem ? <Notice tone="failure" live><p>{problem}</p></Notice> : <p>Opening…</p>}
    </Screen>
  );
}
