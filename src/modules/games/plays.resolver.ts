import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import type { ReadMemberRef } from '../../kernel/member-ref.js';
import { type Connection, ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { isRefusal } from '../../kernel/refusal.js';
import { type Commands, entriesFor, errorsOf, execute, type LedgerReader } from '../ledger/index.js';
import { type Member, MemberType } from '../members/index.js';
import type { ChancesView, GameReader } from './game-reader.js';
import { GrantGameChancesInput, PlayGameInput } from './games.input.js';
import { GameChances } from './games.types.js';
import { grantGameChances } from './grant-chances.js';
import { playGame } from './play-game.js';
import type { PlayRecord } from './play-record.js';
import { ForWinners, GamePlayConnection, GrantGameChancesPayload, PlayGamePayload } from './plays.types.js';

interface PlayDependencies {
  commands: Commands;
  ledger: LedgerReader;
  games: GameReader;
  readRef: ReadMemberRef;
}

/** What members play. A member reference that names nobody, or several, is INVALID. */
@Resolver(() => MemberType)
export class PlayResolver {
  constructor(private readonly deps: PlayDependencies) {}

  @Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' })
  @Mutation(() => PlayGamePayload, { description: 'Plays a game: it takes a chance, and what a play costs.' })
  async playGame(
    @Arg('input', () => PlayGameInput, { description: 'Which game, for whom.' }) input: PlayGameInput,
    @Ctx() context: RequestContext,
  ): Promise<PlayGamePayload> {
    const { game, clientSeed, commitment = null } = input;
    const done = await execute(context, this.deps.commands, input.idempotencyKey, (envelope) => {
      const member = input.member ? this.deps.readRef(input.member, context.tenant) : null;
      if (isRefusal(member)) return member.under('member');
      return playGame(envelope, { member, game, clientSeed, commitment });
    });
    if (isRefusal(done)) return { play: null, entries: [], chances: null, userErrors: errorsOf(context, done) };
    const { play: written, playId } = done.value;
    const { games } = this.deps;
    const play = written ? games.record(context, written) : await games.byId(context, playId);
    const [entries, chances] = await Promise.all([
      entriesFor(context, this.deps.ledger, done),
      play && games.chances(context, play.row.memberId, game),
    ]);
    return { play, entries, chances, userErrors: [] };
  }

  @Access('staff', 'server', 'partner', 'admin', { scope: 'points:write' })
  @Mutation(() => GrantGameChancesPayload, { description: 'Gives a member chances beside those of the day.' })
  async grantGameChances(
    @Arg('input', () => GrantGameChancesInput, { description: 'How many, for whom.' }) input: GrantGameChancesInput,
    @Ctx() context: RequestContext,
  ): Promise<GrantGameChancesPayload> {
    const { game, chances, reason } = input;
    const done = await execute(context, this.deps.commands, input.idempotencyKey, (envelope) => {
      const member = this.deps.readRef(input.member, context.tenant);
      return isRefusal(member) ? member.under('member') : grantGameChances(envelope, { member, game, chances, reason });
    });
    if (isRefusal(done)) return { chances: null, userErrors: errorsOf(context, done) };
    return { chances: await this.deps.games.chances(context, done.value.memberId, game), userErrors: [] };
  }

  @ForWinners
  @FieldResolver(() => GamePlayConnection, { description: 'What the member played, newest first.' })
  gamePlays(
    @Root() member: Member,
    @Args(() => ForwardPageArgs) page: ForwardPageArgs,
    @Arg('game', () => String, { nullable: true, description: 'Only of the game with this code.' }) game: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PlayRecord>> {
    return this.deps.games.page(context, pageRequest(page), member.id, game ?? null);
  }

  @ForWinners
  @FieldResolver(() => GameChances, { description: 'What the member has left of a game.' })
  gameChances(
    @Root() member: Member,
    @Arg('game', () => String, { description: 'The code of the game.' }) game: string,
    @Ctx() context: RequestContext,
  ): Promise<ChancesView> {
    return this.deps.games.chances(context, member.id, game);
  }
}
