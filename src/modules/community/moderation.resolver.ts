import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { toUserError } from '../../kernel/user-error.js';
import { type Commands, entriesFor, errorsOf, execute, type LedgerReader } from '../ledger/index.js';
import { ForModerators } from './access.js';
import type { ChangeContribution } from './change-contribution.js';
import type { ContributionReader } from './contribution-reader.js';
import { ModerateContributionInput, ReplyToContributionInput } from './contributions.input.js';
import { ContributionPayload, ModerateContributionPayload } from './contributions.types.js';
import { moderateContribution } from './moderate.js';

interface ModerationDependencies {
  commands: Commands;
  ledger: LedgerReader;
  contributions: ContributionReader;
  changes: ChangeContribution;
}

/** What staff make of what members write. Refuses: NOT_FOUND for an id of nothing. */
@Resolver()
export class ModerationResolver {
  constructor(private readonly deps: ModerationDependencies) {}

  @ForModerators
  @Mutation(() => ModerateContributionPayload, {
    description:
      'Staff approve, reject, hide or feature a contribution. Rules with the trigger ACTIVITY reward its author: review_published, post_approved and post_featured, where the program has these activities.',
  })
  async moderateContribution(
    @Arg('input', () => ModerateContributionInput, { description: 'Which one, what.' }) input: ModerateContributionInput,
    @Ctx() context: RequestContext,
  ): Promise<ModerateContributionPayload> {
    const { idempotencyKey, decision, reasonCode = null, abuse } = input;
    const contributionId = numericKey(input.contributionId, 'Contribution');
    const { commands, ledger, contributions } = this.deps;
    const done = await execute(context, commands, idempotencyKey, (envelope) =>
      contributionId === null
        ? refuse('NOT_FOUND', ['contributionId'], 'contribution-not-found')
        : moderateContribution(envelope, { contributionId, decision, reasonCode, abuse }),
    );
    if (isRefusal(done)) return { contribution: null, entries: [], userErrors: errorsOf(context, done) };
    return {
      contribution: await contributions.byId(context, done.value.contributionId),
      entries: await entriesFor(context, ledger, done),
      userErrors: [],
    };
  }

  @ForModerators
  @Mutation(() => ContributionPayload, { description: 'Replies to a contribution for all to read, or takes the reply back.' })
  async replyToContribution(
    @Arg('input', () => ReplyToContributionInput, { description: 'To which one, what.' }) input: ReplyToContributionInput,
    @Ctx() context: RequestContext,
  ): Promise<ContributionPayload> {
    const id = numericKey(input.contributionId, 'Contribution');
    const { caller, tenant: program } = context;
    const done =
      id === null
        ? [refuse('NOT_FOUND', ['contributionId'], 'contribution-not-found')]
        : await this.deps.changes.reply({ caller, program, contributionId: id }, input.text ?? null);
    if (typeof done === 'number') return { contribution: await this.deps.contributions.byId(context, done), userErrors: [] };
    return { contribution: null, userErrors: done.map((refusal) => toUserError(refusal, context.language)) };
  }
}
