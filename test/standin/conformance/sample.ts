/** A workbook as a Microsoft sample begins with it, and hands that act on it through the real client library. */
import { openHost, type OpenHost } from "../host/openHost";

export type { OpenHost };

export type Act<T> = (sheet: Excel.Worksheet, context: Excel.RequestContext, Excel: OpenHost["Excel"]) => Promise<T> | T;

/** One `Excel.run` on the active sheet, synced at its end. */
export const act = <T>(open: OpenHost, run: Act<T>): Promise<T> =>
  open.Excel.run(async (context) => {
    const done = await run(context.workbook.worksheets.getActiveWorksheet(), context, open.Excel);
    await context.sync();
    return done;
  });

/** A sheet named Sample with these cells from B2. */
export async function sampleOf(cells: readonly (readonly unknown[])[], at = "B2"): Promise<OpenHost> {
  const open = openHost();
  await act(open, (sheet) => {
    sheet.name = "Sample";
    if (cells.length > 0) sheet.getRange(at).getResizedRange(cells.length - 1, (cells[0]?.length ?? 1) - 1).values = cells as never;
  });
  return open;
}

export const products = [["Product", "Qty", "Unit Price", "Total Price"], ["Almonds", 2, 7.5, ""], ["Coffee", 1, 34.5, ""], ["Chocolate", 5, 9.56, ""]];

/** An ExpensesTable on A1:D8, as seven of the samples have it. */
export const expenses = [
  ["Date", "Merchant", "Category", "Amount"],
  ["1/1/2017", "The Phone Company", "Communications", "$120"], ["1/2/2017", "Northwind Electric Cars", "Transportation", "$142"],
  ["1/5/2017", "Best For You Organics Company", "Groceries", "$27"], ["1/10/2017", "Coho Vineyard", "Restaurant", "$33"],
  ["1/11/2017", "Bellows College", "Education", "$350"], ["1/15/2017", "Trey Research", "Other", "$135"],
  ["1/15/2017", "Best For You Organics Company", "Groceries", "$97"],
];

export async function expensesTable(): Promise<OpenHost> {
  const open = await sampleOf([]);
  await act(open, (sheet) => {
    const table = sheet.tables.add("A1:D1", true);
    table.name = "ExpensesTable";
    table.getHeaderRowRange().values = [expenses[0] as never];
    table.rows.add(undefined, expenses.slice(1) as never);
  });
  return open;
}
