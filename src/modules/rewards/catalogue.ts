import type { Pool } from 'pg';
import { insertAudit } from '../../kernel/audit.js';
import type { Caller } from '../../kernel/caller.js';
import { contentHash } from '../../kernel/canonical-json.js';
import type { Clock } from '../../kernel/clock.js';
import { checkIdempotencyKey, withIdempotency } from '../../kernel/commands/idempotency.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { isText } from '../../kernel/text.js';
import { MAX_STOCK, type RewardDraft, readReward } from './reward-draft.js';
import {
  changeStock,
  insertReward,
  lockReward,
  noteStockChange,
  type StockChange,
  updateReward,
  type Writer,
} from './reward-rows.js';
import type { SaveRewardInput } from './rewards.input.js';
import { checkWon } from './won-rewards.js';

type StockRequest = StockChange & { idempotencyKey: string };

/** What staff do to the catalogue. */
export class Catalogue {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes or changes a reward; its id. Commands see the change from the next batch on.
   * Refuses: INVALID with paths (for a service that a game has as a prize, too), NOT_FOUND (wallet, tier, segment), INVALID_STATE (ended).
   */
  async save(caller: Caller, program: ProgramConfig, input: SaveRewardInput): Promise<number | Refusal[]> {
    const draft = readReward(input, program);
    if (Array.isArray(draft)) return draft;
    const saved = await runInProgram(this.pool, program.id, (sql) => this.write(sql, caller, program.id, draft));
    return isRefusal(saved) ? [saved] : saved;
  }

  private async write(sql: SqlClient, caller: Caller, programId: number, draft: RewardDraft): Promise<number | Refusal> {
    const now = this.clock.now();
    const by = { now, actor: caller.principal };
    const known = await lockReward(sql, programId, draft.code);
    const won = known ? null : await checkWon(sql, programId, draft.kind, draft.code);
    if (won) return won;
    if (known && known.kind !== draft.kind) return refuse('INVALID', ['kind'], 'reward-kind-fixed');
    if (known?.status === 'ENDED') return refuse('INVALID_STATE', ['code'], 'reward-ended');
    if (known && draft.stock !== null) return refuse('INVALID', ['stock'], 'reward-stock-later');
    const limited = known?.limited ?? (draft.kind === 'VIRTUAL' || draft.stock !== null);
    const id = known?.id ?? (await nextId(sql));
    if (known) await updateReward(sql, programId, { ...draft, id, limited, version: known.version + 1 }, by);
    else await insertReward(sql, programId, { ...draft, id, limited, version: 1 }, by);
    if (!known && draft.stock) {
      await changeStock(sql, programId, id, draft.stock);
      await noteStockChange(sql, programId, { stockId: id, change: draft.stock, reason: 'FIRST' }, by);
    }
    const version = (known?.version ?? 0) + 1;
    await insertAudit(sql, programId, await nextId(sql), {
      at: now,
      actor: caller.principal,
      action: 'reward.saved',
      target: `reward:${draft.code}`,
      details: { version, status: draft.status },
    });
    return id;
  }

  /**
   * Puts more of a reward or places of a slot on the shelf, or takes them off; the same key changes nothing more.
   * Refuses: INVALID (key, change, reason, more than a shelf takes), NOT_FOUND, INVALID_STATE (not limited, or a pool), OUT_OF_STOCK, IDEMPOTENCY_KEY_MISMATCH.
   */
  async adjustStock(caller: Caller, programId: number, request: StockRequest): Promise<number | Refusal> {
    const { idempotencyKey: key, stockId, change, reason } = request;
    const wrongKey = checkIdempotencyKey(key);
    if (wrongKey) return wrongKey;
    if (change === 0) return refuse('INVALID', ['change'], 'points-not-zero');
    if (!isText(reason, 200)) return refuse('INVALID', ['reason'], 'text-length', { max: 200 });
    const { principal } = caller;
    const now = this.clock.now();
    const done = await withIdempotency(
      this.pool,
      { programId, principal, operation: 'adjustRewardStock', key, requestHash: contentHash({ stockId, change, reason }), now },
      (sql) => moveStock(sql, programId, { stockId, change, reason }, { now, actor: principal }),
    );
    return isRefusal(done) ? done : done.rewardId;
  }
}

async function moveStock(
  sql: SqlClient,
  programId: number,
  move: StockChange,
  by: Writer,
): Promise<{ rewardId: number } | Refusal> {
  const { stockId, change } = move;
  const { rows } = await sql.query<{ free: number; rewardId: number; kind: string; limited: boolean }>({
    text: `SELECT s.free, r.id AS "rewardId", r.kind, (r.definition->>'limited')::boolean AS limited
      FROM reward_stock s LEFT JOIN reward_slot t ON t.program_id = s.program_id AND t.id = s.id
      JOIN reward r ON r.program_id = s.program_id AND r.id = coalesce(t.reward_id, s.id)
      WHERE s.program_id = $1 AND s.id = $2 FOR NO KEY UPDATE OF s`,
    values: [programId, stockId],
  });
  const [stock] = rows;
  if (!stock) return refuse('NOT_FOUND', ['rewardId'], 'reward-not-found');
  const { rewardId, kind, limited, free } = stock;
  if (rewardId === stockId && !limited) return refuse('INVALID_STATE', ['rewardId'], 'reward-unlimited');
  if (kind === 'VIRTUAL') return refuse('INVALID_STATE', ['rewardId'], 'reward-pool-stock');
  if (free + change < 0) return refuse('OUT_OF_STOCK', ['change'], 'reward-stock-low', { free });
  if (change > 0 && free + change > MAX_STOCK) return refuse('INVALID', ['change'], 'reward-stock-high', { max: MAX_STOCK });
  await changeStock(sql, programId, stockId, change);
  await noteStockChange(sql, programId, move, by);
  return { rewardId };
}
