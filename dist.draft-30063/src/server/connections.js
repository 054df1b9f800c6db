import { accessSignature } from '../kernel/access.js';
import { ApiError } from '../kernel/api-error.js';
import { describeError } from './log-safety.js';
import { throttleKey } from './operation/throttle.js';
/** How often credentials are looked at again. Asking costs little: the answer for a key is remembered for some seconds, and both together are under five. */
const PATROL_MS = 1_000;
/** All that stays open: counted per caller, ended with its credential or its membership, and ended when the server drains. */
export class Connections {
    constructor(deps) {
        this.deps = deps;
        this.open = new Set();
        this.counts = new Map();
        this.onPatrol = false;
        this.draining = false;
        this.patrol = setInterval(() => void this.watch(), PATROL_MS);
        this.patrol.unref();
    }
    /** False: the caller has as many open as it may, or the server is about to go. */
    add(connection) {
        const key = throttleKey(connection.caller, connection.address);
        const count = this.counts.get(key) ?? 0;
        if (this.draining || count >= this.deps.perCaller)
            return false;
        this.counts.set(key, count + 1);
        this.open.add(connection);
        this.deps.telemetry.connected(connection.transport, 1);
        return true;
    }
    remove(connection) {
        if (!this.open.delete(connection))
            return;
        const key = throttleKey(connection.caller, connection.address);
        const count = (this.counts.get(key) ?? 1) - 1;
        if (count > 0)
            this.counts.set(key, count);
        else
            this.counts.delete(key);
        this.deps.telemetry.connected(connection.transport, -1);
    }
    /** Whether it may be told one more event. One whose credential has ended is closed. */
    mayHear(connection) {
        if (!this.open.has(connection))
            return false;
        const { expiresAt } = connection.caller;
        if (expiresAt === null || expiresAt > this.deps.clock.now())
            return true;
        connection.close('unauthenticated');
        return false;
    }
    drain() {
        this.draining = true;
        clearInterval(this.patrol);
        for (const connection of [...this.open])
            connection.close('draining');
    }
    async watch() {
        if (this.onPatrol)
            return;
        this.onPatrol = true;
        await this.closeRevoked();
        await this.closeEnded().catch((error) => {
            this.deps.log.warn({ event: 'credential-check-failed', error: describeError(error) });
        });
        this.onPatrol = false;
    }
    /** Credentials are looked at together, each once: partners share few among many sockets. */
    async closeRevoked() {
        const holders = new Map();
        for (const connection of [...this.open]) {
            if (connection.stalledFor() > this.deps.stalledMs)
                connection.close('stalled');
            if (!this.mayHear(connection))
                continue;
            const { kind, credentialId } = connection.caller;
            if (kind !== 'member' && credentialId !== null)
                holders.set(connection.authorization, [...(holders.get(connection.authorization) ?? []), connection]);
        }
        await Promise.all([...holders].map(async ([authorization, connections]) => {
            const present = await this.recognise(authorization);
            if (present === 'unknown')
                return;
            for (const connection of connections)
                if (present === null || rightsOf(present) !== rightsOf(connection.caller))
                    connection.close('unauthenticated');
        }));
    }
    /** Members are asked for together, one question for each program: there may be very many, and each look must end before the next. */
    async closeEnded() {
        const programs = new Map();
        for (const connection of this.open) {
            const { programId, memberId } = connection.caller;
            if (programId === null || memberId === null)
                continue;
            const members = programs.get(programId) ?? new Map();
            programs.set(programId, members.set(memberId, [...(members.get(memberId) ?? []), connection]));
        }
        for (const [programId, members] of programs) {
            for (const memberId of await this.deps.endedMembers(programId, [...members.keys()]))
                for (const connection of members.get(memberId) ?? [])
                    connection.close('unauthenticated');
            await this.closeEndedSessions(programId, [...members.values()].flat());
        }
    }
    async closeEndedSessions(programId, connections) {
        const credentials = new Set(connections.flatMap(({ caller }) => caller.credentialId ?? []));
        if (credentials.size === 0)
            return;
        const ended = new Set(await this.deps.endedSessions(programId, [...credentials]));
        for (const connection of connections)
            if (ended.has(connection.caller.credentialId ?? ''))
                connection.close('unauthenticated');
    }
    /** Null: the credential has ended. Only a clear no ends a connection: a database that is away for a moment must not. */
    async recognise(authorization) {
        try {
            return await this.deps.authenticate(authorization);
        }
        catch (error) {
            if (error instanceof ApiError && error.code === 'UNAUTHENTICATED')
                return null;
            this.deps.log.warn({ event: 'credential-check-failed', error: describeError(error) });
            return 'unknown';
        }
    }
}
/** What a caller may: where it changes, what was opened before is closed, and opened again it has the new rights. */
function rightsOf(caller) {
    const { partner } = caller;
    return `${accessSignature(caller)} ${partner?.id} ${partner?.onlyPersisted} ${partner?.eventTypes?.join()}`;
}
//# sourceMappingURL=connections.js.map