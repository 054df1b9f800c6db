import { anonymous, type Caller } from '../../kernel/caller.js';
import type { RandomBytes } from '../../kernel/crypto/random-text.js';
import type { ProgramConfig, ProgramDirectory } from '../../kernel/program-config.js';
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.js';
import type { EnrollMember } from '../members/index.js';
import type { BindingTicket } from './binding-ticket.js';
import type { LoginLimits } from './login-limits.js';
import { type MiniPrograms, originOf } from './mini-programs.js';
import type { MiniProgramPlatform } from './platform.js';
import type { SignedIn, SignIn } from './sign-in.js';

export interface BindPhoneDraft {
  ticket: string;
  phoneCode?: string | null;
  displayName?: string | null;
  referralCode?: string | null;
  deviceId?: string | null;
}

export interface BindPhoneDeps {
  programs: Pick<ProgramDirectory, 'get'>;
  apps: MiniPrograms;
  platform: MiniProgramPlatform;
  limits: LoginLimits;
  signIn: SignIn;
  enroll: EnrollMember;
  random: RandomBytes;
}

/** Refused with the phone number known: the ticket goes on with it, because its code is used up. */
export interface NotBound {
  refusals: Refusal[];
  ticket: string | null;
}

/** Binds the account of a ticket to the member that has the phone number, or makes its owner a member. */
export class BindPhone {
  constructor(private readonly deps: BindPhoneDeps) {}

  /**
   * On the word of the platform, which has verified the number. A repeat after a lost answer signs in again. Refuses: INVALID, EXPIRED for an old ticket,
   * NOT_FOUND for a mini-program that was removed or a referral code, NOT_ELIGIBLE for a closed membership, and what the platform refuses.
   */
  async run(draft: BindPhoneDraft): Promise<SignedIn | NotBound> {
    const { signIn, programs } = this.deps;
    const ticket = signIn.readTicket(draft.ticket);
    if (isRefusal(ticket)) return { refusals: [ticket], ticket: null };
    const { programId, accounts } = ticket;
    const known = await signIn.recognise(programId, accounts);
    if (isRefusal(known)) return { refusals: [known], ticket: null };
    if (known !== null) return known;
    const phone = ticket.phone ?? (await this.verifiedPhone(ticket, draft.phoneCode ?? null));
    if (isRefusal(phone)) return { refusals: [phone], ticket: draft.ticket };
    const caller = { ...anonymous, programId, principal: originOf(accounts.appId) };
    const person = { phone, displayName: draft.displayName, referralCode: draft.referralCode, deviceId: draft.deviceId };
    const enrolled = await this.enrol(caller, await programs.get(programId), person);
    const bound = Array.isArray(enrolled)
      ? enrolled
      : await signIn.admit(programId, enrolled.memberId, accounts, enrolled.created);
    if (Array.isArray(bound)) return { refusals: bound, ticket: signIn.ticketFor({ programId, accounts, phone }) };
    return isRefusal(bound) ? { refusals: [bound], ticket: null } : bound;
  }

  /**
   * On the word of a back end, which has verified the number by itself; the member signs in afterwards. Who has the account already keeps it. Refuses: INVALID,
   * EXPIRED, NOT_ELIGIBLE for a closed membership.
   */
  async onWordOf(
    caller: Caller,
    program: ProgramConfig,
    draft: { ticket: string; phone: string },
  ): Promise<{ memberId: number; created: boolean } | Refusal[]> {
    const { signIn } = this.deps;
    const ticket = signIn.readTicket(draft.ticket);
    if (isRefusal(ticket)) return [ticket];
    if (ticket.programId !== program.id) return [refuse('INVALID', ['ticket'], 'ticket-wrong')];
    const known = await signIn.memberWith(program.id, ticket.accounts);
    if (isRefusal(known)) return [known];
    if (known !== null) return { memberId: known, created: false };
    const enrolled = await this.enrol(caller, program, { phone: draft.phone });
    if (Array.isArray(enrolled)) return enrolled;
    const refusal = await signIn.link(program.id, enrolled.memberId, ticket.accounts, caller.principal);
    return refusal === null ? { memberId: enrolled.memberId, created: enrolled.created } : [refusal];
  }

  private async verifiedPhone({ programId, accounts }: BindingTicket, code: string | null): Promise<string | Refusal> {
    const { apps, limits, platform } = this.deps;
    if (code === null) return refuse('INVALID', ['phoneCode'], 'phone-code-needed');
    const app = await apps.find(programId, accounts.appId);
    if (app === null) return refuse('NOT_FOUND', ['ticket'], 'mini-program-unknown');
    limits.take(programId, accounts.appId);
    return platform.phone(app, code);
  }

  /** Once for the phone number, whatever is repeated: a key of its own each time, because what a retry says beside it may differ. */
  private enrol(
    caller: Caller,
    program: ProgramConfig,
    person: Omit<BindPhoneDraft, 'ticket' | 'phoneCode'> & { phone: string },
  ) {
    const key = `bind-${Buffer.from(this.deps.random(16)).toString('hex')}`;
    return this.deps.enroll.run(caller, program, key, person);
  }
}
