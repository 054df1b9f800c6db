import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Reads } from '../../database/index.js';
import { RequestContext } from '../../kernel/context.js';
import { Reward, type RewardReader } from '../rewards/index.js';
import type { PrizeRecord } from './game-record.js';
import { ForPlayers, GamePrizeType } from './games.types.js';
import { readGameStates } from './read-games.js';

/** What belongs to a prize and is read only where it is asked for. */
@Resolver(() => GamePrizeType)
export class PrizeFieldsResolver {
  constructor(private readonly deps: { reads: Reads; rewards: RewardReader }) {}

  @ForPlayers
  @FieldResolver(() => Int, { nullable: true, description: 'How many are left; null for no limit.' })
  async left(@Root() { game, code, stock }: PrizeRecord, @Ctx() context: RequestContext): Promise<number | null> {
    if (stock === null) return null;
    const { given } = await this.deps.reads.ask(context, readGameStates, game);
    return Math.max(0, stock - (given[code] ?? 0));
  }

  @ForPlayers
  @FieldResolver(() => Reward, { nullable: true, description: 'REWARD: the reward, where the caller may see it.' })
  async reward(@Root() { prize }: PrizeRecord, @Ctx() context: RequestContext): Promise<object | null> {
    return prize.kind === 'REWARD' ? this.deps.rewards.byCode(context, prize.reward) : null;
  }
}
