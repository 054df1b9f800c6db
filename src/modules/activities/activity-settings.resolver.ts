import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { ActivityDefinition } from '../../kernel/scheme/program-items.js';
import type { SchemeStatus } from '../../kernel/scheme/scheme.js';
import { toUserError } from '../../kernel/user-error.js';
import { type SchemeItem, SchemeStatusEnum, SchemeStore } from '../programs/index.js';
import { EndActivityInput, SaveActivityInput } from './activities.input.js';
import { Activity, ActivityPayload } from './activities.types.js';
import { ACTIVITY_KIND, uncappedRule } from './activity-kind.js';

/** Which activities a program knows. Saving one for members to report while a rule rewards it without a limit per member is INVALID. */
@Resolver()
export class ActivitySettingsResolver {
  constructor(private readonly store: SchemeStore) {}

  @Access('staff', 'server', 'partner', 'admin', { scope: ['program:read', 'program:write', 'activities:write'] })
  @Query(() => [Activity], { description: 'The activities that the program knows, by their codes.' })
  async activities(
    @Arg('status', () => SchemeStatusEnum, { nullable: true, description: 'Only those with this status.' })
    status: SchemeStatus | null,
    @Ctx() context: RequestContext,
  ): Promise<Activity[]> {
    const items = await this.store.list(context.tenant.id, 'activities', status);
    return items.flatMap((item) => shown(item) ?? []);
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => ActivityPayload, { description: 'Makes an activity that can be reported from now on, or changes one.' })
  async saveActivity(
    @Arg('input', () => SaveActivityInput, { description: 'The activity.' }) input: SaveActivityInput,
    @Ctx() context: RequestContext,
  ): Promise<ActivityPayload> {
    const { code, ...settings } = input;
    const saved = await this.store.save(
      context.caller,
      context.tenant.id,
      'activities',
      code,
      (program) => {
        const definition = ACTIVITY_KIND.read(settings, code, program);
        if (Array.isArray(definition) || !definition.selfReported) return definition;
        const rule = uncappedRule(program, code, context.clock.now());
        return rule ? [refuse('INVALID', ['selfReported'], 'activity-rule-uncapped', { rule: rule.code })] : definition;
      },
      { status: 'ACTIVE' },
    );
    return payload(saved, context);
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => ActivityPayload, { description: 'Ends an activity for good: it cannot be reported any more.' })
  async endActivity(
    @Arg('input', () => EndActivityInput, { description: 'Which one.' }) input: EndActivityInput,
    @Ctx() context: RequestContext,
  ): Promise<ActivityPayload> {
    return payload(await this.store.change(context.caller, context.tenant.id, 'activities', input.code, 'ENDED'), context);
  }
}

function payload(outcome: SchemeItem<ActivityDefinition> | Refusal[], context: RequestContext): ActivityPayload {
  return Array.isArray(outcome)
    ? { activity: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) }
    : { activity: shown(outcome), userErrors: [] };
}

/** Its newest version. A draft has none; only a definition of the whole program can make one. */
function shown({ status, versions }: SchemeItem<ActivityDefinition>): Activity | null {
  const newest = versions.at(-1);
  if (!newest) return null;
  const { validFrom, validUntil, ...rest } = newest;
  const times = { validFrom: new Date(validFrom), validUntil: validUntil === null ? null : new Date(validUntil) };
  return Object.assign(new Activity(), rest, times, { status });
}
