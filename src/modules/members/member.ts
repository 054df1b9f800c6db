import type { Attributes } from '../../kernel/attributes.js';
import type { Instant } from '../../kernel/clock.js';

export type MemberStatus = 'ACTIVE' | 'SUSPENDED' | 'CLOSED';

/** What tells who a person is. It is stored as one ciphertext under the member's own key. */
export interface Profile {
  /** E.164. */
  phone: string | null;
  email: string | null;
  displayName: string | null;
  /** YYYY-MM-DD. */
  birthday: string | null;
}

export const emptyProfile: Profile = { phone: null, email: null, displayName: null, birthday: null };

/** A member's row. Its profile is opened by the vault, and only when it is asked for. */
export class Member {
  programId!: number;
  id!: number;
  externalId!: string | null;
  status!: MemberStatus;
  cardNumber!: string;
  referralCode!: string;
  joinedAt!: Instant;
  erasedAt!: Instant | null;
  sealedProfile!: Buffer | null;
  wrappedKey!: Buffer | null;
  tags!: string[];
  attributes!: Attributes;
}
