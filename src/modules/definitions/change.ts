import type { SchemeKind } from '../../kernel/scheme/scheme.js';

/** What applying a definition does to one item. */
export type ChangeKind = 'CREATE' | 'UPDATE' | 'END' | 'NONE';

/** `before` and `after` are as a definition says it; null where there is, or will be, none. */
export interface Change {
  kind: 'wallets' | SchemeKind;
  code: string;
  change: ChangeKind;
  before: object | null;
  after: object | null;
}
