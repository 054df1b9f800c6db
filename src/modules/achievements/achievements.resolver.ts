import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import type { AchievementDefinition } from '../../kernel/scheme/program-items.js';
import type { SchemeStatus } from '../../kernel/scheme/scheme.js';
import { toUserError } from '../../kernel/user-error.js';
import { definitionOf, type SchemeItem, SchemeStatusEnum, SchemeStore } from '../programs/index.js';
import { ACHIEVEMENT_KIND, writeAchievement } from './achievement-kind.js';
import { EndAchievementInput, SaveAchievementInput } from './achievements.input.js';
import { Achievement, AchievementPayload } from './achievements.types.js';

/** What members can achieve, as marketers change it. One that is saved as anything but DRAFT or ACTIVE is INVALID. */
@Resolver()
export class AchievementResolver {
  constructor(private readonly store: SchemeStore) {}

  @Access('staff', 'server', 'admin', { scope: 'program:read' })
  @Query(() => [Achievement], { description: 'The achievements of the program, by their codes.' })
  async achievements(
    @Arg('status', () => SchemeStatusEnum, { nullable: true, description: 'Only those with this status.' })
    status: SchemeStatus | null,
    @Ctx() context: RequestContext,
  ): Promise<Achievement[]> {
    const items = await this.store.list(context.tenant.id, 'achievements', status);
    return items.flatMap((item) => shown(item, context) ?? []);
  }

  @Access('staff', 'server', 'admin', { scope: 'program:read' })
  @Query(() => Achievement, { nullable: true, description: 'One achievement; null when there is none with this code.' })
  async achievement(
    @Arg('code', () => String, { description: 'Its code.' }) code: string,
    @Ctx() context: RequestContext,
  ): Promise<Achievement | null> {
    const item = await this.store.find(context.tenant.id, 'achievements', code);
    return item && shown(item, context);
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => AchievementPayload, {
    description: 'Saves an achievement: as a draft, or as its next version from now or later on. What was completed stays.',
  })
  async saveAchievement(
    @Arg('input', () => SaveAchievementInput, { description: 'All that the achievement says.' }) input: SaveAchievementInput,
    @Ctx() context: RequestContext,
  ): Promise<AchievementPayload> {
    const { code, status: asked, validFrom, validUntil, ...settings } = input;
    const status = asked ?? 'ACTIVE';
    if (status !== 'DRAFT' && status !== 'ACTIVE') return payload([refuse('INVALID', ['status'], 'achievement-status')], context);
    const how = { status, from: validFrom?.getTime() ?? null, until: validUntil?.getTime() ?? null };
    const read = (program: RequestContext['tenant']) => ACHIEVEMENT_KIND.read(settings, code, program);
    return payload(await this.store.save(context.caller, context.tenant.id, 'achievements', code, read, how), context);
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => AchievementPayload, {
    description: 'Ends an achievement for good: nothing more counts. Completions and badges stay.',
  })
  async endAchievement(
    @Arg('input', () => EndAchievementInput, { description: 'Which one.' }) { code, at }: EndAchievementInput,
    @Ctx() context: RequestContext,
  ): Promise<AchievementPayload> {
    const { caller, tenant } = context;
    return payload(await this.store.change(caller, tenant.id, 'achievements', code, 'ENDED', at?.getTime() ?? null), context);
  }
}

function payload(outcome: SchemeItem<AchievementDefinition> | Refusal[], context: RequestContext): AchievementPayload {
  return Array.isArray(outcome)
    ? { achievement: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) }
    : { achievement: shown(outcome, context), userErrors: [] };
}

/** Its newest version; a draft where it has none. */
function shown(
  { code, status, draft, versions }: SchemeItem<AchievementDefinition>,
  { tenant }: RequestContext,
): Achievement | null {
  const newest = versions.at(-1) ?? null;
  const definition = newest ? definitionOf<AchievementDefinition>(newest) : draft;
  if (definition === null) return null;
  return {
    ...writeAchievement(definition, tenant),
    code,
    status,
    version: newest?.version ?? null,
    validFrom: dateOf(newest?.validFrom),
    validUntil: dateOf(newest?.validUntil),
  };
}

const dateOf = (instant: number | null | undefined): Date | null => (instant == null ? null : new Date(instant));
