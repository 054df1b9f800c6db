import type { RequestContext } from '../../kernel/context.js';
import { type Game, type GameDefinition, type GamePrize, prizeGift } from '../../kernel/scheme/games.js';
import type { SchemeStatus } from '../../kernel/scheme/scheme.js';
import { definitionOf, type SchemeItem } from '../programs/index.js';

/** A game as the API shows it: its newest version, or its draft where there is none. */
export class GameRecord {
  readonly kind: GameDefinition['kind'];
  readonly name: string;
  readonly description: string | null;
  readonly dailyChances: number | null;
  readonly budget: number | null;
  readonly whenOut: GameDefinition['whenOut'];

  constructor(
    readonly code: string,
    readonly status: SchemeStatus,
    readonly version: number,
    readonly says: GameDefinition,
  ) {
    ({ kind: this.kind, name: this.name, description: this.description } = says);
    ({ dailyChances: this.dailyChances, budget: this.budget, whenOut: this.whenOut } = says);
  }

  get startsAt(): Date | null {
    return this.says.startsAt === null ? null : new Date(this.says.startsAt);
  }

  get endsAt(): Date | null {
    return this.says.endsAt === null ? null : new Date(this.says.endsAt);
  }

  get cost(): { points: number; walletCode: string } | null {
    const { cost } = this.says;
    return cost && { points: cost.points, walletCode: cost.wallet };
  }

  get prizes(): PrizeRecord[] {
    return this.says.prizes.map((prize) => new PrizeRecord(this.code, prize, this.says));
  }
}

/** A prize as the API shows it. */
export class PrizeRecord {
  readonly code: string;
  readonly name: string;
  readonly imageUrl: string | null;
  readonly kind: GamePrize['kind'];
  readonly stock: number | null;

  constructor(
    readonly game: string,
    readonly prize: GamePrize,
    private readonly says: GameDefinition,
  ) {
    ({ code: this.code, name: this.name, imageUrl: this.imageUrl, kind: this.kind, stock: this.stock } = prize);
  }

  get weight(): number | null {
    return this.says.kind === 'LUCKY_DRAW' ? null : this.prize.weight;
  }

  /** In lowest terms. */
  get odds(): string | null {
    if (this.weight === null) return null;
    const total = this.says.prizes.reduce((sum, { weight }) => sum + weight, 0);
    const common = divisor(total, this.weight);
    return `${this.weight / common}/${total / common}`;
  }

  get points(): number | null {
    return this.prize.kind === 'POINTS' ? this.prize.points : null;
  }

  get giftCode(): string | null {
    return prizeGift(this.prize)?.code ?? null;
  }

  get quantity(): number | null {
    return prizeGift(this.prize)?.quantity ?? null;
  }

  get walletCode(): string | null {
    return this.prize.kind === 'POINTS' ? this.prize.wallet : null;
  }
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

/** What the program's staff saved; null for what says nothing yet. */
export function gameItem({ code, status, draft, versions }: SchemeItem<GameDefinition>): GameRecord | null {
  const newest = versions.at(-1) ?? null;
  const says = newest ? definitionOf<GameDefinition>(newest) : draft;
  return says && new GameRecord(code, status, newest?.version ?? 0, says);
}

/** Games that have begun to be, each as its newest version of now: those in force, and what is over. */
export function gamesBegun({ tenant, clock }: RequestContext): GameRecord[] {
  const now = clock.now();
  const newest = new Map<string, Game>();
  for (const game of tenant.scheme.games)
    if (game.validFrom <= now && game.validUntil !== game.validFrom) newest.set(game.code, game);
  return [...newest.values()].map((game) => {
    const isOver = game.validUntil !== null && game.validUntil <= now;
    return new GameRecord(game.code, isOver ? 'ENDED' : 'ACTIVE', game.version, game);
  });
}
