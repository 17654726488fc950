/** Which column plays which role: header words propose, the cells decide, the surest pair is settled first. */
import type { Role } from "../../ledger/Mapping";
import { matchHeader } from "./matchHeader";
import type { Profile } from "./profileColumn";
import type { HeaderRole } from "./roleWords";

export interface Assigned {
  readonly columns: ReadonlyMap<Role, number>;
  /** The column that names a vendor; -1 where none does. */
  readonly vendor: number;
  /** Sum of how sure each settled role is. */
  readonly score: number;
}

const dateRoles: ReadonlySet<HeaderRole> = new Set<HeaderRole>(["invoiceDate", "dueDate", "paidDate", "promiseDate", "lastContact", "nextActionDate"]);
const amountRoles: ReadonlySet<HeaderRole> = new Set<HeaderRole>(["amount", "openAmount", "paidAmount", "overdueAmount", "promiseAmount", "creditLimit"]);
const ownedRoles: ReadonlySet<HeaderRole> = new Set<HeaderRole>(["priority", "why", "nextAction", "nextActionDate", "stepReached"]);
/** Below this a header says too little. */
const LEAST = 0.5;

/** `headers[column]` holds the texts to try for it (a two-row header has several); a `taken` column already is a bucket. */
export function assignRoles(headers: readonly (readonly string[])[], profileOf: (column: number) => Profile, taken: ReadonlySet<number>): Assigned {
  const pairs: { role: HeaderRole; column: number; score: number }[] = [];
  headers.forEach((texts, column) => {
    if (taken.has(column)) return;
    const scores = new Map<HeaderRole, number>();
    for (const text of texts) for (const [role, score] of matchHeader(text)) scores.set(role, Math.max(score, scores.get(role) ?? 0));
    if (scores.size === 0) return;
    const profile = profileOf(column);
    for (const [role, score] of scores) {
      const fitted = score + fit(role, profile, score);
      if (fitted >= LEAST) pairs.push({ role, column, score: fitted });
    }
  });
  pairs.sort((a, b) => b.score - a.score || a.column - b.column);
  const columns = new Map<Role, number>();
  const settled = new Set<number>();
  let vendor = -1;
  let score = 0;
  for (const pair of pairs) {
    if (settled.has(pair.column)) continue;
    if (pair.role === "ignored") { settled.add(pair.column); continue; }
    if (pair.role === "vendor") {
      settled.add(pair.column);
      if (vendor < 0) { vendor = pair.column; score += pair.score; }
      continue;
    }
    if (columns.has(pair.role)) continue;
    columns.set(pair.role, pair.column);
    settled.add(pair.column);
    score += pair.score;
  }
  return { columns, vendor, score };
}

/** How the cells change what the header says; -1 rules the role out. */
function fit(role: HeaderRole, profile: Profile, score: number): number {
  if (profile.filled === 0) return role === "ignored" ? 0 : ownedRoles.has(role) ? 0.1 : -0.02;
  if (dateRoles.has(role)) {
    if (role === "nextActionDate") return 0.1;
    const dates = profile.dates + profile.maybeDates;
    // A badly typed date column is still one where its header is sure.
    if (dates < 0.2) return score > 0.9 && profile.texts > 0.5 && profile.flags < 0.5 && role !== "promiseDate" ? -0.1 : -1;
    return dates > 0.6 ? 0.2 : 0.05;
  }
  if (amountRoles.has(role)) {
    if (profile.amounts < 0.2) return score > 0.9 && profile.dates < 0.2 && profile.texts > 0.5 && role !== "overdueAmount" && !(profile.flags > 0.5) ? -0.25 : -1;
    if (profile.maybeDates > 0.9 && profile.fractions === 0 && score < 0.9) return -0.2;
    if (role === "overdueAmount" && profile.smallWholes > 0.9 && score < 0.9) return -0.1;
    return profile.amounts > 0.6 ? 0.2 : 0;
  }
  switch (role) {
    case "daysLate": case "brokenPromises": return profile.amounts < 0.4 ? -1 : profile.smallWholes > 0.6 ? 0.18 : -0.4;
    case "invoiceNumber":
      if (profile.dates > 0.6 || profile.fractions > 0.3) return -1;
      return profile.distinct > 0.5 ? 0.12 : profile.distinct < 0.1 && profile.filled > 20 ? -0.4 : -0.05;
    case "customerId": return profile.dates > 0.6 || profile.fractions > 0.2 ? -1 : 0.08;
    case "customerName": return profile.dates > 0.6 || profile.fractions > 0.2 || profile.flags > 0.8 ? -1 : profile.codes > 0.8 || profile.amounts > 0.8 ? -0.2 : profile.texts > 0.5 ? 0.12 : 0;
    case "email": return profile.emails > 0.3 ? 0.3 : profile.amounts > 0.5 ? -1 : -0.2;
    case "language": return profile.dates > 0.3 || profile.fractions > 0.2 || profile.amounts > 0.8 ? -1 : 0.08;
    case "paymentLink":
      // "Link" alone may lead to the document; "Online payment" may say yes or no.
      if (score < 0.75) return profile.payLinks > 0.3 ? 0.2 : -1;
      return profile.links > 0.3 ? 0.2 : profile.texts > 0.5 && profile.flags < 0.5 ? -0.2 : -1;
    case "phone": return profile.dates > 0.5 ? -1 : profile.phones > 0.3 ? 0.2 : 0;
    case "contact": case "notes": case "owner": return profile.dates > 0.6 || profile.fractions > 0.3 ? -1 : 0.05;
    case "status": case "invoiceType": return profile.dates > 0.5 || profile.fractions > 0.2 || (profile.filled > 20 && profile.distinct > 0.7) ? -1 : profile.texts > 0.5 ? 0.1 : -0.3;
    case "disputed": case "doNotContact": return profile.flags > 0.5 ? 0.15 : 0;
    case "terms": return profile.dates > 0.5 ? -1 : 0.08;
    case "currency": return profile.dates > 0.3 || profile.fractions > 0.2 ? -1 : 0.1;
    case "country": case "segment": case "plan": return profile.dates > 0.6 ? -1 : 0;
    default: return 0.05;
  }
}
