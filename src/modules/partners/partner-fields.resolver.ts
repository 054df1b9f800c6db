import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Reads } from '../../database/index.js';
import { ApiError } from '../../kernel/api-error.js';
import { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { type Connection, ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { LocalDate } from '../../kernel/scalars/index.js';
import { localDate } from '../../kernel/zone-clock.js';
import { ApiKeyType } from '../auth/index.js';
import type { Partner } from './partner.js';
import type { PartnerReader } from './partner-reader.js';
import { ForKeepers, PartnerDocumentConnection, PartnerSecretType, PartnerType, PartnerUsageDay } from './partners.types.js';
import { type PersistedDocument, readKeysOf, readUsage, type UsageDay } from './read-partners.js';
import { type PartnerSecret, readSecrets } from './read-secrets.js';
import type { UsageCounter } from './usage-counter.js';

const DAY_MS = 86_400_000;
const SHOWN_DAYS = 30;
const MOST_DAYS = 400;

@Resolver(() => PartnerType)
export class PartnerFieldsResolver {
  constructor(
    private readonly reads: Reads,
    private readonly partners: PartnerReader,
    private readonly usageCounter: UsageCounter,
  ) {}

  @FieldResolver()
  id(@Root() { id }: Partner): string {
    return toGlobalId('Partner', id);
  }

  @ForKeepers
  @FieldResolver(() => [ApiKeyType], { description: 'Its API keys, newest first, ended ones too.' })
  apiKeys(@Root() { code }: Partner, @Ctx() context: RequestContext): Promise<object[]> {
    return this.reads.ask(context, readKeysOf, code);
  }

  @ForKeepers
  @FieldResolver(() => [PartnerSecretType], { description: 'The secrets of its OAuth client, newest first, ended ones too.' })
  secrets(@Root() { id }: Partner, @Ctx() context: RequestContext): Promise<PartnerSecret[]> {
    return this.reads.ask(context, readSecrets, id);
  }

  @ForKeepers
  @FieldResolver(() => PartnerDocumentConnection, { description: 'The documents that were registered for it.' })
  documents(
    @Root() { id }: Partner,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PersistedDocument>> {
    return this.partners.documents(context, id, pageRequest(page));
  }

  @ForKeepers
  @FieldResolver(() => [PartnerUsageDay], {
    description:
      'What it used, a day at a time and oldest first; days without anything are left out. Other processes add theirs every five seconds.',
  })
  async usage(
    @Root() { id: partnerId }: Partner,
    @Arg('from', () => LocalDate, { nullable: true, description: 'The first day; 30 days back, if left out.' })
    from: string | null,
    @Arg('to', () => LocalDate, { nullable: true, description: 'The last day; today, if left out.' }) to: string | null,
    @Ctx() context: RequestContext,
  ): Promise<UsageDay[]> {
    const last = to ?? localDate(context.clock.now(), context.tenant.timeZone);
    const first = from ?? new Date(Date.parse(last) - SHOWN_DAYS * DAY_MS).toISOString().slice(0, 10);
    if (Date.parse(last) - Date.parse(first) > MOST_DAYS * DAY_MS)
      throw new ApiError('BAD_USER_INPUT', `At most ${MOST_DAYS} days at once.`);
    await this.usageCounter.flush();
    return this.reads.ask(context, readUsage, { partnerId, from: first, to: last });
  }
}
