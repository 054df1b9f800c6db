import { inForce } from '../../kernel/scheme/scheme.js';
import { presentTiers } from '../tiers/index.js';
import { businessHours, roundTheClock, usualCalendar } from './business-hours.js';
import { usualCategories } from './complaint.js';
import { isRoundTheClock, severityOf } from './severity.js';
/** The categories of a program by code, or the usual ones where it has saved none. */
export async function categoriesOf(sql, programId) {
    const { rows } = await sql.query({
        name: 'complaint categories',
        text: 'SELECT code, name, severity, team, escalation, deadlines, active FROM complaint_category WHERE program_id = $1 ORDER BY code',
        values: [programId],
    });
    return rows.length > 0 ? rows : [...usualCategories];
}
export async function calendarOf(sql, programId) {
    const { rows } = await sql.query({
        name: 'business calendar',
        text: 'SELECT calendar FROM business_calendar WHERE program_id = $1',
        values: [programId],
    });
    return rows[0]?.calendar ?? usualCalendar;
}
export async function agentsOf(sql, programId) {
    const { rows } = await sql.query({
        name: 'complaint agents',
        text: 'SELECT team, agent, active FROM complaint_agent WHERE program_id = $1 ORDER BY team, agent',
        values: [programId],
    });
    return rows;
}
export async function policyOf(sql, programId) {
    const { rows } = await sql.query({
        name: 'goodwill policy',
        text: `SELECT period, budget, approval_above AS "approvalAbove", max_points AS "maxPoints" FROM goodwill_policy WHERE program_id = (SELECT $1::int)`,
        values: [programId],
    });
    return rows[0] ?? null;
}
const shared = (read) => async (sql, program, keys) => {
    const found = await read(sql, program.id);
    return keys.map(() => found);
};
export const readCategories = shared(categoriesOf);
export const readCalendar = shared(calendarOf);
export const readAgents = shared(agentsOf);
export const readPolicy = shared(policyOf);
/** What is needed to move clocks: who works when, and what the categories say. */
export class Settings {
    constructor(categories, calendar, timeZone) {
        this.categories = categories;
        this.business = businessHours(calendar, timeZone);
    }
    static async read(sql, { id, timeZone }) {
        const [categories, calendar] = [await categoriesOf(sql, id), await calendarOf(sql, id)];
        return new Settings(categories, calendar, timeZone);
    }
    category(code) {
        return this.categories.find((category) => category.code === code) ?? null;
    }
    hours(severity) {
        return isRoundTheClock(severityOf(severity)) ? roundTheClock : this.business;
    }
}
const BENEFIT = 'PRIORITY_SERVICE';
/** How many percent of the usual time a tier leaves for an answer: the value of its benefit PRIORITY_SERVICE, else all of it. */
export function percentOf(program, tier, now) {
    const [scheme] = inForce(program.scheme.tiers, now);
    const benefits = scheme?.tiers.find(({ code }) => code === tier)?.benefits ?? [];
    const value = Number(benefits.find(({ code }) => code === BENEFIT)?.value ?? 100);
    return Number.isInteger(value) && value >= 1 && value <= 100 ? value : 100;
}
/** The tiers of these members now; null where the program has none. */
export async function tiersOf(sql, program, members, now) {
    const tiers = inForce(program.scheme.tiers, now).length > 0 ? await presentTiers(sql, program, members, now) : new Map();
    return (memberId) => tiers.get(memberId) ?? null;
}
//# sourceMappingURL=settings.js.map