import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { keepingOf, type LeaderboardDefinition } from '../../kernel/scheme/leaderboards.js';
import type { SchemeStatus } from '../../kernel/scheme/scheme.js';
import { toUserError } from '../../kernel/user-error.js';
import { definitionOf, type SchemeItem, SchemeStatusEnum, SchemeStore } from '../programs/index.js';
import { LEADERBOARD_KIND } from './leaderboard-kind.js';
import { EndLeaderboardInput, SaveLeaderboardInput } from './leaderboards.input.js';
import { LeaderboardSettings, LeaderboardSettingsPayload } from './settings.types.js';

/** Leaderboards as marketers set them up. One that is saved as anything but DRAFT or ACTIVE is INVALID. */
@Resolver()
export class LeaderboardSettingsResolver {
  constructor(private readonly store: SchemeStore) {}

  @Access('staff', 'server', 'admin', { scope: 'program:read' })
  @Query(() => [LeaderboardSettings], { description: 'How the leaderboards of the program are set up, by their codes.' })
  async leaderboardSettings(
    @Arg('status', () => SchemeStatusEnum, { nullable: true, description: 'Only those with this status.' })
    status: SchemeStatus | null,
    @Ctx() context: RequestContext,
  ): Promise<LeaderboardSettings[]> {
    const items = await this.store.list(context.tenant.id, 'leaderboards', status);
    return items.flatMap((item) => shown(item) ?? []);
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => LeaderboardSettingsPayload, {
    description:
      'Saves a leaderboard: as a draft, or as its next version from now or later on. It counts what is recorded from then on; what a round closes with is what holds when it ends.',
  })
  async saveLeaderboard(
    @Arg('input', () => SaveLeaderboardInput, { description: 'All that the leaderboard says.' }) input: SaveLeaderboardInput,
    @Ctx() context: RequestContext,
  ): Promise<LeaderboardSettingsPayload> {
    const { code, status: asked, validFrom, validUntil, ...settings } = input;
    const status = asked ?? 'ACTIVE';
    if (status !== 'DRAFT' && status !== 'ACTIVE') return payload([refuse('INVALID', ['status'], 'leaderboard-status')], context);
    const how = { status, from: validFrom?.getTime() ?? null, until: validUntil?.getTime() ?? null };
    const read = (program: RequestContext['tenant']) => LEADERBOARD_KIND.read(settings, code, program);
    return payload(await this.store.save(context.caller, context.tenant.id, 'leaderboards', code, read, how), context);
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => LeaderboardSettingsPayload, {
    description: 'Ends a leaderboard for good: nothing more counts. Its rounds stay, and close with their prizes when they end.',
  })
  async endLeaderboard(
    @Arg('input', () => EndLeaderboardInput, { description: 'Which one.' }) { code, at }: EndLeaderboardInput,
    @Ctx() context: RequestContext,
  ): Promise<LeaderboardSettingsPayload> {
    const { caller, tenant } = context;
    return payload(await this.store.change(caller, tenant.id, 'leaderboards', code, 'ENDED', at?.getTime() ?? null), context);
  }
}

function payload(outcome: SchemeItem<LeaderboardDefinition> | Refusal[], context: RequestContext): LeaderboardSettingsPayload {
  return Array.isArray(outcome)
    ? { leaderboard: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) }
    : { leaderboard: shown(outcome), userErrors: [] };
}

/** Its newest version; a draft where it has none. */
function shown({ code, status, draft, versions }: SchemeItem<LeaderboardDefinition>): LeaderboardSettings | null {
  const newest = versions.at(-1) ?? null;
  const definition = newest ? definitionOf<LeaderboardDefinition>(newest) : draft;
  if (definition === null) return null;
  const { season, ...rest } = definition;
  return {
    ...rest,
    ...keepingOf(rest),
    seasonFrom: dateOf(season?.from),
    seasonUntil: dateOf(season?.until),
    code,
    status,
    version: newest?.version ?? null,
    validFrom: dateOf(newest?.validFrom),
    validUntil: dateOf(newest?.validUntil),
  } as LeaderboardSettings;
}

const dateOf = (instant: number | null | undefined): Date | null => (instant == null ? null : new Date(instant));
