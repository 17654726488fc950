/** What pane and worker say to each other; every answer carries the number of its question. */
import type { Day } from "../../base/Day";
import type { BacktestResult } from "../../rules/foresight/backtest/backtest";
import type { CustomerDetail, Outlook } from "../../rules/foresight/outlookOf";
import type { PackedRows } from "./packRows";

export type Asked =
  | { readonly do: "outlook"; readonly rows: PackedRows; readonly asOf: Day; readonly horizon: number }
  | { readonly do: "detail"; readonly customer: string }
  | { readonly do: "backtest"; readonly rows: PackedRows; readonly horizon: number };

export type Question = Asked & { readonly id: number };

export type Answer =
  | { readonly id: number; readonly share: number }
  | { readonly id: number; readonly result: Outlook | CustomerDetail | BacktestResult | null }
  | { readonly id: number; readonly fault: string };
