/** What each column role is called for a person, and which roles a sheet of each shape can have. */
import type { Role, Shape } from "../../ledger/Mapping";

export const roleWords: Record<Role, string> = {
  customerId: "Customer number", customerName: "Customer name", contact: "Contact", phone: "Phone", email: "Email", country: "Country", language: "Language", timeZone: "Time zone",
  segment: "Segment", owner: "Collector", creditLimit: "Credit limit", currency: "Currency", paymentLink: "Payment link",
  invoiceNumber: "Invoice number", invoiceType: "Document type", invoiceDate: "Invoice date", dueDate: "Due date", terms: "Payment terms", amount: "Amount", openAmount: "Open amount",
  paidAmount: "Paid amount", paidDate: "Paid on", status: "Status", disputed: "Dispute", overdueAmount: "Overdue amount", daysLate: "Days late",
  paymentDate: "Payment date", paymentAmount: "Payment amount", paymentReference: "Payment reference",
  promiseDate: "Promise date", promiseAmount: "Promised amount", brokenPromises: "Broken promises", plan: "Payment plan",
  lastContact: "Last contact", notes: "Notes", doNotContact: "Do not contact",
  priority: "Priority", why: "Why", nextAction: "Next action", nextActionDate: "Next action date", stepReached: "Step reached",
};

const person: readonly Role[] = ["customerId", "customerName", "contact", "phone", "email", "country", "language", "timeZone", "segment", "owner", "creditLimit", "currency", "paymentLink"];
const dealings: readonly Role[] = ["promiseDate", "promiseAmount", "brokenPromises", "plan", "lastContact", "notes", "doNotContact", "disputed"];
const owned: readonly Role[] = ["priority", "why", "nextAction", "nextActionDate", "stepReached"];

export const shapeRoles: Record<Shape, readonly Role[]> = {
  customers: [...person, "openAmount", "overdueAmount", "daysLate", ...dealings, ...owned],
  invoices: [...person, "invoiceNumber", "invoiceType", "invoiceDate", "dueDate", "terms", "amount", "openAmount", "paidAmount", "paidDate", "status", "daysLate", ...dealings, ...owned],
  payments: ["customerId", "customerName", "currency", "paymentDate", "paymentAmount", "paymentReference", "invoiceNumber"],
};

export const shapeWords: Record<Shape, string> = { customers: "One row per customer", invoices: "One row per invoice", payments: "One row per payment" };
