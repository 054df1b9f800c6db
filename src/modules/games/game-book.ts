import type { Instant } from '../../kernel/clock.js';
import type { Chance, Played } from './chances.js';
import type { SeedOf } from './seeds.js';

/** What commands ask for. */
export interface GamesNeed {
  /** Games that give prizes: all that their players share is locked. */
  games: Set<string>;
  /** Members by game. */
  members: Map<string, Set<number>>;
  plays: Set<number>;
}

/** How often a prize was given, and how often it may be; null for no limit. */
export interface GivenPrize {
  given: number;
  stock: number | null;
  changed: boolean;
}

/** What all players of a game share; its row is locked. */
export interface GameState {
  game: string;
  epoch: number;
  /** Of the epoch's seed, where it was played with. */
  commitment: Buffer | null;
  /** That its prizes gave in all, and may give; null for no limit. */
  points: number;
  budget: number | null;
  closedAt: Instant | null;
  prizes: Map<string, GivenPrize>;
  changed: boolean;
}

export type GameMember = Played & { memberId: number; game: string; changed: boolean };

/** ENTERED waits for the draw, DRAWN for its prize; LAPSED: its member had left. */
export type PlayStatus = 'ENTERED' | 'DRAWN' | 'SETTLED' | 'LAPSED';

export interface Play {
  id: number;
  game: string;
  version: number;
  memberId: number;
  epoch: number;
  /** The member's how-manieth of this game. */
  nonce: number;
  clientSeed: string;
  chance: Chance;
  /** The local day. */
  day: string;
  cost: number;
  costWalletId: number | null;
  costSequence: number | null;
  status: PlayStatus;
  /** What the seeds drew, and what was given: another prize where that one was out. */
  drawn: string | null;
  prize: string | null;
  points: number;
  walletId: number | null;
  sequence: number | null;
  redemptionId: number | null;
  giftIds: number[] | null;
  actor: string;
  playedAt: Instant;
}

export type PlayState = Play & { row: 'new' | 'changed' | 'same' };

export interface ChanceGrant {
  id: number;
  game: string;
  memberId: number;
  chances: number;
  reason: string;
  actor: string;
}

/** Games of a batch. What belongs to a member is guarded by the locks on its accounts. */
export class GameBook {
  readonly states = new Map<string, GameState>();
  readonly plays = new Map<number, PlayState>();
  readonly grants: ChanceGrant[] = [];
  private readonly members = new Map<string, GameMember>();

  constructor(readonly seedOf: SeedOf) {}

  state(game: string): GameState {
    const state = this.states.get(game);
    if (!state) throw new Error(`game ${game} is not in this batch`);
    return state;
  }

  addMember(member: GameMember): void {
    this.members.set(`${member.memberId} ${member.game}`, member);
  }

  member(memberId: number, game: string): GameMember {
    const member = this.members.get(`${memberId} ${game}`);
    if (!member) throw new Error(`member ${memberId} is not in this batch with game ${game}`);
    return member;
  }

  changedMembers(): GameMember[] {
    return [...this.members.values()].filter(({ changed }) => changed);
  }
}
