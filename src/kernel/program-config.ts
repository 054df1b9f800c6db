import type { ExpiryPolicy } from './expiry-policy.js';
import type { Scheme } from './scheme/scheme.js';

/** What a return may take beyond the order's own pending points. */
export type ReturnPolicy = 'PENDING_ONLY' | 'WITHIN_BALANCE' | 'DEBT';

/** What a wallet holds: points, or money in the smallest unit of the program's currency. Nothing moves from one kind to the other. */
export type WalletKind = 'POINTS' | 'MONEY';

export interface WalletConfig {
  id: number;
  code: string;
  name: string;
  /** It never changes. */
  kind: WalletKind;
  expiry: ExpiryPolicy;
  returnPolicy: ReturnPolicy;
  /** Whether its points can be held, spent and transferred. */
  spendable: boolean;
}

/** Where a brand's own identity provider publishes its keys, and what its tokens must say. */
export interface JwksIssuer {
  issuer: string;
  audience: string;
  jwksUri: string | null;
  /** Inline key set, for brands whose provider this server cannot reach. */
  jwks: { keys: Record<string, unknown>[] } | null;
  algorithms: string[];
  /** The claim that holds a member's external id. */
  memberClaim: string;
  /** The claim that holds a staff member's scopes; tokens with it are staff's. */
  staffScopesClaim: string | null;
}

/** A program with all that decides what its commands do. */
export interface ProgramConfig {
  id: number;
  code: string;
  name: string;
  timeZone: string;
  region: string;
  currency: string;
  version: number;
  wallets: WalletConfig[];
  /** Every version of all that its marketers decide, by code and oldest first. */
  scheme: Scheme;
  holds: { defaultTtlSeconds: number; maxTtlSeconds: number };
  transfers: { enabled: boolean; dailyLimit: number | null };
  adjustments: { approvalAbove: number | null };
  /** Points that come back with a cancelled redemption and would have died meanwhile are good for so many days. */
  redemptions: { reinstateGraceDays: number };
  issuer: JwksIssuer | null;
}

export interface ProgramDirectory {
  /** Cached; `minimumVersion` asks for a fresh copy when the cached one is older. */
  get(programId: number, minimumVersion?: number): Promise<ProgramConfig>;
  idOf(code: string): Promise<number | null>;
}

/** What was read of a program's rows is newer than the program that it is to be shown with: another server changed it a moment ago. */
export class OutdatedProgram extends Error {}

export function walletByCode(program: ProgramConfig, code: string): WalletConfig | null {
  return program.wallets.find((wallet) => wallet.code === code) ?? null;
}
