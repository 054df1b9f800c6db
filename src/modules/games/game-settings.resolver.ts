import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { GameDefinition } from '../../kernel/scheme/games.js';
import { toUserError } from '../../kernel/user-error.js';
import { type SchemeItem, SchemeStore } from '../programs/index.js';
import { GAME_KIND } from './game-kind.js';
import { gameItem } from './game-record.js';
import { EndGameInput, RotateGameSeedInput, SaveGameInput } from './games.input.js';
import { GamePayload, RotateGameSeedPayload } from './games.types.js';
import type { RotateSeed } from './rotate-seed.js';

/** Games as marketers change them. One that is saved as anything but DRAFT or ACTIVE is INVALID. */
@Resolver()
export class GameSettingsResolver {
  constructor(
    private readonly store: SchemeStore,
    private readonly seeds: RotateSeed,
  ) {}

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => GamePayload, {
    description: 'Saves a game: as a draft, or as its next version from now on. What was played stays as it is.',
  })
  async saveGame(
    @Arg('input', () => SaveGameInput, { description: 'All that the game says.' }) input: SaveGameInput,
    @Ctx() context: RequestContext,
  ): Promise<GamePayload> {
    const { code, status: asked, ...settings } = input;
    const status = asked ?? 'ACTIVE';
    if (status !== 'DRAFT' && status !== 'ACTIVE') return payload([refuse('INVALID', ['status'], 'game-status')], context);
    const read = (program: RequestContext['tenant']) => GAME_KIND.read(settings, code, program);
    const { caller, tenant } = context;
    return payload(await this.store.save(caller, tenant.id, 'games', code, read, { status }, GAME_KIND.check), context);
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => GamePayload, {
    description: 'Ends a game for good. What was won stays; a lucky draw is held at its time among the entries there are.',
  })
  async endGame(
    @Arg('input', () => EndGameInput, { description: 'Which one.' }) { code }: EndGameInput,
    @Ctx() context: RequestContext,
  ): Promise<GamePayload> {
    return payload(await this.store.change(context.caller, context.tenant.id, 'games', code, 'ENDED'), context);
  }

  @Access('staff', 'admin', { scope: 'program:write' })
  @Mutation(() => RotateGameSeedPayload, {
    description: 'Reveals the seed of a game, so that all plays of before can be verified, and goes on with the next one.',
  })
  async rotateGameSeed(
    @Arg('input', () => RotateGameSeedInput, { description: 'Which seed.' }) { game: code, commitment }: RotateGameSeedInput,
    @Ctx() context: RequestContext,
  ): Promise<RotateGameSeedPayload> {
    const done = await this.seeds.run(context.caller, context.tenant, code, commitment);
    if (isRefusal(done))
      return { serverSeed: null, commitment: null, game: null, userErrors: [toUserError(done, context.language)] };
    const item = await this.store.find(context.tenant.id, 'games', code);
    return {
      serverSeed: done.seed.toString('hex'),
      commitment: done.commitment.toString('hex'),
      game: item && gameItem(item),
      userErrors: [],
    };
  }
}

function payload(outcome: SchemeItem<GameDefinition> | Refusal[], context: RequestContext): GamePayload {
  return Array.isArray(outcome)
    ? { game: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) }
    : { game: gameItem(outcome), userErrors: [] };
}
