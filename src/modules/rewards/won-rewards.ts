import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { type AskRows, itemsNaming } from '../programs/index.js';
import type { RewardKind } from './reward.js';

/** Those of the rewards that are services: nobody can win them, because only the member knows which slot suits. */
export async function servicesAmong(ask: AskRows, codes: readonly string[]): Promise<Set<string>> {
  if (codes.length === 0) return new Set();
  const rows = await ask<{ code: string }>(
    `SELECT code FROM reward WHERE kind = 'SERVICE' AND code IN (SELECT jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(codes)],
  );
  return new Set(rows.map(({ code }) => code));
}

/** Refuses a new reward that is a service while a game has its code as a prize: INVALID. */
export async function checkWon(sql: SqlClient, programId: number, kind: RewardKind, code: string): Promise<Refusal | null> {
  if (kind !== 'SERVICE') return null;
  const [game] = await itemsNaming(sql, programId, 'games', { prizes: [{ kind: 'REWARD', reward: code }] });
  return game === undefined ? null : refuse('INVALID', ['kind'], 'reward-won', { game });
}
