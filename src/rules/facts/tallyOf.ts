/** What a customer owes: counted from the invoices, or from what the customer's row states where there are none. */
import type { Day } from "../../base/Day";
import type { Held } from "../casework/heldByInvoice";
import type { Planned } from "../casework/plans/plannedByInvoice";
import type { CustomerFile } from "./customerFiles";
import { tallyInvoices } from "./tallyInvoices";
import { tallyStated } from "./tallyStated";
import type { Tally } from "./Tally";

export const tallyOf = ({ customer, invoices }: CustomerFile, bucketEnds: readonly number[], today: Day, held?: Held, planned?: Planned): Tally =>
  customer.stated && invoices.length === 0 ? tallyStated(customer, customer.stated, bucketEnds, held?.stated, planned && { planned, today }) : tallyInvoices(customer, invoices, bucketEnds, today, held?.byInvoice, planned);
