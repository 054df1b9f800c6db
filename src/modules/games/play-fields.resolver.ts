import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Reads } from '../../database/index.js';
import { RequestContext } from '../../kernel/context.js';
import { type CouponReader, type CouponRecord, CouponType } from '../coupons/index.js';
import { PassObject, type PassReader, type PassRecord } from '../passes/index.js';
import { type RedemptionReader, type RedemptionRecord, RedemptionType } from '../rewards/index.js';
import type { PlayRecord } from './play-record.js';
import { ForWinners, GamePlay } from './plays.types.js';
import { readSeeds, type Seed } from './read-games.js';

interface PlayReaders {
  reads: Reads;
  redemptions: RedemptionReader;
  coupons: CouponReader;
  passes: PassReader;
}

/** What belongs to a play and is read only where it is asked for. */
@Resolver(() => GamePlay)
export class PlayFieldsResolver {
  constructor(private readonly deps: PlayReaders) {}

  @ForWinners
  @FieldResolver(() => String, { description: 'The code of the game.' })
  game(@Root() { row }: PlayRecord): string {
    return row.game;
  }

  @ForWinners
  @FieldResolver(() => String, { description: "SHA-256 of the server's seed, hexadecimal, as it was shown before the play." })
  async commitment(@Root() play: PlayRecord, @Ctx() context: RequestContext): Promise<string> {
    return (await this.seedOf(play, context)).commitment.toString('hex');
  }

  @ForWinners
  @FieldResolver(() => String, { nullable: true, description: "The server's seed, hexadecimal, once it was revealed." })
  async serverSeed(@Root() play: PlayRecord, @Ctx() context: RequestContext): Promise<string | null> {
    return (await this.seedOf(play, context)).seed?.toString('hex') ?? null;
  }

  @ForWinners
  @FieldResolver(() => RedemptionType, { nullable: true, description: 'The redemption of a reward that it won.' })
  async redemption(@Root() { row }: PlayRecord, @Ctx() context: RequestContext): Promise<RedemptionRecord | null> {
    return row.redemptionId === null ? null : this.deps.redemptions.byId(context, row.redemptionId);
  }

  @ForWinners
  @FieldResolver(() => [CouponType], { description: 'The coupons that it won.' })
  coupons(@Root() play: PlayRecord, @Ctx() context: RequestContext): Promise<CouponRecord[]> {
    return allOf(play.giftIds('COUPON').map((id) => this.deps.coupons.byId(context, id)));
  }

  @ForWinners
  @FieldResolver(() => [PassObject], { description: "The passes that it won; to a member's token only while they are its own." })
  passes(@Root() play: PlayRecord, @Ctx() context: RequestContext): Promise<PassRecord[]> {
    return allOf(play.giftIds('PASS').map((id) => this.deps.passes.byId(context, id)));
  }

  private async seedOf({ row }: PlayRecord, context: RequestContext): Promise<Seed> {
    const seed = await this.deps.reads.ask(context, readSeeds, { game: row.game, epoch: row.epoch });
    if (!seed) throw new Error(`play ${row.id} has no seed`);
    return seed;
  }
}

async function allOf<T>(asked: readonly Promise<T | null>[]): Promise<T[]> {
  return (await Promise.all(asked)).flatMap((one) => one ?? []);
}
