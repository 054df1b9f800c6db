/** What applying a definition does to one item. */
export type ChangeKind = 'CREATE' | 'UPDATE' | 'END' | 'NONE';

/** The fields of a definition; each but the wallets is a kind of items. */
export const parts = ['wallets', 'activities', 'tiers', 'campaigns', 'achievements', 'checkIns', 'referrals', 'rules'] as const;

/** `before` and `after` are as a definition says it; null where there is, or will be, none. */
export interface Change {
  kind: (typeof parts)[number];
  code: string;
  change: ChangeKind;
  before: object | null;
  after: object | null;
}
