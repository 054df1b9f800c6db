import type { MemberLookup } from '../../kernel/member-lookup.js';
import { type ProgramConfig, walletByCode } from '../../kernel/program-config.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { Game } from '../../kernel/scheme/games.js';
import { isLine } from '../../kernel/text.js';
import { localDate } from '../../kernel/zone-clock.js';
import {
  type Book,
  type Command,
  type Envelope,
  hasPoints,
  maySpend,
  type Needs,
  spend,
  subjectOf,
  type WalletState,
} from '../ledger/index.js';
import { type Chance, nextChance, playedOnce } from './chances.js';
import type { GameBook, GameState, Play, PlayState } from './game-book.js';
import { gameAt, newestGame } from './game-kind.js';
import { askMember, gameBook, gamesPart } from './games-part.js';
import { handOver, isThere, needsGiftOf } from './gifts.js';
import { commitmentOf, drawnPlace } from './seeds.js';
import { isLeft, noteGiven, settlePrize } from './settle-prize.js';

export interface PlayRequest {
  member: MemberLookup | null;
  game: string;
  clientSeed: string;
  commitment: string | null;
}

/** A play that was made. */
export interface Played {
  playId: number;
  /** As it was just written; null in a repeated answer, which reads it. */
  play: Play | null;
}

const FIELD = ['game'];

/**
 * Plays a game for a member: takes a chance and what it costs, and gives what the seeds draw, as far as it is left. An entry of a lucky draw waits for the draw.
 * Refuses: INVALID (member, clientSeed), NOT_FOUND (member, game), FORBIDDEN_TARGET, NOT_ELIGIBLE (suspended, closed, not open), EXPIRED (over), LIMIT_REACHED (no
 * chances), INVALID_STATE (another seed since), INSUFFICIENT_POINTS.
 */
export function playGame(envelope: Envelope, request: PlayRequest): Command<Played> | Refusal {
  const { game, clientSeed, commitment } = request;
  if (!isLine(clientSeed, 100)) return refuse('INVALID', ['clientSeed'], 'text-length', { max: 100 });
  const subject = subjectOf(request.member, envelope, 'member');
  if (isRefusal(subject)) return subject;
  return {
    ...envelope,
    operation: 'playGame',
    subjects: [subject],
    fingerprint: ([member]) => ({ member, game, clientSeed, commitment }),
    needs: (needs, [member]) => ask(needs, member as number, game),
    decide: (book, [member]) => decide(book, member as number, request, envelope.principal),
    store: ({ playId }) => ({ playId }),
    restore: (stored) => ({ playId: stored['playId'] as number, play: null }),
  };
}

function ask(needs: Needs, memberId: number, code: string): void {
  const game = gameAt(needs.program, code, needs.now);
  if (game === null) return;
  needs.lotsOf.add(memberId);
  const wanted = needs.of(gamesPart);
  wanted.games.add(code);
  askMember(needs, memberId, code);
  if (game.kind !== 'LUCKY_DRAW') for (const prize of game.prizes) needsGiftOf(needs, memberId, prize);
}

function decide(book: Book, memberId: number, request: PlayRequest, actor: string): Played | Refusal {
  const game = openGame(book.program, request.game, book.now);
  if (isRefusal(game)) return game;
  const games = gameBook(book);
  const state = games.state(game.code);
  if (state.closedAt !== null) return refuse('EXPIRED', FIELD, 'game-over');
  const seed = games.seedOf(book.program.id, game.code, state.epoch);
  assertCommitted(state, seed);
  const today = localDate(book.now, book.program.timeZone);
  const chance = nextChance(game.dailyChances, games.member(memberId, game.code), today);
  const wallet = game.cost && payingWallet(book, memberId, game.cost.wallet);
  const poor = wallet && game.cost ? hasPoints(wallet, game.cost.points) : null;
  const refusal =
    maySpend(book.member(memberId), 'member') ??
    (chance === null ? refuse('LIMIT_REACHED', FIELD, 'game-no-chances') : null) ??
    (request.commitment !== null && request.commitment !== commitmentOf(seed).toString('hex')
      ? refuse('INVALID_STATE', ['commitment'], 'game-seed-changed')
      : null) ??
    (poor && refuse(poor.code, FIELD, poor.message, poor.params));
  if (refusal || chance === null) return refusal as Refusal;
  const play = begin(book, games, game, { memberId, chance, day: today, clientSeed: request.clientSeed, actor });
  if (wallet && game.cost) pay(book, wallet, game.cost.points, play);
  if (game.kind !== 'LUCKY_DRAW') settle(book, state, game, play, seed);
  return { playId: play.id, play };
}

/** The game as it can be played now. Refuses: NOT_FOUND, NOT_ELIGIBLE (not open), EXPIRED. */
function openGame(program: ProgramConfig, code: string, now: number): Game | Refusal {
  const game = gameAt(program, code, now);
  if (game === null)
    return newestGame(program, code)
      ? refuse('NOT_ELIGIBLE', FIELD, 'game-not-open')
      : refuse('NOT_FOUND', FIELD, 'game-not-found');
  if (game.startsAt !== null && now < game.startsAt) return refuse('NOT_ELIGIBLE', FIELD, 'game-not-open');
  return game.endsAt !== null && now >= game.endsAt ? refuse('EXPIRED', FIELD, 'game-over') : game;
}

/** With another master key the server would break its word. */
function assertCommitted({ game, epoch, commitment }: GameState, seed: Buffer): void {
  if (commitment !== null && !commitment.equals(commitmentOf(seed)))
    throw new Error(`the seed of game ${game}, epoch ${epoch}, is not the one that was committed to: the master key is another`);
}

function payingWallet(book: Book, memberId: number, code: string): WalletState {
  const config = walletByCode(book.program, code);
  if (!config) throw new Error(`the program has no wallet ${code}`);
  return book.wallet(memberId, config);
}

function begin(
  book: Book,
  games: GameBook,
  game: Game,
  made: { memberId: number; chance: Chance; day: string; clientSeed: string; actor: string },
): PlayState {
  const member = games.member(made.memberId, game.code);
  Object.assign(member, playedOnce(member, made.chance, made.day), { changed: true });
  const play: PlayState = {
    ...made,
    id: book.ids.next(),
    game: game.code,
    version: game.version,
    epoch: games.state(game.code).epoch,
    nonce: member.plays,
    cost: 0,
    costWalletId: null,
    costSequence: null,
    status: 'ENTERED',
    drawn: null,
    prize: null,
    points: 0,
    walletId: null,
    sequence: null,
    redemptionId: null,
    giftIds: null,
    playedAt: book.now,
    row: 'new',
  };
  games.plays.set(play.id, play);
  return play;
}

function pay(book: Book, wallet: WalletState, points: number, play: PlayState): void {
  const entry = spend(wallet, points, { code: 'GAME_PLAY', game: play.game, play: play.id }, book.stamp());
  Object.assign(play, { cost: points, costWalletId: wallet.config.id, costSequence: entry.sequence });
}

function settle(book: Book, state: GameState, game: Game, play: PlayState, seed: Buffer): void {
  const drawn = drawnPlace(seed, play, game.prizes);
  const prize = settlePrize(game, drawn, (one) => isLeft(game, state, one) && isThere(book, play.memberId, one));
  noteGiven(game, state, prize);
  const given = handOver(book, { memberId: play.memberId, playId: play.id, game: game.code }, prize);
  Object.assign(play, given, { status: 'SETTLED', drawn: game.prizes[drawn]?.code ?? null, prize: prize.code });
}
