import { anonymous } from '../../kernel/caller.js';
import { isRefusal, refuse } from '../../kernel/refusal.js';
import { originOf } from './mini-programs.js';
/** Binds the account of a ticket to the member that has the phone number, or makes its owner a member. */
export class BindPhone {
    constructor(deps) {
        this.deps = deps;
    }
    /**
     * On the word of the platform, which has verified the number. A repeat after a lost answer signs in again. Refuses: INVALID, EXPIRED for an old ticket,
     * NOT_FOUND for a mini-program that was removed or a referral code, NOT_ELIGIBLE for a closed membership, and what the platform refuses.
     */
    async run(draft) {
        const { signIn, programs } = this.deps;
        const ticket = signIn.readTicket(draft.ticket);
        if (isRefusal(ticket))
            return { refusals: [ticket], ticket: null };
        const { programId, accounts } = ticket;
        const known = await signIn.recognise(programId, accounts);
        if (isRefusal(known))
            return { refusals: [known], ticket: null };
        if (known !== null)
            return known;
        const phone = ticket.phone ?? (await this.verifiedPhone(ticket, draft.phoneCode ?? null));
        if (isRefusal(phone))
            return { refusals: [phone], ticket: draft.ticket };
        const caller = { ...anonymous, programId, principal: originOf(accounts.appId) };
        const person = { phone, displayName: draft.displayName, referralCode: draft.referralCode, deviceId: draft.deviceId };
        const enrolled = await this.enrol(caller, await programs.get(programId), person);
        const bound = Array.isArray(enrolled)
            ? enrolled
            : await signIn.admit(programId, enrolled.memberId, accounts, enrolled.created);
        if (Array.isArray(bound))
            return { refusals: bound, ticket: signIn.ticketFor({ programId, accounts, phone }) };
        return isRefusal(bound) ? { refusals: [bound], ticket: null } : bound;
    }
    /**
     * On the word of a back end, which has verified the number by itself; the member signs in afterwards. Who has the account already keeps it. Refuses: INVALID,
     * EXPIRED, NOT_ELIGIBLE for a closed membership.
     */
    async onWordOf(caller, program, draft) {
        const { signIn } = this.deps;
        const ticket = signIn.readTicket(draft.ticket);
        if (isRefusal(ticket))
            return [ticket];
        if (ticket.programId !== program.id)
            return [refuse('INVALID', ['ticket'], 'ticket-wrong')];
        const known = await signIn.memberWith(program.id, ticket.accounts);
        if (isRefusal(known))
            return [known];
        if (known !== null)
            return { memberId: known, created: false };
        const enrolled = await this.enrol(caller, program, { phone: draft.phone });
        if (Array.isArray(enrolled))
            return enrolled;
        const refusal = await signIn.link(program.id, enrolled.memberId, ticket.accounts, caller.principal);
        return refusal === null ? { memberId: enrolled.memberId, created: enrolled.created } : [refusal];
    }
    async verifiedPhone({ programId, accounts }, code) {
        const { apps, limits, platform } = this.deps;
        if (code === null)
            return refuse('INVALID', ['phoneCode'], 'phone-code-needed');
        const app = await apps.find(programId, accounts.appId);
        if (app === null)
            return refuse('NOT_FOUND', ['ticket'], 'mini-program-unknown');
        limits.take(programId, accounts.appId);
        return platform.phone(app, code);
    }
    /** Once for the phone number, whatever is repeated: a key of its own each time, because what a retry says beside it may differ. */
    enrol(caller, program, person) {
        const key = `bind-${Buffer.from(this.deps.random(16)).toString('hex')}`;
        return this.deps.enroll.run(caller, program, key, person);
    }
}
//# sourceMappingURL=bind-phone.js.map