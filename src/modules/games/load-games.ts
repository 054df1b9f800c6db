import { idArray, millis, type SqlClient, textArray } from '../../kernel/sql/bulk.js';
import { together } from '../../kernel/sql/together.js';
import type { GameBook, GameMember, GameState, GamesNeed, Play } from './game-book.js';

/** Of plays named `p`. */
export const PLAY = `p.id, p.game, p.version, p.member_id AS "memberId", p.epoch, p.nonce, p.client_seed AS "clientSeed", p.chance, p.day::text AS day,
  p.cost, p.cost_wallet_id AS "costWalletId", p.cost_sequence AS "costSequence", p.status, p.drawn, p.prize, p.points, p.wallet_id AS "walletId",
  p.sequence, p.redemption_id AS "redemptionId", p.gift_ids AS "giftIds", p.actor, ${millis('p.played_at', '"playedAt"')}`;

export async function loadMembers(sql: SqlClient, programId: number, { members }: GamesNeed, book: GameBook): Promise<void> {
  const wanted = [...members].flatMap(([game, ids]) => [...ids].map((memberId) => ({ game, memberId })));
  if (wanted.length === 0) return;
  const { rows } = await sql.query<Omit<GameMember, 'changed'>>({
    name: 'game members',
    text: `SELECT o.member_id AS "memberId", o.game, o.plays, o.day::text AS day, o.day_plays AS "dayPlays", o.extra
      FROM unnest($2::bigint[], $3::text[]) AS w (member_id, game)
      JOIN game_member o ON o.program_id = (SELECT $1::int) AND o.member_id = w.member_id AND o.game = w.game`,
    values: [programId, idArray(wanted.map(({ memberId }) => memberId)), textArray(wanted.map(({ game }) => game))],
  });
  for (const one of wanted) book.addMember({ ...one, plays: 0, day: null, dayPlays: 0, extra: 0, changed: false });
  for (const row of rows) book.addMember({ ...row, changed: false });
}

export async function loadPlays(sql: SqlClient, programId: number, ids: ReadonlySet<number>, book: GameBook): Promise<void> {
  if (ids.size === 0) return;
  const { rows } = await sql.query<Play>({
    name: 'plays by id',
    text: `SELECT ${PLAY} FROM game_play p WHERE p.program_id = (SELECT $1::int) AND p.id = ANY ($2::bigint[])`,
    values: [programId, idArray(ids)],
  });
  for (const row of rows) book.plays.set(row.id, { ...row, row: 'same' });
}

/** Locks what players share, in one order for everybody; what each prize gave is read by the next statement, which sees what the lock waited for. */
export async function lockStates(sql: SqlClient, programId: number, games: ReadonlySet<string>, book: GameBook): Promise<void> {
  if (games.size === 0) return;
  const values = [programId, textArray(games)];
  const [, { rows }, prizes, seeds] = await together([
    sql.query({
      name: 'make game states',
      text: `INSERT INTO game_state (program_id, game) SELECT $1::int, w.game FROM unnest($2::text[]) AS w (game)
        WHERE NOT EXISTS (SELECT FROM game_state g WHERE g.program_id = (SELECT $1::int) AND g.game = w.game) ORDER BY w.game ON CONFLICT DO NOTHING`,
      values,
    }),
    sql.query<Pick<GameState, 'game' | 'epoch' | 'points' | 'budget' | 'closedAt'>>({
      name: 'lock game states',
      text: `SELECT game, epoch, points, budget, ${millis('closed_at', '"closedAt"')} FROM game_state
        WHERE program_id = (SELECT $1::int) AND game = ANY ($2::text[]) ORDER BY game COLLATE "C" FOR NO KEY UPDATE`,
      values,
    }),
    sql.query<{ game: string; prize: string; given: number; stock: number | null }>({
      name: 'prizes given',
      text: 'SELECT game, prize, given, stock FROM game_prize WHERE program_id = (SELECT $1::int) AND game = ANY ($2::text[])',
      values,
    }),
    sql.query<{ game: string; epoch: number; commitment: Buffer }>({
      name: 'commitments',
      text: `SELECT s.game, s.commitment FROM game_state g JOIN game_seed s ON s.program_id = g.program_id AND s.game = g.game AND s.epoch = g.epoch
        WHERE g.program_id = (SELECT $1::int) AND g.game = ANY ($2::text[])`,
      values,
    }),
  ]);
  for (const row of rows) book.states.set(row.game, { ...row, commitment: null, prizes: new Map(), changed: false });
  for (const { game, prize, given, stock } of prizes.rows)
    book.states.get(game)?.prizes.set(prize, { given, stock, changed: false });
  for (const { game, commitment } of seeds.rows) Object.assign(book.state(game), { commitment });
}
