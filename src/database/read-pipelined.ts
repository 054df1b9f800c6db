import type { Pool, PoolClient } from 'pg';
import type { SqlClient } from '../kernel/sql/bulk.js';

/**
 * Runs reads in one transaction that sees one program and one instant of the database. `send` sends all its statements before it returns, so that
 * they make one round trip together with the transaction's ends; the pool's clients must pipeline.
 */
export async function readPipelined<T>(pool: Pool, programId: number, send: (sql: SqlClient) => Promise<T>[]): Promise<T[]> {
  if (!Number.isSafeInteger(programId)) throw new TypeError('A program id is a whole number.');
  const client = await pool.connect();
  let broken = true;
  try {
    const opened = client.query(
      `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT set_config('app.program', '${programId}', true)`,
    );
    const asked = send(clientOf(client));
    const closed = client.query('COMMIT');
    // The client goes back only when nothing of this is still on its way.
    const [answers, ends] = await Promise.all([Promise.allSettled(asked), Promise.allSettled([opened, closed])]);
    broken = ends.some((end) => end.status === 'rejected');
    for (const end of ends) answerOf(end);
    return answers.map(answerOf);
  } finally {
    client.release(broken);
  }
}

function clientOf(client: PoolClient): SqlClient {
  return { query: ({ values, ...statement }) => client.query({ ...statement, values: values as unknown[] | undefined }) };
}

function answerOf<T>(outcome: PromiseSettledResult<T>): T {
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}
