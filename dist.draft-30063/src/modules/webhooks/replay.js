import { ApiError } from '../../kernel/api-error.js';
import { insertAudit } from '../../kernel/audit.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { refuse } from '../../kernel/refusal.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { lockEndpoint } from './endpoint-rows.js';
import { ownerOf } from './owner.js';
/** Sends again what was sent before, or could not be: with the ids that it had. */
export class Replay {
    constructor(pool, clock, source) {
        this.pool = pool;
        this.clock = clock;
        this.source = source;
    }
    /**
     * Sends every event after a cursor or since a time, also those of before the endpoint was there; the endpoint. Refuses: INVALID (from where), NOT_FOUND,
     * INVALID_STATE (switched off).
     */
    async from(caller, programId, request) {
        const position = await this.positionOf(programId, request);
        if (typeof position !== 'number')
            return position;
        return runInProgram(this.pool, programId, async (sql) => {
            const endpoint = await lockEndpoint(sql, programId, request.endpointId, ownerOf(caller));
            if (endpoint === null)
                return refuse('NOT_FOUND', ['id'], 'webhook-not-found');
            if (endpoint.status !== 'ACTIVE')
                return refuse('INVALID_STATE', ['id'], 'webhook-disabled');
            const values = [programId, endpoint.id, position];
            if (request.onlyDead) {
                await sql.query({
                    text: `UPDATE webhook_delivery SET status = 'PENDING', attempts = 0, first_attempt_at = NULL, ended_at = NULL,
              next_attempt_at = to_timestamp($4::float8 / 1000.0)
            WHERE program_id = $1 AND endpoint_id = $2 AND status = 'DEAD' AND position > $3`,
                    values: [...values, this.clock.now()],
                });
            }
            else {
                const text = 'UPDATE webhook_endpoint SET position = least(position, $3) WHERE program_id = $1 AND id = $2';
                await sql.query({ text, values });
            }
            const details = { position, onlyDead: request.onlyDead };
            const note = {
                at: this.clock.now(),
                actor: caller.principal,
                action: 'webhook.replayed',
                target: `webhook:${endpoint.id}`,
            };
            await insertAudit(sql, programId, await nextId(sql), { ...note, details });
            return endpoint.id;
        });
    }
    /** Sends one delivery again; its id. Refuses: NOT_FOUND, INVALID_STATE (still tried, or the endpoint is off). */
    async one(caller, programId, id) {
        return runInProgram(this.pool, programId, async (sql) => {
            const { rows } = await sql.query({
                text: `SELECT endpoint_id::float8 AS "endpointId" FROM webhook_delivery WHERE program_id = $1 AND id = $2 AND position IS NOT NULL`,
                values: [programId, id ?? 0],
            });
            // the endpoint first, as everybody locks them
            const endpoint = rows[0] ? await lockEndpoint(sql, programId, rows[0].endpointId, ownerOf(caller)) : null;
            if (endpoint === null)
                return refuse('NOT_FOUND', ['id'], 'delivery-not-found');
            if (endpoint.status !== 'ACTIVE')
                return refuse('INVALID_STATE', ['id'], 'webhook-disabled');
            const { rowCount } = await sql.query({
                text: `UPDATE webhook_delivery SET status = 'PENDING', attempts = 0, first_attempt_at = NULL, ended_at = NULL,
            next_attempt_at = to_timestamp($3::float8 / 1000.0) WHERE program_id = $1 AND id = $2 AND status <> 'PENDING'`,
                values: [programId, id, this.clock.now()],
            });
            if (rowCount !== 1)
                return refuse('INVALID_STATE', ['id'], 'delivery-pending');
            return id ?? 0;
        });
    }
    async positionOf(programId, { after, since }) {
        if ((after === null) === (since === null))
            return refuse('INVALID', ['after'], 'webhook-replay-from');
        if (since !== null)
            return this.source.before(programId, since.getTime());
        try {
            return await this.source.positionOf(programId, after ?? '');
        }
        catch (error) {
            if (error instanceof ApiError)
                return refuse('INVALID', ['after'], 'webhook-cursor');
            throw error;
        }
    }
}
//# sourceMappingURL=replay.js.map