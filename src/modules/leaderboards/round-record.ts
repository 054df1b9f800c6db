import { toGlobalId } from '../../kernel/global-id.js';
import { registerNodeType } from '../../kernel/node.js';
import type { Leaderboard, LeaderboardPrize } from '../../kernel/scheme/leaderboards.js';
import type { PeriodRow } from './keep/score-rows.js';
import type { Round } from './periods.js';

/** A round of a leaderboard as the API shows it. `period` is null while nothing has counted in it. */
export class RoundRecord {
  constructor(
    readonly board: Leaderboard,
    readonly round: Round,
    readonly period: PeriodRow | null,
  ) {}

  get id(): string {
    return toGlobalId('Leaderboard', roundKey(this.board.code, this.round));
  }

  get code(): string {
    return this.board.code;
  }

  get name(): string {
    return this.board.name;
  }

  get startsAt(): Date | null {
    return dateOf(this.round.startsAt);
  }

  get endsAt(): Date | null {
    return dateOf(this.round.endsAt);
  }

  get closedAt(): Date | null {
    return dateOf(this.period?.closedAt ?? null);
  }

  get prunedAt(): Date | null {
    return dateOf(this.period?.prunedAt ?? null);
  }

  get prizes(): LeaderboardPrize[] {
    return this.board.prizes;
  }
}

const dateOf = (instant: number | null): Date | null => (instant === null ? null : new Date(instant));

export function roundKey(code: string, { startsAt }: Pick<Round, 'startsAt'>): string {
  return startsAt === null ? code : `${code}/${startsAt}`;
}

/** Null for what is no key of a round. */
export function readRoundKey(key: string): { board: string; startsAt: number | null } | null {
  const match = /^([a-z0-9][a-z0-9_-]{0,62})(?:\/(-?\d{1,15}))?$/.exec(key);
  return match && { board: match[1] as string, startsAt: match[2] === undefined ? null : Number(match[2]) };
}

registerNodeType(RoundRecord, 'Leaderboard');
