import type { Pool } from 'pg';
import type { Reads } from './database/index.js';
import type { Clock } from './kernel/clock.js';
import type { ReadMemberRef } from './kernel/member-ref.js';
import type { CouponReader } from './modules/coupons/index.js';
import {
  type GameReader,
  GameResolver,
  GameSettingsResolver,
  PlayFieldsResolver,
  PlayResolver,
  PrizeFieldsResolver,
  RotateSeed,
  type SeedOf,
} from './modules/games/index.js';
import type { Commands, LedgerReader } from './modules/ledger/index.js';
import type { PassReader } from './modules/passes/index.js';
import type { SchemeStore } from './modules/programs/index.js';
import type { RedemptionReader, RewardReader } from './modules/rewards/index.js';

interface GameDeps {
  pool: Pool;
  clock: Clock;
  seedOf: SeedOf;
  commands: Commands;
  reader: LedgerReader;
  reads: Reads;
  schemes: SchemeStore;
  readRef: ReadMemberRef;
  games: GameReader;
  rewards: RewardReader;
  redemptions: RedemptionReader;
  coupons: CouponReader;
  passes: PassReader;
}

/** Wheels, scratch cards, lucky draws, and what members play. */
export function gameResolvers(deps: GameDeps): object[] {
  const {
    pool,
    clock,
    seedOf,
    commands,
    reader: ledger,
    reads,
    schemes,
    readRef,
    games,
    rewards,
    redemptions,
    coupons,
    passes,
  } = deps;
  return [
    new GameResolver({ reads, games, store: schemes }),
    new PrizeFieldsResolver({ reads, rewards }),
    new GameSettingsResolver(schemes, new RotateSeed(pool, clock, seedOf)),
    new PlayResolver({ commands, ledger, games, readRef }),
    new PlayFieldsResolver({ reads, redemptions, coupons, passes }),
  ];
}
