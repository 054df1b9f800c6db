import { toGlobalId } from '../../kernel/global-id.js';
import { registerNodeType } from '../../kernel/node.js';
import type { Game } from '../../kernel/scheme/games.js';
import type { GiftKind } from '../../kernel/scheme/rule.js';
import type { Play } from './game-book.js';
import { PrizeRecord } from './game-record.js';
import type { GamePlayStatus } from './games.enums.js';

/** A play as the API shows it, with the game as it was then. */
export class PlayRecord {
  readonly version: number;
  readonly number: number;
  readonly clientSeed: string;
  readonly drawn: string | null;
  readonly cost: number;
  readonly points: number;

  constructor(
    readonly row: Play,
    private readonly game: Game,
  ) {
    ({ version: this.version, nonce: this.number, clientSeed: this.clientSeed } = row);
    ({ drawn: this.drawn, cost: this.cost, points: this.points } = row);
  }

  get id(): string {
    return toGlobalId('GamePlay', this.row.id);
  }

  get status(): GamePlayStatus {
    if (this.row.status === 'ENTERED') return 'ENTERED';
    return this.prize === null || this.prize.kind === 'NOTHING' ? 'LOST' : 'WON';
  }

  /** What was given; of a lucky draw what is being given. */
  get prize(): PrizeRecord | null {
    const { status, prize, drawn } = this.row;
    const code = status === 'DRAWN' ? drawn : prize;
    const found = this.game.prizes.find((one) => one.code === code);
    return found ? new PrizeRecord(this.row.game, found, this.game) : null;
  }

  /** Of what it won of that kind. */
  giftIds(kind: GiftKind): readonly number[] {
    return this.prize?.kind === kind ? (this.row.giftIds ?? []) : [];
  }

  get playedAt(): Date {
    return new Date(this.row.playedAt);
  }
}

registerNodeType(PlayRecord, 'GamePlay');
