import type { Pool } from 'pg';
import { insertAudit } from '../../kernel/audit.js';
import type { Caller } from '../../kernel/caller.js';
import type { Clock, Instant } from '../../kernel/clock.js';
import { runInProgram } from '../../kernel/commands/run-in-program.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { nextId } from '../../kernel/sql/next-id.js';
import { isCode, isLine, readLine } from '../../kernel/text.js';
import { type BusinessCalendar, checkCalendar } from './business-hours.js';
import type { Category } from './complaint.js';
import type { GoodwillPolicy } from './settings.js';
import { type DeadlineMinutes, isRoundTheClock, MOST_MINUTES, usualMinutes } from './severity.js';

const MAX_LINKS = 10;
const MAX_AGENTS = 200;
const MAX_COUPONS = 50;

/** How a program's complaints work, changed by its people. What holds already, deadlines that are set among it, stays. Refuses: INVALID with paths. */
export class SaveSettings {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  category(caller: Caller, programId: number, category: Category): Promise<Refusal[]> {
    const { code, name, severity, team, escalation, deadlines, active } = category;
    return this.save(caller, programId, `complaint-category:${code}`, checkCategory(category), async (sql, now) => {
      await sql.query({
        text: `INSERT INTO complaint_category (program_id, code, name, severity, team, escalation, deadlines, active, updated_at)
          VALUES ($1, $2, $3, $4, $5, $6, $7, $8, to_timestamp($9::float8 / 1000.0))
          ON CONFLICT (program_id, code) DO UPDATE SET name = excluded.name, severity = excluded.severity, team = excluded.team,
            escalation = excluded.escalation, deadlines = excluded.deadlines, active = excluded.active, updated_at = excluded.updated_at`,
        values: [
          programId,
          code,
          name.trim(),
          severity,
          team,
          JSON.stringify(escalation),
          JSON.stringify(deadlines),
          active,
          now,
        ],
      });
    });
  }

  calendar(caller: Caller, programId: number, calendar: BusinessCalendar): Promise<Refusal[]> {
    const path = checkCalendar(calendar);
    const wrong = path === null ? [] : [refuse('INVALID', path, 'business-hours')];
    return this.save(caller, programId, 'business-calendar', wrong, async (sql, now) => {
      await sql.query({
        text: `INSERT INTO business_calendar (program_id, calendar, updated_at) VALUES ($1, $2, to_timestamp($3::float8 / 1000.0))
          ON CONFLICT (program_id) DO UPDATE SET calendar = excluded.calendar, updated_at = excluded.updated_at`,
        values: [programId, JSON.stringify(calendar), now],
      });
    });
  }

  team(
    caller: Caller,
    programId: number,
    team: string,
    agents: readonly { agent: string; active: boolean }[],
  ): Promise<Refusal[]> {
    const names = agents.map(({ agent }) => agent);
    const wrong = [checkCode(team, 'team'), ...names.map((name, place) => (isLine(name, 200) ? null : lineOf('agents', place)))];
    if (names.length > MAX_AGENTS || new Set(names).size < names.length)
      wrong.push(refuse('INVALID', ['agents'], 'complaint-list', { max: MAX_AGENTS }));
    return this.save(caller, programId, `complaint-team:${team}`, wrong, async (sql) => {
      await sql.query({ text: 'DELETE FROM complaint_agent WHERE program_id = $1 AND team = $2', values: [programId, team] });
      await sql.query({
        text: `INSERT INTO complaint_agent (program_id, team, agent, active)
          SELECT $1::int, $2::text, a.agent, a.active FROM jsonb_to_recordset($3::jsonb) AS a (agent text, active boolean)`,
        values: [programId, team, JSON.stringify(agents)],
      });
    });
  }

