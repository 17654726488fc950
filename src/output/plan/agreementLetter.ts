/** An agreement on a tab of its own, set as a letter to print and sign. */
import type { Day } from "../../base/Day";
import type { Tab } from "../../base/Tab";
import type { Brief } from "../../rules/brief/Brief";
import { letterTab } from "../letterTab";
import type { Team } from "../messages/Team";
import type { Agreement } from "./Agreement";

export const agreementLetter = (agreement: Agreement, brief: Pick<Brief, "customer" | "file">, today: Day, team?: Pick<Team, "name" | "address">): Tab =>
  letterTab({ message: agreement, brief, today, ...(team && { team }), name: `Agreement ${brief.customer.name}` });
