import type { SqlClient } from './sql/bulk.js';

/** How a caller names a member. A phone's value is its look-up HMAC in hex. */
export interface MemberLookup {
  by: 'id' | 'externalId' | 'phone' | 'cardNumber';
  value: string;
}

/** The key of a look-up in the answer of `ResolveMembers`. */
export const lookupKey = (lookup: MemberLookup): string => `${lookup.by}:${lookup.value}`;

/** Finds members by what callers know of them, in one statement. Those that do not exist are missing. The ledger knows ids only: app.ts plugs this in. */
export type ResolveMembers = (
  sql: SqlClient,
  programId: number,
  lookups: readonly MemberLookup[],
) => Promise<Map<string, number>>;
