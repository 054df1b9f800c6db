import type { Logger } from 'pino';
import { accessSignature } from '../kernel/access.js';
import { ApiError } from '../kernel/api-error.js';
import type { Caller } from '../kernel/caller.js';
import type { Clock } from '../kernel/clock.js';
import { describeError } from './log-safety.js';
import { throttleKey } from './operation/throttle.js';
import type { Telemetry, Transport } from './telemetry.js';

/** `stalled`: it has taken nothing for long although something waits for it. */
export type CloseReason = 'draining' | 'unauthenticated' | 'stalled';

/** A socket or an event stream that stays open. */
export interface Connection {
  transport: Transport;
  caller: Caller;
  authorization: string | null;
  address: string;
  /** Milliseconds for which it has taken nothing although something waits. */
  stalledFor(): number;
  close(reason: CloseReason): void;
}

/** How often credentials are looked at again. Asking costs little: the answer for a key is remembered for some seconds, and both together are under five. */
const PATROL_MS = 1_000;

interface Deps {
  authenticate(authorization: string | null): Caller | Promise<Caller>;
  /** Which of these members of a program have left. */
  endedMembers(programId: number, memberIds: readonly number[]): Promise<readonly number[]>;
  /** Which of these credentials of members are of sessions that are over. */
  endedSessions(programId: number, credentials: readonly string[]): Promise<readonly string[]>;
  clock: Clock;
  telemetry: Telemetry;
  log: Logger;
  perCaller: number;
  /** A listener that takes nothing for so long is cut off: it resumes by cursor. */
  stalledMs: number;
}

/** All that stays open: counted per caller, ended with its credential or its membership, and ended when the server drains. */
export class Connections {
  private readonly open = new Set<Connection>();
  /** Those that were told to go, and take their time. */
  private readonly ending = new WeakSet<Connection>();
  private readonly counts = new Map<string, number>();
  private readonly patrol: NodeJS.Timeout;
  private onPatrol = false;
  private draining = false;

  constructor(private readonly deps: Deps) {
    this.patrol = setInterval(() => void this.watch(), PATROL_MS);
    this.patrol.unref();
  }

  /** False: the caller has as many open as it may, or the server is about to go. */
  add(connection: Connection): boolean {
    const key = throttleKey(connection.caller, connection.address);
    const count = this.counts.get(key) ?? 0;
    if (this.draining || count >= this.deps.perCaller) return false;
    this.counts.set(key, count + 1);
    this.open.add(connection);
    this.deps.telemetry.connected(connection.transport, 1);
    return true;
  }

  remove(connection: Connection): void {
    if (!this.open.delete(connection)) return;
    const key = throttleKey(connection.caller, connection.address);
    const count = (this.counts.get(key) ?? 1) - 1;
    if (count > 0) this.counts.set(key, count);
    else this.counts.delete(key);
    this.deps.telemetry.connected(connection.transport, -1);
  }

  /** Whether it may be told one more event. One whose credential has ended is closed. */
  mayHear(connection: Connection): boolean {
    if (!this.open.has(connection) || this.ending.has(connection)) return false;
    const { expiresAt } = connection.caller;
    if (expiresAt === null || expiresAt > this.deps.clock.now()) return true;
    this.end(connection, 'unauthenticated');
    return false;
  }

  drain(): void {
    this.draining = true;
    clearInterval(this.patrol);
    for (const connection of [...this.open]) this.end(connection, 'draining');
  }

  private end(connection: Connection, reason: CloseReason): void {
    if (this.ending.has(connection)) return;
    this.ending.add(connection);
    this.deps.telemetry.ended(connection.transport, reason);
    connection.close(reason);
  }

  private async watch(): Promise<void> {
    if (this.onPatrol) return;
    this.onPatrol = true;
    await this.closeRevoked();
    await this.closeEnded().catch((error: unknown) => {
      this.deps.log.warn({ event: 'credential-check-failed', error: describeError(error) });
    });
    this.onPatrol = false;
  }

  /** Credentials are looked at together, each once: partners share few among many sockets. */
  private async closeRevoked(): Promise<void> {
    const holders = new Map<string | null, Connection[]>();
    for (const connection of [...this.open]) {
      if (connection.stalledFor() > this.deps.stalledMs) this.end(connection, 'stalled');
      if (!this.mayHear(connection)) continue;
      const { kind, credentialId } = connection.caller;
      if (kind === 'member' || credentialId === null) continue;
      const known = holders.get(connection.authorization);
      // many share one: a copy of the list for each of them would be as much as the square of them
      if (known) known.push(connection);
      else holders.set(connection.authorization, [connection]);
    }
    await Promise.all(
      [...holders].map(async ([authorization, connections]) => {
        const present = await this.recognise(authorization);
        if (present === 'unknown') return;
        for (const connection of connections)
          if (present === null || rightsOf(present) !== rightsOf(connection.caller)) this.end(connection, 'unauthenticated');
      }),
    );
  }

  /** Members are asked for together, one question for each program: there may be very many, and each look must end before the next. */
  private async closeEnded(): Promise<void> {
    const programs = new Map<number, Map<number, Connection[]>>();
    for (const connection of this.open) {
      const { programId, memberId } = connection.caller;
      if (programId === null || memberId === null) continue;
      const members = programs.get(programId) ?? new Map<number, Connection[]>();
      const known = members.get(memberId);
      if (known) known.push(connection);
      else members.set(memberId, [connection]);
      programs.set(programId, members);
    }
    for (const [programId, members] of programs) {
      for (const memberId of await this.deps.endedMembers(programId, [...members.keys()]))
        for (const connection of members.get(memberId) ?? []) this.end(connection, 'unauthenticated');
      await this.closeEndedSessions(programId, [...members.values()].flat());
    }
  }

  private async closeEndedSessions(programId: number, connections: readonly Connection[]): Promise<void> {
    const credentials = new Set(connections.flatMap(({ caller }) => caller.credentialId ?? []));
    if (credentials.size === 0) return;
    const ended = new Set(await this.deps.endedSessions(programId, [...credentials]));
    for (const connection of connections)
      if (ended.has(connection.caller.credentialId ?? '')) this.end(connection, 'unauthenticated');
  }

  /** Null: the credential has ended. Only a clear no ends a connection: a database that is away for a moment must not. */
  private async recognise(authorization: string | null): Promise<Caller | null | 'unknown'> {
    try {
      return await this.deps.authenticate(authorization);
    } catch (error) {
      if (error instanceof ApiError && error.code === 'UNAUTHENTICATED') return null;
      this.deps.log.warn({ event: 'credential-check-failed', error: describeError(error) });
      return 'unknown';
    }
  }
}

/** What a caller may: where it changes, what was opened before is closed, and opened again it has the new rights. */
function rightsOf(caller: Caller): string {
  const { partner } = caller;
  return `${accessSignature(caller)} ${partner?.id} ${partner?.onlyPersisted} ${partner?.eventTypes?.join()}`;
}
