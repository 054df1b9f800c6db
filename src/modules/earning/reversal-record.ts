/** One thing that a return reversed, or did not, as it is kept with the return. */
export interface ReversalRecord {
  /** A wallet's code, or `amount` for money that no purchase was found for. */
  what: string;
  points: number;
  done: boolean;
  reason: { code: string } & Record<string, string | number>;
}
