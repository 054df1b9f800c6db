import { inProgram } from '../../database/index.js';
import { isRefusal } from '../../kernel/refusal.js';
import { idArray } from '../../kernel/sql/bulk.js';
import { followUpsPart, followUpsPartWith } from './follow-ups-part.js';
const CHUNK = 200;
/**
 * Does what commands left to others, once each: right after the COMMIT that left it, and by a job where a process died in between. The command that does
 * it deletes its row in the same transaction; whoever finds no row any more does nothing.
 */
export class FollowUps {
    constructor(pool, failed) {
        this.pool = pool;
        this.failed = failed;
        this.kinds = new Map();
        this.running = new Set();
        this.commands = null;
        /** Told of what a batch leaves. */
        this.part = followUpsPartWith((programId, left) => {
            const work = this.doAll(programId, left).catch(this.failed);
            this.running.add(work);
            void work.finally(() => this.running.delete(work));
        });
    }
    /** Commands are composed of parts, this one's too: so they come later. */
    attach(commands) {
        this.commands = commands;
    }
    /** How work of a kind is done: by a command with the follow-up's member as its first subject. */
    register(kind, make) {
        this.kinds.set(kind, make);
    }
    /** Does the follow-ups of these ids, or all that were left by `until`; one that fails keeps none of the others. @returns how many it came to */
    async run(programId, which, goOn = () => true) {
        let [done, last] = [0, 0];
        let failure = null;
        while (goOn()) {
            const found = await this.read(programId, which, last);
            if (found.length === 0)
                break;
            await this.doAll(programId, found).catch((error) => {
                failure ??= { error };
            });
            done += found.length;
            last = found.at(-1)?.id ?? last;
        }
        if (failure !== null)
            throw failure.error;
        return done;
    }
    /** Resolves when nothing that this process began is under way. */
    async drained() {
        while (this.running.size > 0)
            await Promise.all(this.running);
    }
    async doAll(programId, followUps) {
        const outcomes = await Promise.allSettled(followUps.map((followUp) => this.doOne(programId, followUp)));
        for (const outcome of outcomes)
            if (outcome.status === 'rejected')
                throw outcome.reason;
    }
    async doOne(programId, followUp) {
        const make = this.kinds.get(followUp.kind);
        if (!make || !this.commands)
            throw new Error(`nobody does follow-ups of the kind ${followUp.kind}`);
        const done = await this.commands.run(once(followUp, make(followUp, programId)));
        // Its member is not there: nothing can ever be done.
        if (isRefusal(done))
            await inProgram(this.pool, programId, (client) => drop(client, programId, followUp.id));
    }
    read(programId, which, after) {
        const chosen = 'until' in which ? 'created_at <= to_timestamp($3 / 1000.0)' : 'id = ANY ($3::bigint[])';
        return inProgram(this.pool, programId, async (client) => {
            const { rows } = await client.query(`SELECT id, kind, member_id AS "memberId", payload FROM follow_up WHERE program_id = $1 AND id > $2 AND ${chosen} ORDER BY id LIMIT ${CHUNK}`, [programId, after, 'until' in which ? which.until : idArray(which)]);
            return rows;
        });
    }
}
/** The same command, which does nothing when the follow-up is done already. What it refuses is refused for good. */
function once(followUp, command) {
    return {
        ...command,
        operation: `follow-up ${followUp.kind}`,
        idempotencyKey: null,
        needs(needs, memberIds, now) {
            needs.of(followUpsPart).add(followUp.id);
            command.needs(needs, memberIds, now);
        },
        decide(book, memberIds) {
            if (book.of(followUpsPart).take(followUp.id))
                command.decide(book, memberIds);
            return null;
        },
        store: () => ({}),
        restore: () => null,
    };
}
async function drop(sql, programId, id) {
    await sql.query({ text: 'DELETE FROM follow_up WHERE program_id = $1 AND id = $2', values: [programId, id] });
}
/** Leaves work in a transaction that is no batch; `FollowUps.run` does it afterwards. @returns its id */
export async function leaveFollowUp(sql, programId, { kind, memberId, payload }, now) {
    const { rows } = await sql.query({
        text: `INSERT INTO follow_up (program_id, id, kind, member_id, payload, created_at)
      VALUES ($1, nextval('record_id'), $2, $3, $4, to_timestamp($5 / 1000.0)) RETURNING id`,
        values: [programId, kind, memberId, JSON.stringify(payload), now],
    });
    return rows[0]?.id ?? 0;
}
//# sourceMappingURL=follow-ups.js.map