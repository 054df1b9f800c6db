import type { Pool } from 'pg';
import { inProgram } from '../../database/index.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import type { ProgramConfig, ProgramDirectory } from '../../kernel/program-config.js';
import { isRefusal } from '../../kernel/refusal.js';
import { millis, type SqlClient } from '../../kernel/sql/bulk.js';
import { zoneClock } from '../../kernel/zone-clock.js';
import { lockRinging } from './alarm-rows.js';
import { GUARD_DAYS, keyOf, LEARNING_DAYS, LEAST_PEOPLE, LONGEST_MS, look } from './detector/index.js';
import { type Learned, readHabits } from './habits.js';
import { learn } from './learn.js';
import { readAspects, readEvidence, readQuiet, readRecent } from './load-scene.js';
import { raiseAlarm } from './raise-alarm.js';
import { settingsOf } from './settings.js';
import { updateAlarm } from './update-alarm.js';

export interface WatchDeps {
  pool: Pool;
  programs: ProgramDirectory;
  clock: Clock;
  onEvents(): void;
}

/**
 * Looks once at what a program's customers say: alarms ring, grow and end. It may be late, stop anywhere, or run in several processes at once: one look is
 * taken at a time, and one at an instant. @returns how many alarms rang anew
 */
export async function watchAlarms(deps: WatchDeps, programId: number): Promise<number> {
  const now = deps.clock.now();
  const program = await deps.programs.get(programId);
  if (!(await isAnythingThere(deps.pool, program, now))) return 0;
  const raised = await runInProgram(deps.pool, programId, (sql) => lookOnce(sql, program, now));
  if (isRefusal(raised)) throw new Error(`signals were not looked at: ${raised.message}`);
  if (raised > 0) deps.onEvents();
  return raised;
}

/** Most programs are quiet most of the time. */
async function isAnythingThere(pool: Pool, { id, timeZone }: ProgramConfig, now: Instant): Promise<boolean> {
  const clock = zoneClock(timeZone);
  const counted = clock.startOfDay(clock.localDay(now) - GUARD_DAYS + 1);
  const { rows } = await inProgram(pool, id, (client) =>
    client.query<{ there: boolean }>(
      `SELECT EXISTS (SELECT FROM signal WHERE program_id = $1 AND at > to_timestamp($2::float8 / 1000.0))
        OR EXISTS (SELECT FROM signal WHERE program_id = $1 AND NOT counted AND at < to_timestamp($3::float8 / 1000.0))
        OR EXISTS (SELECT FROM alarm WHERE program_id = $1 AND state <> 'CLOSED') AS there`,
      [id, now - LONGEST_MS, counted],
    ),
  );
  return rows[0]?.there ?? false;
}

type Watch = Learned & { learned: number | null; lookedAt: Instant | null };

/** Takes the lock of the program's watch. */
async function lockWatch(sql: SqlClient, programId: number): Promise<Watch> {
  await sql.query({
    name: 'begin alarm watch',
    text: "INSERT INTO alarm_watch (program_id, watched) VALUES ($1, '{}') ON CONFLICT DO NOTHING",
    values: [programId],
  });
  const { rows } = await sql.query<Watch>({
    name: 'lock alarm watch',
    text: `SELECT ${millis('w.looked_at', '"lookedAt"')}, (w.since - date '1970-01-01')::int AS since, (w.learned - date '1970-01-01')::int AS learned, w.watched
      FROM alarm_watch w WHERE w.program_id = (SELECT $1::int) FOR UPDATE`,
    values: [programId],
  });
  const [watch] = rows;
  if (watch === undefined) throw new Error('the watch of a program is gone');
  return watch;
}

async function lookOnce(sql: SqlClient, program: ProgramConfig, now: Instant): Promise<number> {
  const watch = await lockWatch(sql, program.id);
  if (watch.lookedAt !== null && watch.lookedAt >= now) return 0;
  const { since, watched } = await learn(sql, program, watch, now);
  const today = zoneClock(program.timeZone).localDay(now);
  const raised = since === null || today - since < LEARNING_DAYS ? 0 : await ring(sql, program, { since, watched }, now);
  await sql.query({
    name: 'looked',
    text: 'UPDATE alarm_watch SET looked_at = to_timestamp($2::float8 / 1000.0) WHERE program_id = (SELECT $1::int)',
    values: [program.id, now],
  });
  return raised;
}

async function ring(sql: SqlClient, program: ProgramConfig, learned: Learned & { since: number }, now: Instant): Promise<number> {
  const { team, ignoredWords } = await settingsOf(sql, program.id);
  const recent = await readRecent(sql, program.id, ignoredWords, now);
  const alarms = await lockRinging(sql, program.id);
  const ids = alarms.map(({ id }) => id);
  const [aspects, evidence] = [await readAspects(sql, program.id, ids), await readEvidence(sql, program.id, ids)];
  const quiet = await readQuiet(sql, program.id, now);
  const candidates = [...recent.signals.withAtLeast(LEAST_PEOPLE)];
  const habits = await readHabits(sql, program, learned, [...candidates, ...[...aspects.values()].flat()], now);
  const { raised, found } = look({
    ...{ recent: recent.signals, habits, now, candidates },
    quietUntil: (series) => Math.max(recent.after, quiet.get(keyOf(series)) ?? 0),
    ringing: alarms.map(({ id, startedAt, calmSince }) => {
      return { id, startedAt, calmSince, aspects: aspects.get(id) ?? [], evidence: evidence.get(id) ?? new Set() };
    }),
  });
  for (const alarm of alarms) {
    const news = found.get(alarm.id);
    if (news) await updateAlarm({ sql, programId: program.id, habits, now }, alarm, aspects.get(alarm.id) ?? [], news);
  }
  for (const alarm of raised) await raiseAlarm({ sql, programId: program.id, habits, team, now }, alarm);
  return raised.length;
}
