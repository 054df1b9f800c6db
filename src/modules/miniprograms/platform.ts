import type { Refusal } from '../../kernel/refusal.js';
import type { MemberAccounts } from '../members/index.js';

/** A mini-program as its platform knows it. */
export interface MiniProgramKey {
  programId: number;
  appId: string;
  secret: string;
}

/**
 * The platform that mini-programs run on. Both codes are good once and for five minutes. What is the user's to mend comes back as a refusal (INVALID,
 * LIMIT_REACHED, NOT_ELIGIBLE). @throws ApiError OVERLOADED when it is busy or does not answer, Error when it does not take the app's id or secret
 */
export interface MiniProgramPlatform {
  /** Who opened the mini-program, for the code of `wx.login`. The session key that comes with it goes no further. */
  identify(app: MiniProgramKey, code: string): Promise<MemberAccounts | Refusal>;
  /** The phone number that the platform has verified, for the code of its phone-number button; with its country code, as `+8613800138000`. */
  phone(app: MiniProgramKey, code: string): Promise<string | Refusal>;
}
