import type { Instant } from '../../kernel/clock.js';
import { bulkInsert, bulkUpdate, type Column, type SqlClient } from '../../kernel/sql/bulk.js';
import type { Book } from '../ledger/index.js';
import type { ChanceGrant, GameBook, GameMember, GameState, GivenPrize, PlayState } from './game-book.js';
import { commitmentOf } from './seeds.js';

const settled: Column<PlayState>[] = [
  ['status', 'text', (p) => p.status],
  ['drawn', 'text', (p) => p.drawn],
  ['prize', 'text', (p) => p.prize],
  ['points', 'bigint', (p) => p.points],
  ['wallet_id', 'int', (p) => p.walletId],
  ['sequence', 'bigint', (p) => p.sequence],
  ['redemption_id', 'bigint', (p) => p.redemptionId],
  ['gift_ids', 'bigint[]', (p) => p.giftIds],
];
const playColumns: Column<PlayState>[] = [
  ['id', 'bigint', (p) => p.id],
  ['game', 'text', (p) => p.game],
  ['version', 'int', (p) => p.version],
  ['member_id', 'bigint', (p) => p.memberId],
  ['epoch', 'int', (p) => p.epoch],
  ['nonce', 'bigint', (p) => p.nonce],
  ['client_seed', 'text', (p) => p.clientSeed],
  ['chance', 'text', (p) => p.chance],
  ['day', 'date', (p) => p.day],
  ['cost', 'bigint', (p) => p.cost],
  ['cost_wallet_id', 'int', (p) => p.costWalletId],
  ['cost_sequence', 'bigint', (p) => p.costSequence],
  ['actor', 'text', (p) => p.actor],
  ['played_at', 'instant', (p) => p.playedAt],
  ...settled,
];
const insertPlays = bulkInsert<PlayState>('game_play', playColumns);
const updatePlays = bulkUpdate<PlayState>('game_play', ['id'], playColumns, settled);

const left: Column<GameMember>[] = [
  ['plays', 'bigint', (m) => m.plays],
  ['day', 'date', (m) => m.day],
  ['day_plays', 'int', (m) => m.dayPlays],
  ['extra', 'int', (m) => m.extra],
];
const saveMembers = bulkUpdate<GameMember>(
  'game_member',
  ['member_id', 'game'],
  [['member_id', 'bigint', (m) => m.memberId], ['game', 'text', (m) => m.game], ...left],
  left,
);

const insertGrants = bulkInsert<ChanceGrant & { now: Instant }>('game_chance', [
  ['id', 'bigint', (g) => g.id],
  ['game', 'text', (g) => g.game],
  ['member_id', 'bigint', (g) => g.memberId],
  ['chances', 'int', (g) => g.chances],
  ['reason', 'text', (g) => g.reason],
  ['actor', 'text', (g) => g.actor],
  ['recorded_at', 'instant', (g) => g.now],
]);

/** Sends what belongs to members. */
export function writeGames(sql: SqlClient, { program: { id }, now }: Book, book: GameBook): Promise<void>[] {
  const plays = [...book.plays.values()];
  const rowsOf = (row: PlayState['row']) => plays.filter((play) => play.row === row);
  return [
    insertPlays(sql, id, rowsOf('new')),
    updatePlays(sql, id, rowsOf('changed')),
    saveMembers(sql, id, book.changedMembers()),
    insertGrants(
      sql,
      id,
      book.grants.map((grant) => ({ ...grant, now })),
    ),
  ];
}

const stateChanges: Column<GameState>[] = [
  ['points', 'bigint', (s) => s.points],
  ['budget', 'bigint', (s) => s.budget],
];
const saveStates = bulkUpdate<GameState>(
  'game_state',
  ['game'],
  [['game', 'text', (s) => s.game], ...stateChanges],
  stateChanges,
);

type PrizeRow = GivenPrize & { game: string; prize: string };

const prizeChanges: Column<PrizeRow>[] = [
  ['given', 'bigint', (p) => p.given],
  ['stock', 'bigint', (p) => p.stock],
];
const savePrizes = bulkUpdate<PrizeRow>(
  'game_prize',
  ['game', 'prize'],
  [['game', 'text', (p) => p.game], ['prize', 'text', (p) => p.prize], ...prizeChanges],
  prizeChanges,
);

const insertSeeds = bulkInsert<{ game: string; epoch: number; commitment: Buffer; now: Instant }>('game_seed', [
  ['game', 'text', (s) => s.game],
  ['epoch', 'int', (s) => s.epoch],
  ['commitment', 'bytea', (s) => s.commitment],
  ['committed_at', 'instant', (s) => s.now],
]);

/** Sends what players share: one row a game and one a prize, with the limits that hold, which the database guards as well; and a seed's commitment with its first play. */
export function writeShared(sql: SqlClient, { program: { id }, now }: Book, book: GameBook): Promise<void>[] {
  const states = [...book.states.values()];
  const played = new Set([...book.plays.values()].flatMap(({ row, game }) => (row === 'new' ? [game] : [])));
  const fresh = states.filter(({ game, commitment }) => commitment === null && played.has(game));
  return [
    saveStates(
      sql,
      id,
      states.filter(({ changed }) => changed),
    ),
    savePrizes(
      sql,
      id,
      states.flatMap(({ game, prizes }) =>
        [...prizes].filter(([, { changed }]) => changed).map(([prize, given]) => ({ ...given, game, prize })),
      ),
    ),
    insertSeeds(
      sql,
      id,
      fresh.map(({ game, epoch }) => ({ game, epoch, now, commitment: commitmentOf(book.seedOf(id, game, epoch)) })),
    ),
  ];
}
