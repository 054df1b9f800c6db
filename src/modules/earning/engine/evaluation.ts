import type { ExpiryPolicy } from '../../../kernel/expiry-policy.js';
import type { Gift, Maturity } from '../../../kernel/scheme/rule.js';
import type { BaseLine } from '../../ledger/index.js';
import type { Outcome } from '../purchase-state.js';

/** What is to be added to a counter of a cap or a budget. */
export interface Counter {
  key: string;
  points: number;
  times: number;
}

/** What has been used of a cap or a budget so far; zeros where nothing has. */
export type UsedOf = (key: string) => { points: number; times: number };

/** Points that one rule grants into one wallet: they make one lot. */
export interface GrantedAward {
  /** A rule's code, or `tier:` and a tier's code for what its earning multiplier gives. */
  rule: string;
  /** The rule's, or the tier scheme's. */
  version: number;
  walletId: number;
  points: number;
  /** The lines it was computed from; null stands for the whole order, and for all that is not a purchase. */
  base: BaseLine[] | null;
  maturity: Maturity;
  expiry: ExpiryPolicy | null;
  /** Keys of the counters that it uses up. */
  uses: string[];
}

/** What a rule gives that is no points, before it is given: whether there is enough of it is not known yet. */
export interface GrantedGift {
  rule: string;
  version: number;
  gift: Gift;
  /** What its limits leave of its pieces. */
  granted: number;
  /** Of a text: what the rule is called, and which limit cut it. */
  reason: Outcome['reason'];
  /** Keys of the counters that it uses up. */
  uses: string[];
}

/** What rules make of something that happened. */
export interface Evaluation {
  awards: GrantedAward[];
  gifts: GrantedGift[];
  /** The trace of every rule that applied, and of those with the highest priority that did not, as far as they fit. */
  outcomes: Outcome[];
  /** What the awards use up, one a counter. */
  uses: Counter[];
}
