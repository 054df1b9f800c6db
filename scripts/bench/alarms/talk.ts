import type { Signal } from '../../../src/modules/alarms/detector/index.js';
import { Chance, summed } from './chance.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Eight hours: Shanghai. */
export const OFFSET_MS = 8 * HOUR_MS;

export interface Shop {
  /** Signals on a usual day. */
  daily: number;
  products: number;
  stores: number;
}

const hoursOfDay = [2, 1, 1, 1, 1, 2, 4, 7, 10, 12, 12, 11, 10, 9, 9, 9, 9, 9, 10, 12, 14, 13, 9, 5];
const daysOfWeek = [1, 1.05, 1.2, 1.25, 0.9, 0.85, 0.9];
/** Days of the year on which everything is loud, and how much. */
const festivals = new Map([
  ...[36, 37, 38, 39].map((day) => [day, 2] as const),
  ...[121, 122].map((day) => [day, 1.6] as const),
  ...[168, 169].map((day) => [day, 2.2] as const),
  ...[273, 274, 275].map((day) => [day, 1.8] as const),
  ...[314, 315].map((day) => [day, 3] as const),
]);
const CATEGORIES = 6;
const VOCABULARY = 1_500;
const TOPIC_WORDS = 20;

const zipf = (size: number, power: number): number[] => Array.from({ length: size }, (_, rank) => 1 / (rank + 1) ** power);

/**
 * What the customers of a shop say in an ordinary year: with a rhythm of day and week, a season, growth, loud festivals, products that are launched, days on
 * which a store or a product is in worse luck, and people who say it again. None of it is a burst.
 */
export class Talk {
  private readonly chance: Chance;
  private readonly words = summed(zipf(VOCABULARY, 0.9));
  private nextId = 1;

  constructor(
    private readonly shop: Shop,
    seed: number,
  ) {
    this.chance = new Chance(seed);
  }

  /** The signals of a day, by its number since 1970-01-01 on the shop's wall clock. `first` is the first day of the year. */
  day(day: number, first: number): Signal[] {
    const { chance, shop } = this;
    const luck = { products: this.luck(shop.products, 0.8, 8, day - first), stores: this.luck(shop.stores, 0.5, 6, 365) };
    const year = (day - first) / 365;
    const season = 1 + 0.3 * Math.sin(2 * Math.PI * year) + 0.4 * year;
    const loud = (festivals.get(day - first) ?? 1) * season * (daysOfWeek[((day % 7) + 7) % 7] ?? 1);
    const total = hoursOfDay.reduce((sum, weight) => sum + weight, 0);
    const signals: Signal[] = [];
    for (const [hour, weight] of hoursOfDay.entries()) {
      const count = chance.poisson((shop.daily * loud * weight * chance.gamma(15)) / total);
      for (let turn = 0; turn < count; turn++) {
        const at = day * DAY_MS + hour * HOUR_MS + Math.floor(chance.next() * HOUR_MS) - OFFSET_MS;
        signals.push(...this.said(at, chance.place(luck.products), chance.place(luck.stores)));
      }
    }
    return signals.sort((a, b) => a.at - b.at);
  }

  /** Somebody who says it twice or thrice is still one person. */
  private said(at: number, product: number, store: number): Signal[] {
    const { chance } = this;
    const category = (product + chance.below(2)) % CATEGORIES;
    const words = new Set<string>();
    for (let turn = 4 + chance.below(8); turn > 0; turn--)
      words.add(chance.next() < 0.4 ? `t${category}-${chance.below(TOPIC_WORDS)}` : `w${chance.place(this.words)}`);
    const signal: Omit<Signal, 'id' | 'at'> = {
      ...{ kind: 'COMPLAINT', person: `p${chance.below(50_000)}`, category: `c${category}`, products: [`sku-${product}`] },
      ...{ store: chance.next() < 0.6 ? `s${store}` : null, words: [...words], reach: 0 },
    };
    const again = chance.next() < 0.02 ? 1 + chance.below(5) : 0;
    return Array.from({ length: 1 + again }, (_, turn) => ({ ...signal, id: this.nextId++, at: at + turn * 240_000 }));
  }

  /** How today's signals fall on them. A tenth of them is launched in the course of the year. */
  private luck(size: number, power: number, shape: number, day: number): number[] {
    const weights = zipf(size, power);
    return summed(
      weights.map((weight, place) => {
        const launched = place % 10 === 9 ? ((place * 37) % 300) + 20 : Number.NEGATIVE_INFINITY;
        return day < launched ? 0 : weight * this.chance.gamma(shape);
      }),
    );
  }

  /** People who all say the same of one product, so many an hour, for three hours. */
  *burst(from: number, hourly: number, number: number): Generator<Signal> {
    const { chance, shop } = this;
    const product = `sku-${chance.below(shop.products)}`;
    const category = `c${chance.below(CATEGORIES)}`;
    // as different people say the same
    const topic = ['过敏', '红肿', 'rash', 'burning'].map((word) => `${word}${number}`);
    for (
      let at = from;
      at < from + 3 * HOUR_MS;
      at += Math.max(1, Math.round((-Math.log(1 - chance.next()) * HOUR_MS) / hourly))
    ) {
      const words = new Set(topic.filter(() => chance.next() < 0.5));
      for (let turn = 0; turn < 5; turn++) words.add(`w${chance.place(this.words)}`);
      const person = `b${number}-${this.nextId}`;
      const products = chance.next() < 0.7 ? [product] : [];
      yield { id: this.nextId++, kind: 'MENTION', person, at, category, products, store: null, words: [...words], reach: 0 };
    }
  }
}
