import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Reads } from '../../database/index.js';
import { RequestContext } from '../../kernel/context.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { type InputError, toUserError } from '../../kernel/user-error.js';
import type { BusinessCalendar } from './business-hours.js';
import { clockTime, readClockTime } from './clock-time.js';
import type { Category } from './complaint.js';
import { ForHandlers, ForReaders } from './complaints.types.js';
import { periodOf } from './goodwill-part.js';
import { readSpent } from './read-goodwill.js';
import type { SaveSettings } from './save-settings.js';
import {
  SaveBusinessCalendarInput,
  SaveComplaintCategoryInput,
  SaveComplaintTeamInput,
  SaveGoodwillPolicyInput,
} from './settings.input.js';
import { readAgents, readCalendar, readCategories, readPolicy } from './settings.js';
import {
  BusinessCalendarType,
  ComplaintAgent,
  ComplaintCategory,
  ForSettings,
  GoodwillPolicyType,
  SaveBusinessCalendarPayload,
  SaveComplaintCategoryPayload,
  SaveComplaintTeamPayload,
  SaveGoodwillPolicyPayload,
} from './settings.types.js';
import { severities, severityOf } from './severity.js';

/** How complaints work in a program. */
@Resolver()
export class ComplaintSettingsResolver {
  constructor(
    private readonly reads: Reads,
    private readonly saving: SaveSettings,
  ) {}

  @ForReaders
  @Query(() => [ComplaintCategory], {
    description:
      'The kinds of complaints. Members see those that can be filed; a program that has saved none has a few usual ones.',
  })
  async complaintCategories(@Ctx() context: RequestContext): Promise<ComplaintCategory[]> {
    const categories = await this.reads.ask(context, readCategories, null);
    return categories.filter(({ active }) => active || context.caller.kind !== 'member').map(shownCategory);
  }

  @ForHandlers
  @Query(() => BusinessCalendarType, {
    description: "When the program's people work; Monday to Friday, 9 to 18, until it says otherwise.",
  })
  async businessCalendar(@Ctx() context: RequestContext): Promise<BusinessCalendarType> {
    return shownCalendar(await this.reads.ask(context, readCalendar, null));
  }

  @ForHandlers
  @Query(() => [ComplaintAgent], { description: 'Who takes complaints, by team.' })
  complaintAgents(@Ctx() context: RequestContext): Promise<ComplaintAgent[]> {
    return this.reads.ask(context, readAgents, null);
  }

  @ForHandlers
  @Query(() => GoodwillPolicyType, { nullable: true, description: 'What may be given as goodwill; null: nothing.' })
  async goodwillPolicy(@Ctx() context: RequestContext): Promise<GoodwillPolicyType | null> {
    const policy = await this.reads.ask(context, readPolicy, null);
    if (policy === null) return null;
    const period = periodOf(policy, context.tenant, context.clock.now());
    const coupons = Object.entries(policy.coupons).map(([type, points]) => ({ type, points }));
    return { ...policy, coupons, spent: await this.reads.ask(context, readSpent, period) };
  }

  @ForSettings
  @Mutation(() => SaveComplaintCategoryPayload, {
    description: 'Saves a category of complaints. Complaints that were filed keep their deadlines.',
  })
  async saveComplaintCategory(
    @Arg('input', () => SaveComplaintCategoryInput, { description: 'The category.' }) input: SaveComplaintCategoryInput,
    @Ctx() context: RequestContext,
  ): Promise<SaveComplaintCategoryPayload> {
    const { code, name, team, active } = input;
    const deadlines = (input.deadlines ?? []).map(({ severity, respond, propose }) => ({ severity, respond, propose }));
    const category: Category = {
      code,
      name,
      team,
      active,
      severity: severities[input.severity],
      escalation: input.escalation ?? [],
      deadlines,
    };
    const refusals = await this.saving.category(context.caller, context.tenant.id, category);
    return {
      category: refusals.length > 0 ? null : shownCategory({ ...category, name: name.trim() }),
      userErrors: errorsOf(context, refusals),
    };
  }

