/** What the readers of a policy's fields share: fields of unknown data, and where problems are told. */
export type PolicyFields = Readonly<Record<string, unknown>>;

/** `field` is "plans.interest.annualPercent" and the like; the message is a sentence that says what is expected. */
export type Report = (field: string, message: string) => void;

export const isFields = (data: unknown): data is PolicyFields => typeof data === "object" && data !== null && !Array.isArray(data);
export const isWhole = (data: unknown, least: number, most: number): data is number => Number.isInteger(data) && (data as number) >= least && (data as number) <= most;
export const isAmount = (data: unknown, most: number): data is number => typeof data === "number" && data >= 0 && data <= most;
