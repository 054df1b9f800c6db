import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import type { CheckInDefinition } from '../../kernel/scheme/program-items.js';
import type { Version } from '../../kernel/scheme/rule.js';
import { inForce, SINGLE } from '../../kernel/scheme/scheme.js';
import { toUserError } from '../../kernel/user-error.js';
import { SchemeStore } from '../programs/index.js';
import { CHECK_IN_KIND, DEFAULT_CHECK_INS } from './check-in-kind.js';
import { CheckInSettingsInput } from './check-ins.input.js';
import { CheckInSettings, CheckInSettingsPayload } from './check-ins.types.js';

/** How a program's check-ins work. */
@Resolver()
export class CheckInSettingsResolver {
  constructor(private readonly store: SchemeStore) {}

  @Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
  @Query(() => CheckInSettings, { description: 'How check-ins work now.' })
  checkIns(@Ctx() { tenant, clock }: RequestContext): CheckInSettings {
    return shown(inForce(tenant.scheme.checkIns, clock.now())[0] ?? null);
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => CheckInSettingsPayload, {
    description:
      'Says how check-ins work from now on. Streaks that run go on, and are cut by a shorter cycle on their next day only.',
  })
  async saveCheckIns(
    @Arg('input', () => CheckInSettingsInput, { description: 'All settings: what is left out is off.' })
    input: CheckInSettingsInput,
    @Ctx() context: RequestContext,
  ): Promise<CheckInSettingsPayload> {
    const read = CHECK_IN_KIND.read(input, SINGLE, context.tenant);
    const saved = await this.store.save(context.caller, context.tenant.id, 'checkIns', SINGLE, () => read, { status: 'ACTIVE' });
    return Array.isArray(saved)
      ? { settings: null, userErrors: saved.map((refusal) => toUserError(refusal, context.language)) }
      : { settings: shown(saved.versions.at(-1) ?? null), userErrors: [] };
  }
}

function shown(version: (CheckInDefinition & Version) | null): CheckInSettings {
  const { cycleDays, makeUp } = version ?? DEFAULT_CHECK_INS;
  const validFrom = version === null ? null : new Date(version.validFrom);
  return { cycleDays, makeUp, version: version?.version ?? 0, validFrom };
}
