/** Why a workbook is not ranked, in words that say what would help. */
export type RefusalCode = "payables" | "summary-only" | "no-customer" | "no-amount" | "no-header" | "empty";

export const refusals: Readonly<Record<RefusalCode, string>> = {
  payables: "This is a payables list: it names vendors you owe money to, not customers who owe you. Open a receivables list instead.",
  "summary-only": "This workbook holds only a summary: totals without the customers or invoices behind them. Add the sheet with one row per customer or per invoice.",
  "no-customer": "The list has amounts but no column that names the customer. Add a column “Customer” or “Customer no.”, or choose the column where it shows how the sheet was read.",
  "no-amount": "The list names customers but has no column with the amount they owe. Add a column “Open amount” or “Amount”, or choose the column where it shows how the sheet was read.",
  "no-header": "No header row was found: the sheet has data, but no row that names its columns. Put column names such as “Customer”, “Invoice no.”, “Due date” and “Amount” above the data.",
  empty: "The workbook holds no rows to read.",
};
