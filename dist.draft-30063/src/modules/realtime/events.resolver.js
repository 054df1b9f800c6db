var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Arg, Args, ArgsType, Ctx, Field, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { EventType } from '../../kernel/event-type.js';
import { MemberRef } from '../../kernel/member-ref.js';
import { pageRequest } from '../../kernel/pagination.js';
import { Cursor } from '../../kernel/scalars/index.js';
import { eventFilter } from './listening.js';
import { ComplaintUpdate, Event, EventConnection, ForComplaintListeners, ForListeners, RedemptionUpdate, TierChange, WalletChange, } from './realtime.types.js';
import { listeningOf, showEvent } from './subscriptions.js';
import { toEvent } from './to-event.js';
const AFTER = 'Events after this one. Without it: from the oldest that is kept, 30 days.';
const LISTEN_AFTER = 'Events after this one, those already stored first. Without it: from now on.';
const TYPES = 'Only these kinds.';
let EventPageArgs = class EventPageArgs {
};
__decorate([
    Field(() => Cursor, { nullable: true, description: AFTER }),
    __metadata("design:type", Object)
], EventPageArgs.prototype, "after", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'How many; at most 100, 20 if left out.' }),
    __metadata("design:type", Object)
], EventPageArgs.prototype, "first", void 0);
__decorate([
    Field(() => [EventType], { nullable: true, description: TYPES }),
    __metadata("design:type", Object)
], EventPageArgs.prototype, "types", void 0);
EventPageArgs = __decorate([
    ArgsType()
], EventPageArgs);
let EventsResolver = class EventsResolver {
    constructor(stream) {
        this.stream = stream;
    }
    async events(args, context) {
        const { limit } = pageRequest({ first: args.first });
        const programId = context.tenant.id;
        const { cursors } = this.stream;
        const page = await this.stream.page(programId, args.after ?? null, limit, eventFilter(context, args.types ?? null));
        const nodes = page.deliveries.map((delivery) => toEvent(delivery, programId, cursors));
        return {
            nodes,
            edges: nodes.map((node) => ({ cursor: node.cursor, node })),
            pageInfo: {
                hasNextPage: page.hasNextPage,
                hasPreviousPage: false,
                startCursor: nodes[0]?.cursor ?? null,
                endCursor: cursors.write(programId, page.end),
            },
        };
    }
    streamHead(context) {
        return this.stream.head(context.tenant.id);
    }
    walletChanged(change, _member, _walletCode, _after) {
        return showEvent(change);
    }
    tierChanged(change, _member, _after) {
        return showEvent(change);
    }
    redemptionUpdated(update, _member, _after) {
        return showEvent(update);
    }
    complaintUpdated(update, _member, _after) {
        return showEvent(update);
    }
    eventStream(event, _after, _types) {
        return showEvent(event);
    }
};
__decorate([
    ForListeners,
    Query(() => EventConnection, {
        description: 'The event stream, polled; the same events and cursors as the subscription `events`.',
    }),
    __param(0, Args(() => EventPageArgs)),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [EventPageArgs, RequestContext]),
    __metadata("design:returntype", Promise)
], EventsResolver.prototype, "events", null);
__decorate([
    ForListeners,
    Query(() => Cursor, {
        description: 'The newest position: read it before a snapshot, then subscribe after it, and nothing falls between.',
    }),
    __param(0, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RequestContext]),
    __metadata("design:returntype", Promise)
], EventsResolver.prototype, "streamHead", null);
__decorate([
    ForListeners,
    Subscription(() => WalletChange, {
        description: "Wallets as they change. Without `member`: for a member's token that member, for partners and back ends every member of the program.",
        subscribe: ({ context, args, info }) => listeningOf(info.schema).walletChanged(context, args),
    }),
    __param(0, Root()),
    __param(1, Arg('member', () => MemberRef, { nullable: true, description: 'Only this member.' })),
    __param(2, Arg('walletCode', () => String, { nullable: true, description: 'Only this wallet.' })),
    __param(3, Arg('after', () => Cursor, { nullable: true, description: LISTEN_AFTER })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, Object, Object]),
    __metadata("design:returntype", WalletChange)
], EventsResolver.prototype, "walletChanged", null);
__decorate([
    ForListeners,
    Subscription(() => TierChange, {
        description: "Tiers as they change, and notices of downgrades to come. Without `member`: for a member's token that member, for partners and back ends every member of the program.",
        subscribe: ({ context, args, info }) => listeningOf(info.schema).tierChanged(context, args),
    }),
    __param(0, Root()),
    __param(1, Arg('member', () => MemberRef, { nullable: true, description: 'Only this member.' })),
    __param(2, Arg('after', () => Cursor, { nullable: true, description: LISTEN_AFTER })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, Object]),
    __metadata("design:returntype", TierChange)
], EventsResolver.prototype, "tierChanged", null);
__decorate([
    ForListeners,
    Subscription(() => RedemptionUpdate, {
        description: "Redemptions as they are made and move on. Without `member`: for a member's token that member, for partners and back ends every member of the program.",
        subscribe: ({ context, args, info }) => listeningOf(info.schema).redemptionUpdated(context, args),
    }),
    __param(0, Root()),
    __param(1, Arg('member', () => MemberRef, { nullable: true, description: 'Only this member.' })),
    __param(2, Arg('after', () => Cursor, { nullable: true, description: LISTEN_AFTER })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, Object]),
    __metadata("design:returntype", RedemptionUpdate)
], EventsResolver.prototype, "redemptionUpdated", null);
__decorate([
    ForComplaintListeners,
    Subscription(() => ComplaintUpdate, {
        description: "Complaints as they are filed and move on. Without `member`: for a member's token that member, for staff and back ends every member of the program.",
        subscribe: ({ context, args, info }) => listeningOf(info.schema).complaintUpdated(context, args),
    }),
    __param(0, Root()),
    __param(1, Arg('member', () => MemberRef, { nullable: true, description: 'Only this member.' })),
    __param(2, Arg('after', () => Cursor, { nullable: true, description: LISTEN_AFTER })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, Object]),
    __metadata("design:returntype", ComplaintUpdate)
], EventsResolver.prototype, "complaintUpdated", null);
__decorate([
    ForListeners,
    Subscription(() => Event, {
        name: 'events',
        description: 'The event stream, live. A member hears of itself only.',
        subscribe: ({ context, args, info }) => listeningOf(info.schema).events(context, args),
    }),
    __param(0, Root()),
    __param(1, Arg('after', () => Cursor, { nullable: true, description: LISTEN_AFTER })),
    __param(2, Arg('types', () => [EventType], { nullable: true, description: TYPES })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, Object]),
    __metadata("design:returntype", Event)
], EventsResolver.prototype, "eventStream", null);
EventsResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [Function])
], EventsResolver);
export { EventsResolver };
//# sourceMappingURL=events.resolver.js.map