  @ForSettings
  @Mutation(() => SaveBusinessCalendarPayload, { description: "Saves when the program's people work." })
  async saveBusinessCalendar(
    @Arg('input', () => SaveBusinessCalendarInput, { description: 'The calendar.' }) input: SaveBusinessCalendarInput,
    @Ctx() context: RequestContext,
  ): Promise<SaveBusinessCalendarPayload> {
    const calendar = readCalendarInput(input);
    if (!('week' in calendar)) return { calendar: null, userErrors: errorsOf(context, [calendar]) };
    const refusals = await this.saving.calendar(context.caller, context.tenant.id, calendar);
    return { calendar: refusals.length > 0 ? null : shownCalendar(calendar), userErrors: errorsOf(context, refusals) };
  }

  @ForSettings
  @Mutation(() => SaveComplaintTeamPayload, { description: 'Saves who of a team takes complaints.' })
  async saveComplaintTeam(
    @Arg('input', () => SaveComplaintTeamInput, { description: 'The team.' }) { team, agents }: SaveComplaintTeamInput,
    @Ctx() context: RequestContext,
  ): Promise<SaveComplaintTeamPayload> {
    const refusals = await this.saving.team(context.caller, context.tenant.id, team, agents);
    const saved = agents.map(({ agent, active }) => ({ team, agent, active }));
    return { agents: refusals.length > 0 ? null : saved, userErrors: errorsOf(context, refusals) };
  }

  @ForSettings
  @Mutation(() => SaveGoodwillPolicyPayload, { description: 'Saves what may be given as goodwill.' })
  async saveGoodwillPolicy(
    @Arg('input', () => SaveGoodwillPolicyInput, { description: 'The policy.' }) input: SaveGoodwillPolicyInput,
    @Ctx() context: RequestContext,
  ): Promise<SaveGoodwillPolicyPayload> {
    const { period, budget, maxPoints, approvalAbove = null } = input;
    const coupons = Object.fromEntries((input.coupons ?? []).map(({ type, points }) => [type, points]));
    const policy = { period, budget, maxPoints, approvalAbove, coupons };
    const refusals = await this.saving.policy(context.caller, context.tenant.id, policy);
    return { policy: refusals.length > 0 ? null : await this.goodwillPolicy(context), userErrors: errorsOf(context, refusals) };
  }
}

const errorsOf = ({ language }: RequestContext, refusals: readonly Refusal[]): InputError[] =>
  refusals.map((refusal) => toUserError(refusal, language));

const shownCategory = ({ severity, ...category }: Category): ComplaintCategory => ({
  ...category,
  severity: severityOf(severity),
});

function shownCalendar({ week, holidays, workdays }: BusinessCalendar): BusinessCalendarType {
  const times = ({ opens, closes }: { opens: number; closes: number }) => ({
    opens: clockTime(opens),
    closes: clockTime(closes),
  });
  return {
    week: week.map((one) => ({ weekday: one.weekday, ...times(one) })),
    holidays,
    workdays: workdays.map((one) => ({ date: one.date, ...times(one) })),
  };
}

/** Refuses: INVALID for what is no time of day. */
function readCalendarInput({ week, holidays, workdays }: SaveBusinessCalendarInput): BusinessCalendar | Refusal {
  const read = <T extends { opens: string; closes: string }>(days: readonly T[]) =>
    days.map((day) => ({ ...day, opens: readClockTime(day.opens) ?? -1, closes: readClockTime(day.closes) ?? -1 }));
  const [openings, special] = [read(week), read(workdays ?? [])];
  const wrong = openings.findIndex(({ opens, closes }) => opens < 0 || closes < 0);
  if (wrong >= 0) return refuse('INVALID', ['week', String(wrong)], 'business-hours');
  const wrongDay = special.findIndex(({ opens, closes }) => opens < 0 || closes < 0);
  if (wrongDay >= 0) return refuse('INVALID', ['workdays', String(wrongDay)], 'business-hours');
  return {
    week: openings.map(({ weekday, opens, closes }) => ({ weekday, opens, closes })),
    holidays: [...new Set(holidays ?? [])],
    workdays: special.map(({ date, opens, closes }) => ({ date, opens, closes })),
  };
}
