import { Arg, Resolver, Root, Subscription } from 'type-graphql';
import type { RequestContext } from '../../kernel/context.js';
import { type Interruption, showEvent } from '../../kernel/live-source.js';
import { Cursor } from '../../kernel/scalars/index.js';
import { ForWatchers, LeaderboardChange } from './leaderboard-change.js';
import { listeningOf } from './subscriptions.js';

interface LeaderboardChangedArgs {
  code: string;
  after?: string | null;
}

/** Leaderboards as they move. */
@Resolver()
export class LeaderboardChangedResolver {
  @ForWatchers
  @Subscription(() => LeaderboardChange, {
    description:
      'A leaderboard as its first hundred places change, at most once a second. What is read of it then may be newer than the event; resuming `after` a cursor tells of every change since that was announced.',
    subscribe: ({ context, args, info }) =>
      listeningOf(info.schema).leaderboardChanged(context as RequestContext, args as LeaderboardChangedArgs),
  })
  leaderboardChanged(
    @Root() change: LeaderboardChange | Interruption,
    @Arg('code', () => String, { description: 'Which one.' }) _code: string,
    @Arg('after', () => Cursor, {
      nullable: true,
      description: 'Events after this one, those already stored first. Without it: from now on.',
    })
    _after: string | null,
  ): LeaderboardChange {
    return showEvent(change);
  }
}
