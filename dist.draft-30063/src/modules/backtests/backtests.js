import { inProgram } from '../../database/index.js';
import { ApiError } from '../../kernel/api-error.js';
import { numericKey } from '../../kernel/global-id.js';
import { toConnection } from '../../kernel/pagination.js';
import { refuse } from '../../kernel/refusal.js';
import { cancelRow, countOpen, insertBacktest, readBacktest, readBacktests } from './backtest-rows.js';
import { draftBacktest } from './draft-backtest.js';
const MAX_OPEN = 5;
/** What people do with backtests. */
export class Backtests {
    constructor(pool, runner, clock) {
        this.pool = pool;
        this.runner = runner;
        this.clock = clock;
    }
    /** Refuses: INVALID and NOT_FOUND with paths, LIMIT_REACHED (too many wait or run). */
    async start({ principal }, program, input) {
        const draft = draftBacktest(input, program);
        if (Array.isArray(draft))
            return draft;
        const started = await this.inTransaction(program.id, async (sql) => {
            if ((await countOpen(sql, program.id)) >= MAX_OPEN)
                return null;
            return insertBacktest(sql, program.id, { ...draft, requestedBy: principal, requestedAt: this.clock.now() });
        });
        if (started === null)
            return [refuse('LIMIT_REACHED', [], 'backtest-too-many', { max: MAX_OPEN })];
        void this.runner.takeUp(program.id);
        return started;
    }
    /** What has ended stays as it is. Refuses: NOT_FOUND (id). */
    async cancel(programId, id) {
        const key = numericKey(id, 'Backtest');
        const found = key === null
            ? null
            : await this.inTransaction(programId, async (sql) => {
                await cancelRow(sql, programId, key, this.clock.now());
                return readBacktest(sql, programId, key);
            });
        return found ?? [refuse('NOT_FOUND', ['id'], 'backtest-not-found')];
    }
    async find(programId, id) {
        const key = numericKey(id, 'Backtest');
        return key === null ? null : this.inTransaction(programId, (sql) => readBacktest(sql, programId, key));
    }
    /** The newest first. @throws ApiError BAD_USER_INPUT for a foreign cursor */
    async page(programId, request) {
        const before = request.after === null ? Number.MAX_SAFE_INTEGER : Number(request.after);
        if (!Number.isSafeInteger(before))
            throw new ApiError('BAD_USER_INPUT', 'This is not a cursor of this list.');
        const rows = await this.inTransaction(programId, (sql) => readBacktests(sql, programId, { before, limit: request.limit + 1 }));
        return toConnection(request, rows, ({ id }) => id);
    }
    inTransaction(programId, work) {
        return inProgram(this.pool, programId, (client) => work(client));
    }
}
//# sourceMappingURL=backtests.js.map