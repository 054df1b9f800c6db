/** Consecutive entries of one wallet. */
export type EntryRange = [memberId: number, walletId: number, first: number, last: number];
