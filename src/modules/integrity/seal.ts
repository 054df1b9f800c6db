import { createHmac } from 'node:crypto';

export const SEAL_BYTES = 32;
/** What the first block of a program is chained to. */
export const FIRST_PREVIOUS = Buffer.alloc(SEAL_BYTES);

/** What a seal covers beside the entries. */
export interface BlockHead {
  programId: number;
  /** 1, 2, 3, ... */
  number: number;
  /** Microseconds since 1970. */
  sealedAt: string;
  /** How far in the event stream the block reaches. */
  lastPosition: number;
  entries: number;
  /** The seal of the block before, in hex. */
  previous: string;
}

function canonicalHead(head: BlockHead): string {
  const { programId, number, sealedAt, lastPosition, entries, previous } = head;
  return `${JSON.stringify(['fealty-block', programId, number, sealedAt, lastPosition, entries, previous])}\n`;
}

/**
 * The seal of one block: HMAC-SHA-256 over its head and its entries. The key is not in the database, so who can write to the database can neither
 * forge a seal nor, as each seal covers the one before, leave a block out of the chain.
 * @param key of the purpose `seal`
 * @param lines its entries, as `SEALED_LINES` reads them
 */
export function sealOf(key: Uint8Array, head: BlockHead, lines: string): Buffer {
  return createHmac('sha256', key).update(canonicalHead(head)).update(lines).digest();
}

/** Microseconds; a double holds those of this century. */
const instant = (column: string) => `round(date_part('epoch', e.${column}) * 1000000)::bigint::text`;

/** The columns of an entry `e` in the order in which they are sealed, as texts. */
export const SEALED_COLUMNS = [
  ...['program_id', 'member_id', 'wallet_id', 'sequence', 'transaction_id'].map((column) => `e.${column}::text`),
  'e.kind',
  'e.system_account',
  ...['available', 'pending', 'held', 'debt'].map((total) => `e.${total}_change::text`),
  ...['available', 'pending', 'held', 'debt'].map((total) => `e.${total}_after::text`),
  ...['occurred_at', 'recorded_at', 'effective_at'].map(instant),
  'e.actor',
  'e.order_id',
  'e.reason::text',
];

/** A JSON array of texts in a line of its own: it quotes every value, so that no two entries read the same. */
export const lineOf = (columns: readonly string[]) => `array_to_json(ARRAY[${columns.join(', ')}])::text || E'\\n'`;

/**
 * Selects how many `entries` `e` there are, and their `lines` as they are sealed. The database writes them: as a row each, entries cost the server ten times
 * the time of the seal.
 */
export const SEALED_LINES = `count(*)::int AS entries,
  coalesce(string_agg(${lineOf(SEALED_COLUMNS)}, '' ORDER BY e.member_id, e.wallet_id, e.sequence), '') AS lines`;

/** What `SEALED_LINES` selects. */
export interface SealedLines {
  entries: number;
  lines: string;
}
