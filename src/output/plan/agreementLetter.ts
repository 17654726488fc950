/** An agreement on a tab of its own, set as a letter to print and sign. */
import type { Day } from "../../base/Day";
import type { Tab } from "../../base/Tab";
import type { Brief } from "../../rules/brief/Brief";
import { letterTab } from "../letterTab";
import type { Agreement } from "./Agreement";

export const agreementLetter = (agreement: Agreement, brief: Pick<Brief, "customer" | "file">, today: Day): Tab =>
  letterTab({ message: agreement, brief, today, name: `Agreement ${brief.customer.name}` });