  policy(caller: Caller, programId: number, policy: GoodwillPolicy): Promise<Refusal[]> {
    const { period, budget, approvalAbove, maxPoints, coupons } = policy;
    const wrong = [
      budget < 0 ? atLeast('budget', 0) : null,
      approvalAbove !== null && approvalAbove < 0 ? atLeast('approvalAbove', 0) : null,
      maxPoints < 1 ? atLeast('maxPoints', 1) : null,
      ...checkCoupons(coupons),
    ];
    return this.save(caller, programId, 'goodwill-policy', wrong, async (sql, now) => {
      await sql.query({
        text: `INSERT INTO goodwill_policy (program_id, period, budget, approval_above, max_points, coupons, updated_at)
          VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7::float8 / 1000.0))
          ON CONFLICT (program_id) DO UPDATE SET period = excluded.period, budget = excluded.budget, approval_above = excluded.approval_above,
            max_points = excluded.max_points, coupons = excluded.coupons, updated_at = excluded.updated_at`,
        values: [programId, period, budget, approvalAbove, maxPoints, JSON.stringify(coupons), now],
      });
    });
  }

  private async save(
    caller: Caller,
    programId: number,
    target: string,
    refusals: readonly (Refusal | null)[],
    write: (sql: SqlClient, now: Instant) => Promise<void>,
  ): Promise<Refusal[]> {
    const wrong = refusals.filter((refusal) => refusal !== null);
    if (wrong.length > 0) return wrong;
    const now = this.clock.now();
    const done = await runInProgram(this.pool, programId, async (sql) => {
      await write(sql, now);
      await insertAudit(sql, programId, await nextId(sql), {
        at: now,
        actor: caller.principal,
        action: 'complaints.configured',
        target,
      });
      return true;
    });
    return isRefusal(done) ? [done] : [];
  }
}

const checkCode = (code: string, ...field: string[]): Refusal | null =>
  isCode(code) ? null : refuse('INVALID', field, 'complaint-code');
const lineOf = (...[field, place]: [string, number]): Refusal =>
  refuse('INVALID', [field, String(place), 'agent'], 'text-length', { max: 200 });
const atLeast = (field: string, min: number): Refusal =>
  refuse('INVALID', [field], 'between', { min, max: Number.MAX_SAFE_INTEGER });

function checkCoupons(coupons: GoodwillPolicy['coupons']): (Refusal | null)[] {
  const kinds = Object.entries(coupons);
  if (kinds.length > MAX_COUPONS) return [refuse('INVALID', ['coupons'], 'complaint-list', { max: MAX_COUPONS })];
  return kinds.map(([type, points], place) => {
    if (!isCode(type)) return refuse('INVALID', ['coupons', String(place), 'type'], 'complaint-code');
    return points < 1 ? refuse('INVALID', ['coupons', String(place), 'points'], 'goodwill-points') : null;
  });
}

function checkCategory({ code, name, team, escalation, deadlines }: Category): (Refusal | null)[] {
  const isOnce = new Set(deadlines.map(({ severity }) => severity)).size === deadlines.length;
  const isRight = isOnce && deadlines.every(isDeadline);
  return [
    checkCode(code, 'code'),
    readLine(name, 200) === null ? refuse('INVALID', ['name'], 'text-length', { max: 200 }) : null,
    checkCode(team, 'team'),
    escalation.length > MAX_LINKS ? refuse('INVALID', ['escalation'], 'complaint-list', { max: MAX_LINKS }) : null,
    ...escalation.map((link, place) => checkCode(link, 'escalation', String(place))),
    isRight ? null : refuse('INVALID', ['deadlines'], 'complaint-deadlines', { max: MOST_MINUTES }),
  ];
}

/** The crisis clock can be made faster and never slower. */
function isDeadline({ severity, respond, propose }: DeadlineMinutes): boolean {
  const most = isRoundTheClock(severity) ? usualMinutes[severity] : { respond: MOST_MINUTES, propose: MOST_MINUTES };
  return respond >= 1 && propose >= respond && respond <= most.respond && propose <= most.propose;
}
