import type { Read } from '../../database/index.js';
import type { Instant } from '../../kernel/clock.js';
import type { ProgramConfig } from '../../kernel/program-config.js';
import { inForce } from '../../kernel/scheme/scheme.js';
import type { SqlClient } from '../../kernel/sql/bulk.js';
import { presentTiers } from '../tiers/index.js';
import { type BusinessCalendar, businessHours, type Hours, roundTheClock, usualCalendar } from './business-hours.js';
import { type Category, usualCategories } from './complaint.js';
import { isRoundTheClock, severityOf } from './severity.js';

/** The categories of a program by code, or the usual ones where it has saved none. */
export async function categoriesOf(sql: SqlClient, programId: number): Promise<Category[]> {
  const { rows } = await sql.query<Category>({
    name: 'complaint categories',
    text: 'SELECT code, name, severity, team, escalation, deadlines, active FROM complaint_category WHERE program_id = $1 ORDER BY code',
    values: [programId],
  });
  return rows.length > 0 ? rows : [...usualCategories];
}

export async function calendarOf(sql: SqlClient, programId: number): Promise<BusinessCalendar> {
  const { rows } = await sql.query<{ calendar: BusinessCalendar }>({
    name: 'business calendar',
    text: 'SELECT calendar FROM business_calendar WHERE program_id = $1',
    values: [programId],
  });
  return rows[0]?.calendar ?? usualCalendar;
}

export interface TeamMember {
  team: string;
  agent: string;
  active: boolean;
}

export async function agentsOf(sql: SqlClient, programId: number): Promise<TeamMember[]> {
  const { rows } = await sql.query<TeamMember>({
    name: 'complaint agents',
    text: 'SELECT team, agent, active FROM complaint_agent WHERE program_id = $1 ORDER BY team, agent',
    values: [programId],
  });
  return rows;
}

/** What may be given as goodwill. */
export interface GoodwillPolicy {
  period: 'MONTH' | 'QUARTER' | 'YEAR';
  /** Points of all members in a period. */
  budget: number;
  /** More than this at once waits for a second person. */
  approvalAbove: number | null;
  /** The most at once. */
  maxPoints: number;
  /** Kinds of coupons that may be given, and what one counts of the budget, in points. */
  coupons: Readonly<Record<string, number>>;
}

export async function policyOf(sql: SqlClient, programId: number): Promise<GoodwillPolicy | null> {
  const { rows } = await sql.query<GoodwillPolicy>({
    name: 'goodwill policy',
    text: `SELECT period, budget, approval_above AS "approvalAbove", max_points AS "maxPoints", coupons FROM goodwill_policy WHERE program_id = (SELECT $1::int)`,
    values: [programId],
  });
  return rows[0] ?? null;
}

const shared =
  <T>(read: (sql: SqlClient, programId: number) => Promise<T>): Read<null, T> =>
  async (sql, program, keys) => {
    const found = await read(sql, program.id);
    return keys.map(() => found);
  };
export const readCategories = shared(categoriesOf);
export const readCalendar = shared(calendarOf);
export const readAgents = shared(agentsOf);
export const readPolicy = shared(policyOf);

/** What is needed to move clocks: who works when, and what the categories say. */
export class Settings {
  private readonly business: Hours;

  private constructor(
    readonly categories: readonly Category[],
    calendar: BusinessCalendar,
    timeZone: string,
  ) {
    this.business = businessHours(calendar, timeZone);
  }

  static async read(sql: SqlClient, { id, timeZone }: ProgramConfig): Promise<Settings> {
    const [categories, calendar] = [await categoriesOf(sql, id), await calendarOf(sql, id)];
    return new Settings(categories, calendar, timeZone);
  }

  category(code: string): Category | null {
    return this.categories.find((category) => category.code === code) ?? null;
  }

  hours(severity: number): Hours {
    return isRoundTheClock(severityOf(severity)) ? roundTheClock : this.business;
  }
}

const BENEFIT = 'PRIORITY_SERVICE';

/** How many percent of the usual time a tier leaves for an answer: the value of its benefit PRIORITY_SERVICE, else all of it. */
export function percentOf(program: ProgramConfig, tier: string | null, now: Instant): number {
  const [scheme] = inForce(program.scheme.tiers, now);
  const benefits = scheme?.tiers.find(({ code }) => code === tier)?.benefits ?? [];
  const value = Number(benefits.find(({ code }) => code === BENEFIT)?.value ?? 100);
  return Number.isInteger(value) && value >= 1 && value <= 100 ? value : 100;
}

/** The tiers of these members now; null where the program has none. */
export async function tiersOf(
  sql: SqlClient,
  program: ProgramConfig,
  members: ReadonlyMap<number, { joinedAt: Instant }>,
  now: Instant,
): Promise<(memberId: number) => string | null> {
  const tiers = inForce(program.scheme.tiers, now).length > 0 ? await presentTiers(sql, program, members, now) : new Map();
  return (memberId) => tiers.get(memberId) ?? null;
}
