/** What a command did to a coupon: ids and scalars, so that the objects of a repeated answer are live. */
export interface Handled {
  couponId: number;
  useId: number | null;
  /** How much of a discount this very request undid, in minor units. */
  undone: number;
}

export const handledCodec = {
  store: ({ couponId, useId, undone }: Handled) => ({ couponId, useId, undone }),
  restore: (stored: Record<string, unknown>) => stored as unknown as Handled,
};
