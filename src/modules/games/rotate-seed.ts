import type { Pool } from 'pg';
import { insertAudit } from '../../kernel/audit.js';
import type { Caller } from '../../kernel/caller.js';
import type { Clock } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { newestGame } from './game-kind.js';
import { reveal } from './hold-draw.js';
import { commitmentOf, type SeedOf } from './seeds.js';

export interface Revealed {
  seed: Buffer;
  commitment: Buffer;
}

/** Reveals the seed of a game, and goes on with the next one. */
export class RotateSeed {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly seedOf: SeedOf,
  ) {}

  /**
   * Plays of before can be verified from then on, later ones come from the next seed. A commitment that was revealed already is answered again.
   * Refuses: NOT_FOUND (game, commitment), INVALID_STATE (a lucky draw reveals its own).
   */
  async run(caller: Caller, program: ProgramConfig, game: string, commitment: string): Promise<Revealed | Refusal> {
    const says = newestGame(program, game);
    if (!says) return refuse('NOT_FOUND', ['game'], 'game-not-found');
    if (says.kind === 'LUCKY_DRAW') return refuse('INVALID_STATE', ['game'], 'game-seed-draw');
    return runInProgram(this.pool, program.id, (sql) => this.rotate(sql, caller, program.id, game, commitment));
  }

  private async rotate(
    sql: SqlClient,
    { principal }: Caller,
    programId: number,
    game: string,
    named: string,
  ): Promise<Revealed | Refusal> {
    await sql.query({
      text: 'INSERT INTO game_state (program_id, game) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      values: [programId, game],
    });
    const { rows } = await sql.query<{ epoch: number }>({
      text: 'SELECT epoch FROM game_state WHERE program_id = $1 AND game = $2 FOR NO KEY UPDATE',
      values: [programId, game],
    });
    const epoch = rows[0]?.epoch ?? 0;
    const seed = this.seedOf(programId, game, epoch);
    const commitment = commitmentOf(seed);
    if (commitment.toString('hex') !== named) return earlier(sql, programId, game, named);
    const now = this.clock.now();
    await reveal(sql, programId, { game, epoch, seed, now, by: principal });
    await sql.query({
      text: 'UPDATE game_state SET epoch = epoch + 1 WHERE program_id = $1 AND game = $2',
      values: [programId, game],
    });
    await insertAudit(sql, programId, await nextId(sql), {
      at: now,
      actor: principal,
      action: 'game.seed-revealed',
      target: `game:${game}`,
      details: { epoch },
    });
    return { seed, commitment };
  }
}

async function earlier(sql: SqlClient, programId: number, game: string, named: string): Promise<Revealed | Refusal> {
  const { rows } = await sql.query<Revealed>({
    text: `SELECT seed, commitment FROM game_seed WHERE program_id = $1 AND game = $2 AND encode(commitment, 'hex') = $3 AND seed IS NOT NULL`,
    values: [programId, game, named],
  });
  return rows[0] ?? refuse('NOT_FOUND', ['commitment'], 'game-seed-unknown');
}
