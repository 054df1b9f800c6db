import { createHash, createHmac } from 'node:crypto';
import { toGlobalId } from '../../kernel/global-id.js';
import { type Digest, type DrawEntry, drawWinners, pickWeighted } from './outcome.js';

/** The seed of a game's epoch. It is derived and kept nowhere before it is revealed: whoever reads the database learns nothing of outcomes to come. */
export type SeedOf = (programId: number, game: string, epoch: number) => Buffer;

/** `key` is of the purpose `game-seed`. */
export function seedsFrom(key: Uint8Array): SeedOf {
  return (programId, game, epoch) => createHmac('sha256', key).update(`${programId}:${game}:${epoch}`).digest();
}

export function commitmentOf(seed: Uint8Array): Buffer {
  return createHash('sha256').update(seed).digest();
}

function hmac(seed: Uint8Array, message: string): Digest {
  return createHmac('sha256', seed).update(message).digest('hex');
}

/** What an outcome is computed from, beside the seed: docs/games.md has it as a script. */
export interface PlayFacts {
  game: string;
  memberId: number;
  nonce: number;
  clientSeed: string;
}

/** The place of the prize that a play draws. */
export function drawnPlace(
  seed: Uint8Array,
  { game, memberId, nonce, clientSeed }: PlayFacts,
  prizes: readonly { weight: number }[],
): number {
  const weights = prizes.map(({ weight }) => weight);
  const member = toGlobalId('Member', memberId);
  return pickWeighted(weights, (round) => hmac(seed, `${game}:${member}:${nonce}:${round}:${clientSeed}`));
}

/** An entry of a lucky draw as it goes into the hash of them all, in the order in which they were made. */
export interface ListedEntry extends DrawEntry {
  clientSeed: string;
}

export const entryId = (playId: number): string => toGlobalId('GamePlay', playId);

/** Fixes who takes part, before it is known who wins. */
export function hashEntries(entries: readonly ListedEntry[]): Buffer {
  const hash = createHash('sha256');
  for (const { entry, clientSeed } of entries) hash.update(`${entry}:${clientSeed}\n`);
  return hash.digest();
}

/** Codes of prizes by entry. */
export function drawAmong(
  seed: Uint8Array,
  game: string,
  entries: readonly ListedEntry[],
  prizes: readonly { code: string; stock: number | null }[],
): Map<string, string> {
  const hash = hashEntries(entries).toString('hex');
  return drawWinners(entries, prizes, (entry) => hmac(seed, `${game}:${hash}:${entry}`));
}
