import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import type { RequestContext } from '../../kernel/context.js';
import { DateTime } from '../../kernel/scalars/index.js';
import { Event } from './realtime.types.js';

/** Whoever may see a leaderboard may see it move; others need to be allowed to listen. */
export const ForWatchers = Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'stream:read' });

@ObjectType('LeaderboardChange', {
  implements: Event,
  description:
    'The first hundred places of a leaderboard changed, or a round was closed. Told at most once a second for each leaderboard: several changes are one event.',
})
@ForWatchers
export class LeaderboardChange extends Event {
  @Field(() => String, { description: 'The code of the leaderboard.' })
  code!: string;

  @Field(() => DateTime, { nullable: true, description: 'When the round started that changed; null for one of all time.' })
  startsAt!: Date | null;
}

/** BAD_USER_INPUT for a leaderboard that the program does not have. */
export function checkLeaderboard({ tenant }: RequestContext, code: string): void {
  if (!tenant.scheme.leaderboards.some((board) => board.code === code))
    throw new ApiError('BAD_USER_INPUT', 'The program has no leaderboard with this code.');
}
