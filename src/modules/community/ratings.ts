import type { Read } from '../../database/index.js';
import { textArray } from '../../kernel/sql/bulk.js';

/** Published reviews of a product: how many have 1 to 5 stars. */
export interface Rating {
  sku: string;
  /** By stars, 1 first. */
  histogram: readonly number[];
}

/** By five rows a product at most, however many reviews it has. */
export const readRatings: Read<string, Rating> = async (sql, program, skus) => {
  const { rows } = await sql.query<{ sku: string; stars: number; reviews: number }>({
    name: 'ratings',
    text: 'SELECT sku, stars, reviews FROM product_rating WHERE program_id = $1 AND sku = ANY ($2::text[])',
    values: [program.id, textArray(new Set(skus))],
  });
  const of = (sku: string, stars: number) => rows.find((row) => row.sku === sku && row.stars === stars)?.reviews ?? 0;
  return skus.map((sku) => ({ sku, histogram: [1, 2, 3, 4, 5].map((stars) => of(sku, stars)) }));
};

/** Two decimals, half up, by whole numbers; null without a review. */
export function averageOf(histogram: readonly number[]): string | null {
  const reviews = histogram.reduce((sum, count) => sum + count, 0);
  if (reviews === 0) return null;
  const stars = histogram.reduce((sum, count, place) => sum + count * (place + 1), 0);
  const hundredths = Math.floor((stars * 200 + reviews) / (2 * reviews));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
