/** Who writes. */
export interface Team {
  /** The creditor's or the team's name, as customers know it. */
  readonly name: string;
  readonly phone?: string;
  /** Web address; "{id}" in it becomes the customer's id. */
  readonly paymentLink?: string;
  /** The person who writes or calls. */
  readonly who: string;
}
