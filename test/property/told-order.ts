import { isDeepStrictEqual } from 'node:util';
import type { Model } from '../model/model.js';
import type { Told } from './house.js';
import { decimal } from './said.js';

export interface OrderRow {
  orderId: string;
  returned: { amount: string };
  lines: { lineId: string; returned: string }[];
}

/** How much of an order and of its lines has come back, by whatever return. */
export class ToldOrder implements Told {
  constructor(
    private readonly orderId: string,
    private readonly row: OrderRow | null,
  ) {}

  disagreement(model: Model): string | null {
    const order = model.orderOf(this.orderId);
    const lines = (order?.lines ?? []).filter((line) => line.lineId !== null);
    const expected = order && [
      decimal(order.lines.reduce((total, line) => total + line.used, 0)),
      ...lines.map((line) => `${line.lineId} ${decimal(line.used)}`),
    ];
    const named = new Set(lines.map((line) => line.lineId));
    const told = this.row && [
      this.row.returned.amount,
      ...this.row.lines.filter((line) => named.has(line.lineId)).map((line) => `${line.lineId} ${line.returned}`),
    ];
    if (isDeepStrictEqual(expected ?? null, told)) return null;
    return `returned of order ${this.orderId}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(told)}`;
  }
}
