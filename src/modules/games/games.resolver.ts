import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Reads } from '../../database/index.js';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { type Connection, ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import type { SchemeStatus } from '../../kernel/scheme/scheme.js';
import { SchemeStatusEnum, SchemeStore } from '../programs/index.js';
import { type Audit, auditOf } from './audit.js';
import { GameAudit } from './audit.types.js';
import { gameAt, gameVersion, newestGame } from './game-kind.js';
import { type ChancesView, type EntryView, type GameReader } from './game-reader.js';
import { GameRecord, gameItem, gamesBegun } from './game-record.js';
import { ForPlayers, GameChances, GameDraw, GameEntryConnection, GameType } from './games.types.js';
import { readDraws, readGameStates, readSeeds, readTallies } from './read-games.js';

interface GameDependencies {
  reads: Reads;
  games: GameReader;
  store: SchemeStore;
}

/** Games as callers see them. */
@Resolver(() => GameType)
export class GameResolver {
  constructor(private readonly deps: GameDependencies) {}

  @ForPlayers
  @Query(() => [GameType], { description: 'The games by their codes: for members and partners those in force and not over.' })
  async games(
    @Arg('status', () => SchemeStatusEnum, { nullable: true, description: 'For the brand: only those with this status.' })
    status: SchemeStatus | null,
    @Ctx() context: RequestContext,
  ): Promise<GameRecord[]> {
    if (isOfBrand(context))
      return (await this.deps.store.list(context.tenant.id, 'games', status)).flatMap((item) => gameItem(item) ?? []);
    const now = context.clock.now();
    return gamesBegun(context).filter(({ status: is, says }) => is === 'ACTIVE' && (says.endsAt === null || now < says.endsAt));
  }

  @ForPlayers
  @Query(() => GameType, {
    nullable: true,
    description: 'One game, also one that is over; null when there is none with this code.',
  })
  async game(
    @Arg('code', () => String, { description: 'Its code.' }) code: string,
    @Ctx() context: RequestContext,
  ): Promise<GameRecord | null> {
    if (!isOfBrand(context)) return gamesBegun(context).find((game) => game.code === code) ?? null;
    const item = await this.deps.store.find(context.tenant.id, 'games', code);
    return item && gameItem(item);
  }

  @ForPlayers
  @FieldResolver(() => Boolean, { description: 'Whether it can be played now, chances aside.' })
  async isOpen(@Root() { code }: GameRecord, @Ctx() context: RequestContext): Promise<boolean> {
    const now = context.clock.now();
    const says = gameAt(context.tenant, code, now);
    if (!says || (says.startsAt !== null && now < says.startsAt) || (says.endsAt !== null && now >= says.endsAt)) return false;
    return (await this.deps.reads.ask(context, readGameStates, code)).closedAt === null;
  }

  @ForPlayers
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'SHA-256 of the seed that outcomes come from now, hexadecimal: keep it before you play. Null once a draw was held.',
  })
  commitment(@Root() { code }: GameRecord, @Ctx() context: RequestContext): Promise<string | null> {
    return this.deps.games.commitment(context, code);
  }

  @ForPlayers
  @FieldResolver(() => GameChances, { nullable: true, description: 'What the calling member has left; null for other callers.' })
  async chances(@Root() { code }: GameRecord, @Ctx() context: RequestContext): Promise<ChancesView | null> {
    const { memberId } = context.caller;
    return memberId === null ? null : this.deps.games.chances(context, memberId, code);
  }

  @ForPlayers
  @FieldResolver(() => GameDraw, { nullable: true, description: 'The draw, once it was held; null for all but lucky draws.' })
  async draw(@Root() { code, kind }: GameRecord, @Ctx() context: RequestContext): Promise<GameDraw | null> {
    const draw = kind === 'LUCKY_DRAW' ? await this.deps.reads.ask(context, readDraws, code) : null;
    if (!draw) return null;
    const seed = await this.deps.reads.ask(context, readSeeds, draw);
    if (!seed?.seed) throw new Error(`the seed of draw ${code} is not revealed`);
    return {
      drawnAt: new Date(draw.drawnAt),
      entryCount: draw.entries,
      entriesHash: draw.entriesHash.toString('hex'),
      commitment: seed.commitment.toString('hex'),
      serverSeed: seed.seed.toString('hex'),
    };
  }

  @ForPlayers
  @FieldResolver(() => GameEntryConnection, {
    nullable: true,
    description:
      'The entries of a lucky draw, in the order in which they were made; null before it was held, and for other games.',
  })
  async entries(
    @Root() { code, kind }: GameRecord,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<EntryView> | null> {
    const draw = kind === 'LUCKY_DRAW' ? await this.deps.reads.ask(context, readDraws, code) : null;
    return draw && this.deps.games.entries(context, pageRequest(page), code);
  }

  @Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
  @Query(() => GameAudit, {
    nullable: true,
    description: 'Whether a game keeps its odds; null for lucky draws and for what there is not.',
  })
  async gameAudit(
    @Arg('code', () => String, { description: 'The game.' }) code: string,
    @Arg('version', () => Int, { nullable: true, description: 'Which version; the newest if left out.' }) version: number | null,
    @Ctx() context: RequestContext,
  ): Promise<Audit | null> {
    const { tenant } = context;
    const game = version == null ? newestGame(tenant, code) : gameVersion(tenant, code, version);
    if (!game || game.kind === 'LUCKY_DRAW') return null;
    return auditOf(game, await this.deps.reads.ask(context, readTallies, { game: code, version: game.version }));
  }
}

/** Who sees drafts, and what is stopped. */
function isOfBrand({ caller }: RequestContext): boolean {
  return caller.kind === 'staff' || caller.kind === 'server' || caller.kind === 'admin';
}
