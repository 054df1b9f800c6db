/** A line of a cart; amounts are in minor units, before any discount. */
export interface CartLine {
  lineId: string;
  sku: string;
  category: string | null;
  amount: number;
}

export interface Cart {
  lines: readonly CartLine[];
  shipping: number;
}

export const emptyCart: Cart = { lines: [], shipping: 0 };
