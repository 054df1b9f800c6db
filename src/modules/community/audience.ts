import type { ProgramConfig } from '../../kernel/program-config.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';

/** Codes of tiers; null for everybody. */
export type Audience = readonly string[] | null;

/** Refuses: INVALID (none, too many), NOT_FOUND for a tier that the program never had. */
export function readAudience(tiers: readonly string[] | null, { scheme }: ProgramConfig): Refusal[] {
  if (tiers === null) return [];
  if (tiers.length === 0 || tiers.length > 50) return [refuse('INVALID', ['tiers'], 'between', { min: 1, max: 50 })];
  const known = new Set(scheme.tiers.flatMap((version) => version.tiers.map(({ code }) => code)));
  return tiers.flatMap((tier, place) =>
    known.has(tier) ? [] : [refuse('NOT_FOUND', ['tiers', String(place)], 'community-no-tier', { tier })],
  );
}

export const isAmong = (audience: Audience, tier: string | null): boolean =>
  audience === null || (tier !== null && audience.includes(tier));
