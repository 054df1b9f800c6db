import { setImmediate as breathe } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { inProgram } from '../../database/index.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import type { ProgramConfig, ProgramDirectory } from '../../kernel/program-config.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import type { Claim } from './backtest.js';
import { beatBacktest, claimBacktest, endBacktest } from './backtest-rows.js';
import { measureHistory, membersOf, readPage } from './read-history.js';
import { type FactReaders, readMembers } from './read-members.js';
import { sharesBudgets, tried } from './scenario.js';
import { Simulation } from './simulation/simulation.js';
import { tierEffect } from './tier-effect.js';

export interface RunnerDeps {
  pool: Pool;
  programs: ProgramDirectory;
  clock: Clock;
  facts: FactReaders;
  log: Logger;
}

/** Who works at a backtest says so this often, and learns then whether it still should. */
const BEAT_MS = 400;
/** Who has not said so for this long is thought to be dead. */
const STALE_MS = 15_000;

/** Ends the work at a backtest that is no longer this process's: nothing is written any more. */
class Stopped extends Error {}

/**
 * Works at backtests in the background, one at a time in each process; a lost one is begun anew by whoever finds it. All reading is done in short read-only
 * transactions, and nothing is written but the backtest's own row.
 */
export class BacktestRunner {
  private readonly working = new Map<number, Promise<void>>();
  /** Programs for which there came something while this process was looking, or working. */
  private readonly asked = new Set<number>();
  private stopping = false;

  constructor(private readonly deps: RunnerDeps) {}

  /** Begins to work at what a program has waiting, unless this process does already. Resolves when there is nothing left to take. */
  takeUp(programId: number): Promise<void> {
    this.asked.add(programId);
    const known = this.working.get(programId);
    if (known) return known;
    const work = this.workThrough(programId)
      .catch((error: unknown) =>
        this.deps.log.error({ event: 'backtests-lost', err: error }, 'backtests are taken up again later'),
      )
      .finally(() => this.working.delete(programId));
    this.working.set(programId, work);
    return work;
  }

  /** Lets go of what is under way, so that another process begins it at once. */
  async stop(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.working.values());
  }

  private async workThrough(programId: number): Promise<void> {
    while (!this.stopping && this.asked.delete(programId)) {
      for (let claim = await this.claim(programId); claim !== null; claim = await this.claim(programId))
        await this.work(programId, claim);
    }
    // not a moment after the last look
    this.working.delete(programId);
  }

  private async claim(programId: number): Promise<Claim | null> {
    if (this.stopping) return null;
    const now = this.deps.clock.now();
    return this.inTransaction(programId, (sql) => claimBacktest(sql, programId, { now, staleBefore: now - STALE_MS }));
  }

  private async work(programId: number, claim: Claim): Promise<void> {
    const { clock, log, programs } = this.deps;
    try {
      const program = await programs.get(programId);
      const result = await new BacktestRun(this.deps, program, claim, () => this.stopping).run();
      await this.inTransaction(programId, (sql) =>
        endBacktest(sql, programId, claim, { now: clock.now(), status: 'DONE', result }),
      );
    } catch (error) {
      if (error instanceof Stopped) return;
      log.error({ event: 'backtest-failed', backtest: claim.id, err: error }, 'a backtest failed');
      await this.inTransaction(programId, (sql) =>
        endBacktest(sql, programId, claim, { now: clock.now(), status: 'FAILED', result: null }),
      );
    }
  }

  private inTransaction<T>(programId: number, work: (sql: SqlClient) => Promise<T>): Promise<T> {
    return inProgram(this.deps.pool, programId, (client) => work(client as unknown as SqlClient));
  }
}

/** One try at one backtest. */
class BacktestRun {
  private readonly tried: ProgramConfig;
  private readonly simulation: Simulation;
  private done = 0;
  private total: number | null = null;
  private beatAt = performance.now();

  constructor(
    private readonly deps: RunnerDeps,
    private readonly program: ProgramConfig,
    private readonly claim: Claim,
    private readonly mustStop: () => boolean,
  ) {
    this.tried = tried(program, claim.plan);
    this.simulation = new Simulation(this.tried, claim);
  }

  async run() {
    const withOccurrences = sharesBudgets(this.tried);
    const { upTo, total } = await this.read((sql) => measureHistory(sql, this.program.id, withOccurrences));
    this.total = total;
    await this.beat();
    for (let after = 0; ; ) {
      const events = await this.read(async (sql) => {
        const page = await readPage(sql, this.program.id, { after, upTo, withOccurrences });
        const fresh = membersOf(page).filter((id) => !this.simulation.knows(id));
        if (fresh.length > 0) {
          const members = await readMembers(sql, this.tried, this.deps.facts, fresh);
          for (const [id, member] of members) this.simulation.addMember(id, member);
        }
        return page;
      });
      const last = events.at(-1);
      if (last === undefined) break;
      for (const event of events) this.simulation.play(event);
      after = last.id;
      this.done += events.length;
      await this.beatWhenDue();
      // Requests of this process go first.
      await breathe();
    }
    return this.result(this.deps.clock.now());
  }

  private async result(now: Instant) {
    const { tally } = this.simulation;
    const tiers = await tierEffect({
      simulation: this.simulation,
      tried: this.tried,
      program: this.program,
      now,
      read: (work) => this.read(work),
      pause: () => this.beatWhenDue(),
    });
    return {
      purchases: tally.purchases,
      returns: tally.returns,
      wallets: tally.walletTallies(),
      rules: tally.ruleTallies(),
      gifts: tally.giftTallies(),
      tiers,
      members: tally.mostAffected(),
    };
  }

  private async beatWhenDue(): Promise<void> {
    if (this.mustStop() || performance.now() - this.beatAt >= BEAT_MS) await this.beat();
  }

  private async beat(): Promise<void> {
    const { pool, clock } = this.deps;
    const { id } = this.program;
    const isLeft = this.mustStop();
    const state = { now: isLeft ? null : clock.now(), done: this.done, total: this.total };
    const isOurs = await inProgram(pool, id, (client) => beatBacktest(client as unknown as SqlClient, id, this.claim, state));
    if (isLeft || !isOurs) throw new Stopped();
    this.beatAt = performance.now();
  }

  private read<T>(work: (sql: SqlClient) => Promise<T>): Promise<T> {
    return inProgram(this.deps.pool, this.program.id, async (client) => {
      await client.query('SET TRANSACTION READ ONLY');
      return work(client as unknown as SqlClient);
    });
  }
}
