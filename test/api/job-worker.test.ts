import { runMigrations } from 'graphile-worker';
import { type Logger, pino } from 'pino';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Jobs, type PostDue } from '../../src/jobs/index.js';
import { StreamBed } from './stream.fixture.js';

describe('the worker of the background jobs', () => {
  let bed: StreamBed;
  const started: Jobs[] = [];
  beforeAll(async () => {
    bed = await StreamBed.make();
    await bed.owner.query(`INSERT INTO wallet VALUES (1, 1, 'points', 'Points', '{"kind": "NEVER"}', 'DEBT', true)`);
    await bed.owner.query(`INSERT INTO member (program_id, id, status, card_number, referral_code, joined_at, created_at)
      VALUES (1, 1, 'ACTIVE', 'card', 'code', now(), now())`);
    await bed.owner.query(
      'INSERT INTO account (program_id, member_id, wallet_id, next_change_at) VALUES (1, 1, 1, to_timestamp(0))',
    );
  });
  afterAll(async () => {
    await Promise.all(started.map((jobs) => jobs.stop()));
    await bed.close();
  });

  function jobs(postDue: PostDue, log: Logger = pino({ level: 'silent' })): Jobs {
    const { ownerUrl } = bed.database;
    const none = async () => 0;
    const nothing = async () => undefined;
    const made = new Jobs({
      ...{ ownerUrl, clock: bed.clock, sealKey: Buffer.alloc(32, 3), registry: new Registry(), log },
      postDue,
      followUp: none,
      keepDraws: none,
      closeLeaderboards: none,
      keepComplaints: none,
      watchAlarms: none,
      keepCrises: none,
      keepPolls: none,
      keepSurveys: none,
      keepBirthdays: none,
      takeUpBacktests: nothing,
      reviewTiers: nothing,
      expireRedemptions: nothing,
      expireCoupons: nothing,
      settlePasses: nothing,
      makeUpReturns: nothing,
    });
    started.push(made);
    return made;
  }

  it('starts in two processes at once, runs what is queued in one of them, and stops', async () => {
    const runs: number[] = [];
    const workers = [1, 2].map((process) => jobs(async () => void runs.push(process)));
    for (const worker of workers) worker.start();
    await expect
      .poll(() => bed.count("SELECT count(*) FROM pg_tables WHERE schemaname = 'graphile_worker'"), { timeout: 30_000 })
      .toBeGreaterThan(3);
    await expect
      .poll(
        () =>
          bed.owner.query("SELECT graphile_worker.add_job('sweep')").then(
            () => true,
            () => false,
          ),
        { timeout: 30_000 },
      )
      .toBe(true);
    await expect.poll(() => runs.length, { timeout: 30_000 }).toBeGreaterThan(0);
    await expect.poll(() => bed.count('SELECT count(*) FROM graphile_worker.jobs'), { timeout: 30_000 }).toBe(0);
    expect(new Set(runs).size).toBe(1);
    await Promise.all(workers.map((worker) => worker.stop()));
    for (const worker of workers) started.splice(started.indexOf(worker), 1);
  });

  it.each([
    ['done', 'DELETE', 'true'],
    ['failed', 'UPDATE', 'NEW.last_error IS NOT NULL'],
  ] as const)(
    'a connection lost while a run is written down as %s stops the worker for a while, and not the process',
    async (outcome, write, when) => {
      await runMigrations({ connectionString: bed.database.ownerUrl });
      await bed.owner.query(`CREATE FUNCTION lose_connection() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()), pg_sleep(1); RETURN NULL; END';
      CREATE TRIGGER lose BEFORE ${write} ON graphile_worker._private_jobs FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION lose_connection()`);
      const unheard = vi.fn();
      process.on('unhandledRejection', unheard);
      const said: string[] = [];
      const log = pino({ level: 'error' }, { write: (line) => void said.push(line) });
      const worker = jobs(async () => {
        if (outcome === 'failed') throw new Error('the run fails');
      }, log);
      try {
        worker.start();
        await bed.owner.query("SELECT graphile_worker.add_job('sweep', max_attempts => 1)");
        await expect.poll(() => said.join(), { timeout: 20_000 }).toContain('terminat');
        await bed.owner.query('DROP FUNCTION lose_connection CASCADE');
        await bed.owner.query("SELECT graphile_worker.add_job('seal', job_key => 'afterwards')");
        const waiting = "SELECT count(*) FROM graphile_worker.jobs WHERE key = 'afterwards'";
        await expect.poll(() => bed.count(waiting), { timeout: 20_000 }).toBe(0);
        expect(unheard).not.toHaveBeenCalled();
      } finally {
        process.off('unhandledRejection', unheard);
        await bed.owner.query('DROP FUNCTION IF EXISTS lose_connection CASCADE');
        await worker.stop();
        started.splice(started.indexOf(worker), 1);
      }
    },
  );

  it('stops although its timetable waits for a database that was lost', async () => {
    await runMigrations({ connectionString: bed.database.ownerUrl });
    const rename = (from: string, to: string) => bed.owner.query(`ALTER TABLE graphile_worker.${from} RENAME TO ${to}`);
    await rename('_private_known_crontabs', 'lost');
    // whoever waits now waits for ever
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const said: string[] = [];
      const log = pino({ level: 'error' }, { write: (line) => void said.push(line) });
      const worker = jobs(async () => undefined, log);
      worker.start();
      await vi.waitFor(() => expect(said.join()).toContain('Cron hit an error'), { timeout: 30_000 });
      await worker.stop();
      started.splice(started.indexOf(worker), 1);
    } finally {
      vi.useRealTimers();
      await rename('lost', '_private_known_crontabs');
    }
  });
});
