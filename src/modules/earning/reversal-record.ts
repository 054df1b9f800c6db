/** One thing that a return reversed, or did not, as it is kept with the return. */
export interface ReversalRecord {
  /** A wallet's code, `caps` for what its rules may give again, `amount` for money that no purchase was found for, or what a follower of purchases keeps count of. */
  what: string;
  points: number;
  done: boolean;
  reason: { code: string } & Record<string, string | number>;
}
