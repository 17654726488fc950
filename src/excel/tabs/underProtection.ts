/** Takes the protection off tabs of ours for one step, and puts it back as it was whatever happens. */
import { HostError } from "../HostError";
import type { Session } from "../runExcel";

export interface ProtectedTab { readonly sheet: Excel.Worksheet; readonly options: Excel.WorksheetProtectionOptions }

/** Throws a `HostError` that names the tabs where a password is in the way. */
export async function underProtection({ context, guard }: Session, tabs: readonly ProtectedTab[], act: () => Promise<void>, refusal: HostError): Promise<void> {
  const byId = new Map(tabs.map((tab) => [tab.sheet.id, tab]));
  if (byId.size === 0) throw refusal;
  for (const { sheet } of byId.values()) sheet.protection.unprotect();
  try {
    await guard(context.sync());
    await act();
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== "protected") throw error;
    const names = [...byId.values()].map(({ sheet }) => `“${sheet.name}”`).join(", ");
    throw new HostError("protected", `${names} is protected with a password, so nothing was written. Unprotect it on the Review tab, then try again.`, true, error.excelCode, error);
  } finally {
    for (const { sheet } of byId.values()) sheet.protection.load("protected");
    await guard(context.sync());
    const bare = [...byId.values()].filter(({ sheet }) => !sheet.protection.protected);
    for (const { sheet, options } of bare) sheet.protection.protect(options);
    if (bare.length > 0) await guard(context.sync());
  }
}
