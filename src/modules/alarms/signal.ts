import type { Instant } from '../../kernel/clock.js';

export type SignalKind = 'COMPLAINT' | 'REVIEW' | 'ANSWER' | 'MENTION';

/** Somebody had something to say that is no praise. */
export interface SignalDraft {
  kind: SignalKind;
  /** The node that it comes from, as the API names it (`toGlobalId`): staff follow it from the alarm. */
  sourceId: string;
  /** Null for who is no member, or is not to be known: an anonymous answer. */
  memberId: number | null;
  at: Date | Instant;
  /** Of the complaint, or what else it falls under, e.g. the code of a survey. */
  category: string | null;
  /** The SKU, or several. */
  product: string | readonly string[] | null;
  store: string | null;
  /** It is read for its words and not kept. */
  text: string | null;
  /** A digest of who said it where that is no member: one person is counted once. */
  author?: string;
  /** How many people it may have reached. */
  reach?: number;
}
