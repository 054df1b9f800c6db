import { Arg, Ctx, FieldResolver, Resolver, Root, Subscription } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { type Interruption, showEvent } from '../../kernel/live-source.js';
import { Cursor } from '../../kernel/scalars/index.js';
import { type PollReader, type PollRecord, PollType } from '../community/index.js';
import { PollChange } from './poll-change.js';
import { listeningOf } from './subscriptions.js';

/** Whoever may read the community hears its polls move. */
const ForPollWatchers = Access('member:self', 'staff', 'server', 'partner', 'admin', {
  scope: ['community:read', 'community:write'],
});

interface PollChangedArgs {
  code: string;
  after?: string | null;
}

/** Polls as they move. */
@Resolver()
export class PollChangedResolver {
  @ForPollWatchers
  @Subscription(() => PollChange, {
    description:
      'A poll as members vote. Several changes are told as one to who is slow; what is read of the poll then may be newer than the event.',
    subscribe: ({ context, args, info }) =>
      listeningOf(info.schema).pollChanged(context as RequestContext, args as PollChangedArgs),
  })
  pollChanged(
    @Root() change: PollChange | Interruption,
    @Arg('code', () => String, { description: 'Which one.' }) _code: string,
    @Arg('after', () => Cursor, {
      nullable: true,
      description: 'Events after this one, those already stored first. Without it: from now on.',
    })
    _after: string | null,
  ): PollChange {
    return showEvent(change);
  }
}

/** The poll of an event. */
@Resolver(() => PollChange)
export class PollOfChangeResolver {
  constructor(private readonly polls: PollReader) {}

  @ForPollWatchers
  @FieldResolver(() => PollType, { nullable: true, description: 'The poll, as it is now.' })
  poll(@Root() { code }: PollChange, @Ctx() context: RequestContext): Promise<PollRecord | null> {
    return this.polls.byCode(context, code);
  }
}
