import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import { RequestContext } from '../../kernel/context.js';
import type { ReadMemberRef } from '../../kernel/member-ref.js';
import { type Connection, PageArgs, pageRequest } from '../../kernel/pagination.js';
import { isRefusal } from '../../kernel/refusal.js';
import { giftsOf, outcomesOf } from '../earning/index.js';
import { type Commands, entriesFor, errorsOf, execute, type LedgerReader } from '../ledger/index.js';
import { type Member, MemberType } from '../members/index.js';
import { RecordActivityInput } from './activities.input.js';
import { RecordActivityPayload, ReportedActivityConnection } from './activities.types.js';
import { activityAt } from './activity-kind.js';
import type { ActivityReader } from './activity-reader.js';
import type { ActivityRecord } from './activity-record.js';
import { readReport } from './activity-report.js';
import { recordActivity } from './record-activity.js';

export interface ActivityDependencies {
  commands: Commands;
  ledger: LedgerReader;
  activities: ActivityReader;
  readRef: ReadMemberRef;
}

/** What members do beside buying. */
@Resolver(() => MemberType)
export class ActivityResolver {
  constructor(private readonly deps: ActivityDependencies) {}

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'activities:write' })
  @Mutation(() => RecordActivityPayload, {
    description:
      "Records what a member did and grants what it earns. A member's own token may report only activities that are marked as self-reported.",
  })
  async recordActivity(
    @Arg('input', () => RecordActivityInput, { description: 'What was done.' }) input: RecordActivityInput,
    @Ctx() context: RequestContext,
  ): Promise<RecordActivityPayload> {
    const byMember = context.caller.kind === 'member';
    if (byMember) assertSelfReported(context, input.activity);
    const done = await execute(context, this.deps.commands, input.idempotencyKey, (envelope) => {
      const lookup = input.member ? this.deps.readRef(input.member, context.tenant) : null;
      if (isRefusal(lookup)) return lookup.under('member');
      const report = readReport(input, context.clock, byMember);
      return isRefusal(report) ? report : recordActivity(envelope, lookup, report);
    });
    if (isRefusal(done)) return { created: false, entries: [], outcomes: [], gifts: [], userErrors: errorsOf(context, done) };
    const { occurrenceId, created, outcomes, gifts } = done.value;
    const entries = await entriesFor(context, this.deps.ledger, done);
    const shown =
      outcomes && gifts
        ? { outcomes: outcomesOf(outcomes, context), gifts: giftsOf(gifts, context) }
        : await this.deps.activities.byId(context, occurrenceId);
    return { created, entries, outcomes: shown?.outcomes ?? [], gifts: shown?.gifts ?? [], userErrors: [] };
  }

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'activities:write'] })
  @FieldResolver(() => ReportedActivityConnection, { description: 'What the member did, in the order of recording.' })
  activities(
    @Root() member: Member,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ActivityRecord>> {
    return this.deps.activities.page(context, member.id, pageRequest(page));
  }
}

/** The token of a member creates no value where the brand has not said so: that is no matter of the input. @throws ApiError FORBIDDEN */
function assertSelfReported({ tenant, clock }: RequestContext, code: string): void {
  const activity = activityAt(tenant, code, clock.now());
  if (!isRefusal(activity) && !activity.selfReported)
    throw new ApiError('FORBIDDEN', 'This activity is not for members to report.');
}
