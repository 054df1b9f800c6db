import { inProgram } from '../../database/index.js';
import { isRefusal } from '../../kernel/refusal.js';
import { type SettlingDeps, settlePoll } from './settle-poll.js';

const CHUNK = 100;

/** Decides the polls of a program that are over. It may be late, stop anywhere, or run in several processes at once: each is decided once. @returns how many */
export async function keepPolls(deps: SettlingDeps, programId: number, goOn: () => boolean): Promise<number> {
  let count = 0;
  while (goOn()) {
    const { rows } = await inProgram(deps.pool, programId, (client) =>
      client.query<{ code: string }>(
        `SELECT code FROM poll WHERE program_id = $1 AND settled_at IS NULL AND closes_at <= to_timestamp($2::float8 / 1000.0) ORDER BY closes_at, id LIMIT ${CHUNK}`,
        [programId, deps.clock.now()],
      ),
    );
    for (const { code } of rows) {
      const done = await settlePoll(deps, programId, code, 'system');
      if (isRefusal(done)) throw new Error(`poll ${code} was not decided: ${done.message}`);
      count += 1;
    }
    if (rows.length < CHUNK) break;
  }
  return count;
}
