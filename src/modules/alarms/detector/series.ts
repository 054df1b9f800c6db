import type { Instant } from '../../../kernel/clock.js';
import type { SignalKind } from '../signal.js';

/** By what signals are counted. */
export type Dimension = 'CATEGORY' | 'PRODUCT' | 'STORE' | 'WORD';

export const dimensions: readonly Dimension[] = ['CATEGORY', 'PRODUCT', 'STORE', 'WORD'];

/** All signals that have one category, product, store or word. */
export interface Series {
  dimension: Dimension;
  value: string;
}

/** A signal as the detector looks at it. */
export interface Signal {
  id: number;
  kind: SignalKind;
  /** Who said it: one person is counted once, however often it speaks. */
  person: string;
  at: Instant;
  category: string | null;
  products: readonly string[];
  store: string | null;
  words: readonly string[];
  reach: number;
}

export const keyOf = ({ dimension, value }: Series): string => `${dimension} ${value}`;

export function seriesOf({
  category,
  products,
  store,
  words,
}: Omit<Signal, 'id' | 'kind' | 'person' | 'at' | 'reach'>): Series[] {
  const all = (dimension: Dimension, values: readonly string[]): Series[] => values.map((value) => ({ dimension, value }));
  const one = (dimension: Dimension, value: string | null): Series[] => (value === null ? [] : [{ dimension, value }]);
  return [...one('CATEGORY', category), ...all('PRODUCT', products), ...one('STORE', store), ...all('WORD', words)];
}
