/** An entry as it is sealed: every column as PostgreSQL writes it, instants in microseconds. */
export type SealedEntry = readonly (string | null)[];

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

/** One line an entry. JSON quotes every value, so no two entries read the same. */
export function canonicalEntry(entry: SealedEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

export function canonicalHead(head: BlockHead): string {
  const { programId, number, sealedAt, lastPosition, entries, previous } = head;
  return `${JSON.stringify(['fealty-block', programId, number, sealedAt, lastPosition, entries, previous])}\n`;
}
