/** `npm run bench`, or `npm run bench -- job|second|desk|plan|standin|bundle|install` for a part. */
import { benchBundle } from "./bundle";
import { benchDesk } from "./desk";
import { benchForesight } from "./foresight";
import { benchInstall } from "./install";
import { benchMainJob, benchSecondRefresh } from "./mainJob";
import { benchPlan } from "./plan";
import { benchStandin } from "./standin";

const parts: Readonly<Record<string, () => Promise<void>>> = { job: benchMainJob, second: benchSecondRefresh, desk: benchDesk, foresight: benchForesight, plan: benchPlan, standin: benchStandin, bundle: benchBundle, install: benchInstall };

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  for (const [name, bench] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await bench();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
