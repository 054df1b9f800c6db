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
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { ForwardPageArgs, pageRequest, toConnection } from '../../kernel/pagination.js';
import { MemberType } from '../members/index.js';
import { ComplaintAttachment, ComplaintChangeConnection, ComplaintItem, ComplaintMessageConnection, } from './complaint-parts.types.js';
import { idOf } from './complaint-reader.js';
import { ComplaintType, ForComplainants, ForHandlers } from './complaints.types.js';
import { GoodwillCreditType } from './goodwill.types.js';
import { CreditRecord } from './goodwill-record.js';
import { readAttachments, readChanges, readItems, readMessages } from './read-complaints.js';
import { readCreditsOf } from './read-goodwill.js';
/** What belongs to a complaint and is read only where it is asked for. */
let ComplaintFieldsResolver = class ComplaintFieldsResolver {
    constructor(reads, members) {
        this.reads = reads;
        this.members = members;
    }
    member({ row }, context) {
        return this.members.byId(context, row.memberId);
    }
    items({ row }, context) {
        return this.reads.ask(context, readItems, row.id);
    }
    async attachments({ row }, context) {
        return ofMessage(await this.reads.ask(context, readAttachments, row.id), null);
    }
    async messages({ row }, page, context) {
        const request = pageRequest(page);
        const withNotes = context.caller.kind !== 'member';
        const which = { complaintId: row.id, withNotes, after: idOf(request.after) ?? 0, limit: request.limit + 1 };
        const [messages, files] = await Promise.all([
            this.reads.ask(context, readMessages, which),
            this.reads.ask(context, readAttachments, row.id),
        ]);
        const shown = messages.map(({ id, kind, author, text, at }) => {
            return { id: String(id), kind, author, text, at: new Date(at), attachments: ofMessage(files, id) };
        });
        return toConnection(request, shown, ({ id }) => id);
    }
    async goodwill({ row }, context) {
        const credits = await this.reads.ask(context, readCreditsOf, row.id);
        const visible = context.caller.kind === 'member' ? credits.filter(({ status }) => status === 'GRANTED') : credits;
        return visible.map((credit) => new CreditRecord(credit, context.tenant));
    }
    async history({ row }, page, context) {
        const request = pageRequest(page);
        const which = { complaintId: row.id, after: idOf(request.after) ?? 0, limit: request.limit + 1 };
        const changes = await this.reads.ask(context, readChanges, which);
        return toConnection(request, changes.map((change) => ({ ...change, at: new Date(change.at) })), ({ id }) => id);
    }
};
__decorate([
    ForComplainants,
    FieldResolver(() => MemberType, { nullable: true, description: 'Who complains.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], ComplaintFieldsResolver.prototype, "member", null);
__decorate([
    ForComplainants,
    FieldResolver(() => [ComplaintItem], { description: 'The lines of the order that it is about.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], ComplaintFieldsResolver.prototype, "items", null);
__decorate([
    ForComplainants,
    FieldResolver(() => [ComplaintAttachment], { description: 'The files that it was filed with.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], ComplaintFieldsResolver.prototype, "attachments", null);
__decorate([
    ForComplainants,
    FieldResolver(() => ComplaintMessageConnection, {
        description: 'What was said, oldest first. Internal notes are for staff alone.',
    }),
    __param(0, Root()),
    __param(1, Args(() => ForwardPageArgs)),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, ForwardPageArgs,
        RequestContext]),
    __metadata("design:returntype", Promise)
], ComplaintFieldsResolver.prototype, "messages", null);
__decorate([
    ForComplainants,
    FieldResolver(() => [GoodwillCreditType], {
        description: 'Points that were given for it, oldest first; to staff also what waits or was declined.',
    }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], ComplaintFieldsResolver.prototype, "goodwill", null);
__decorate([
    ForHandlers,
    FieldResolver(() => ComplaintChangeConnection, { description: 'All that was done, oldest first, in codes.' }),
    __param(0, Root()),
    __param(1, Args(() => ForwardPageArgs)),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, ForwardPageArgs,
        RequestContext]),
    __metadata("design:returntype", Promise)
], ComplaintFieldsResolver.prototype, "history", null);
ComplaintFieldsResolver = __decorate([
    Resolver(() => ComplaintType),
    __metadata("design:paramtypes", [Function, Function])
], ComplaintFieldsResolver);
export { ComplaintFieldsResolver };
const ofMessage = (files, id) => files.filter(({ messageId }) => messageId === id);
//# sourceMappingURL=complaint-fields.resolver.js.map