import { ApiError, Unauthenticated } from '../../kernel/api-error.js';
import { audibleKinds } from '../../kernel/event-type.js';
import { describeRefusal } from '../../kernel/messages.js';
import { walletByCode } from '../../kernel/program-config.js';
import { isRefusal } from '../../kernel/refusal.js';
import { EventIterator } from './event-iterator.js';
import { checkLeaderboard } from './leaderboard-change.js';
import { eventKinds } from './stream-event.js';
import { toSharedEvent } from './to-event.js';
/** Starts subscriptions: decides whom a caller may listen to, once at the start and, as far as it can change, at every event. */
export class Listening {
    constructor(deps) {
        this.deps = deps;
    }
    /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, CURSOR_EXPIRED */
    async walletChanged(context, args) {
        const memberId = args.member ? await this.memberOf(context, args.member) : ownMember(context);
        checkTold(context, 'WALLET_CHANGED');
        const wallet = args.walletCode == null ? null : walletByCode(context.tenant, args.walletCode);
        if (args.walletCode != null && !wallet)
            throw badInput(context, 'wallet-not-found', { wallet: args.walletCode });
        return this.follow(context, args.after ?? null, { memberId, walletId: wallet?.id ?? null, types: ['WALLET_CHANGED'] }, true);
    }
    /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, CURSOR_EXPIRED */
    tierChanged(context, args) {
        return this.ofOneKind(context, args, 'TIER_CHANGED');
    }
    /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, CURSOR_EXPIRED */
    redemptionUpdated(context, args) {
        return this.ofOneKind(context, args, 'REDEMPTION_UPDATED');
    }
    /** @throws ApiError BAD_USER_INPUT, FORBIDDEN, CURSOR_EXPIRED */
    complaintUpdated(context, args) {
        return this.ofOneKind(context, args, 'COMPLAINT_UPDATED');
    }
    /** @throws ApiError BAD_USER_INPUT, CURSOR_EXPIRED */
    async leaderboardChanged(context, { code, after }) {
        checkLeaderboard(context, code);
        const filter = { memberId: null, walletId: null, types: ['LEADERBOARD_CHANGED'], board: code };
        return this.follow(context, after ?? null, filter, false);
    }
    async ofOneKind(context, { member, after }, kind) {
        checkTold(context, kind);
        const memberId = member ? await this.memberOf(context, member) : ownMember(context);
        return this.follow(context, after ?? null, { memberId, walletId: null, types: [kind] }, false);
    }
    /** @throws ApiError BAD_USER_INPUT, CURSOR_EXPIRED */
    async events(context, args) {
        return this.follow(context, args.after ?? null, eventFilter(context, args.types ?? null), false);
    }
    async follow(context, after, filter, merge) {
        const { stream } = this.deps;
        const { tenant, caller } = context;
        const follower = await stream.follow(tenant.id, after, filter, merge);
        return new EventIterator(follower, (delivery) => {
            // ends of credentials are watched for by the server, on quiet sockets too
            const { memberId, memberIsOpen } = delivery.event;
            if (caller.kind === 'member' && memberId === caller.memberId && !memberIsOpen)
                throw new Unauthenticated('This membership is closed.');
            return toSharedEvent(delivery, tenant.id, stream.cursors);
        });
    }
    async memberOf(context, ref) {
        const lookup = this.deps.readMemberRef(ref, context.tenant);
        if (isRefusal(lookup) && lookup.code !== 'NOT_FOUND')
            throw badInput(context, lookup.message, lookup.params);
        const member = isRefusal(lookup) ? null : await this.deps.findMember(context, lookup);
        if (member)
            return member.id;
        // the same for those that do not exist and those that do
        if (context.caller.kind === 'member')
            throw new ApiError('FORBIDDEN', 'A member can listen only to its own events.');
        throw badInput(context, 'member-not-found');
    }
}
/** A partner is told of what was agreed. */
function checkTold({ caller }, kind) {
    const told = caller.partner?.eventTypes ?? null;
    if (told !== null && !told.includes(kind))
        throw new ApiError('FORBIDDEN', `This partner is not told of ${kind}.`);
}
/** A member hears of itself only, whatever it asks for; a partner of the kinds that were agreed; nobody of what it may not know of. */
export function eventFilter(context, types) {
    const limits = [types, context.caller.partner?.eventTypes ?? null, audibleKinds(context.caller)].filter((one) => one !== null);
    const known = limits.length === 0 ? null : eventKinds.filter((kind) => limits.every((one) => one.includes(kind)));
    return { memberId: ownMember(context), walletId: null, types: known };
}
function ownMember({ caller }) {
    if (caller.kind !== 'member')
        return null;
    if (caller.memberId === null)
        throw new Error("a member's token without a member; its access rule should have refused it");
    return caller.memberId;
}
function badInput({ language }, message, params = {}) {
    return new ApiError('BAD_USER_INPUT', describeRefusal(message, params, language));
}
//# sourceMappingURL=listening.js.map