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
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { RequestContext } from '../../kernel/context.js';
import { numericKey } from '../../kernel/global-id.js';
import { ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { toUserError } from '../../kernel/user-error.js';
import { MemberType } from '../members/index.js';
import { everyComplaint } from './complaint-reader.js';
import { AddComplaintMessageInput, AnswerComplaintInput, ComplaintFilter, FileComplaintInput, MoveComplaintInput, RateComplaintInput, UpdateComplaintInput, } from './complaints.input.js';
import { ComplaintConnection, ComplaintPayload, ComplaintType, FileComplaintPayload, ForComplainants, ForHandlers, ForHandling, ForReaders, } from './complaints.types.js';
import { severities } from './severity.js';
const ForBoth = Access('member:self', 'staff', 'server', 'admin', { scope: 'complaints:write' });
/** What members complain about, and what is done about it. */
let ComplaintResolver = class ComplaintResolver {
    constructor(deps) {
        this.deps = deps;
    }
    complaint(number, context) {
        return this.deps.complaints.byNumber(context, number);
    }
    complaints(page, filter, context) {
        const { statuses = null, categories = null, teams = null, assignee = null, orderId = null, ...rest } = filter ?? {};
        return this.deps.complaints.page(context, pageRequest(page), {
            ...{ statuses, categories, teams, assignee, orderId },
            severities: rest.severities?.map((severity) => severities[severity]) ?? null,
            memberId: rest.memberId == null ? null : (numericKey(rest.memberId, 'Member') ?? 0),
            overdueAt: rest.overdue === true ? context.clock.now() : null,
        });
    }
    complaintsOf(member, page, context) {
        return this.deps.complaints.page(context, pageRequest(page), { ...everyComplaint, memberId: member.id });
    }
    async fileComplaint(input, context) {
        const { idempotencyKey, category, subject, text, member = null, orderId = null } = input;
        const draft = {
            category,
            subject,
            text,
            member,
            orderId,
            lineIds: input.lineIds ?? [],
            attachments: input.attachments ?? [],
        };
        return this.answer(context, await this.deps.filing.run(context.caller, context.tenant, idempotencyKey, draft));
    }
    async addComplaintMessage(input, context) {
        const { idempotencyKey, number, text, internal, waitForMember: wait, fromMember } = input;
        const request = { idempotencyKey, text, internal, wait, fromMember, attachments: input.attachments ?? [] };
        return this.answer(context, await this.deps.changes.say(askedOf(context, number), request));
    }
    async moveComplaint(input, context) {
        const { idempotencyKey, number, move, text = null, code = null } = input;
        return this.answer(context, await this.deps.changes.move(askedOf(context, number), move, { idempotencyKey, text, code }));
    }
    async answerComplaint(input, context) {
        const { idempotencyKey, number, answer, text = null } = input;
        return this.answer(context, await this.deps.changes.move(askedOf(context, number), answer, { idempotencyKey, text, code: null }));
    }
    async updateComplaint(input, context) {
        const { number, category = null, severity = null, team = null, assignee = null } = input;
        return this.answer(context, await this.deps.changes.update(askedOf(context, number), { category, severity, team, assignee }));
    }
    async rateComplaint(input, context) {
        const { number, score, comment = null } = input;
        return this.answer(context, await this.deps.changes.rate(askedOf(context, number), score, comment));
    }
    async answer(context, outcome) {
        if (typeof outcome === 'number')
            return { complaint: await this.deps.complaints.byId(context, outcome), userErrors: [] };
        return { complaint: null, userErrors: outcome.map((refusal) => toUserError(refusal, context.language)) };
    }
};
__decorate([
    ForReaders,
    Query(() => ComplaintType, { nullable: true, description: 'A complaint by its number. A member sees its own.' }),
    __param(0, Arg('number', () => String, { description: 'Its number; lower case, spaces and hyphens do not matter.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, RequestContext]),
    __metadata("design:returntype", Promise)
], ComplaintResolver.prototype, "complaint", null);
__decorate([
    ForHandlers,
    Query(() => ComplaintConnection, { description: 'Complaints of all members, newest first.' }),
    __param(0, Args(() => ForwardPageArgs)),
    __param(1, Arg('filter', () => ComplaintFilter, { nullable: true, description: 'Which ones; all if left out.' })),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ForwardPageArgs, Object, RequestContext]),
    __metadata("design:returntype", Promise)
], ComplaintResolver.prototype, "complaints", null);
__decorate([
    ForReaders,
    FieldResolver(() => ComplaintConnection, {
        name: 'complaints',
        description: 'What the member complained about, newest first.',
    }),
    __param(0, Root()),
    __param(1, Args(() => ForwardPageArgs)),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, ForwardPageArgs,
        RequestContext]),
    __metadata("design:returntype", Promise)
], ComplaintResolver.prototype, "complaintsOf", null);
__decorate([
    ForComplainants,
    Mutation(() => FileComplaintPayload, { description: 'Files a complaint: the clock begins.' }),
    __param(0, Arg('input', () => FileComplaintInput, { description: 'The complaint.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [FileComplaintInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], ComplaintResolver.prototype, "fileComplaint", null);
__decorate([
    ForBoth,
    Mutation(() => ComplaintPayload, { description: 'Says something about a complaint: to the other side, or among staff.' }),
    __param(0, Arg('input', () => AddComplaintMessageInput, { description: 'What.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [AddComplaintMessageInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], ComplaintResolver.prototype, "addComplaintMessage", null);
__decorate([
    ForHandling,
    Mutation(() => ComplaintPayload, { description: 'Staff move a complaint on.' }),
    __param(0, Arg('input', () => MoveComplaintInput, { description: 'Which one, how.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [MoveComplaintInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], ComplaintResolver.prototype, "moveComplaint", null);
__decorate([
    ForBoth,
    Mutation(() => ComplaintPayload, {
        description: 'The member says what it thinks of how its complaint is handled, or a back end says it for the member.',
    }),
    __param(0, Arg('input', () => AnswerComplaintInput, { description: 'Which one, what.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [AnswerComplaintInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], ComplaintResolver.prototype, "answerComplaint", null);
__decorate([
    ForHandling,
    Mutation(() => ComplaintPayload, { description: 'Staff say of what kind it is, how grave, and who has it.' }),
    __param(0, Arg('input', () => UpdateComplaintInput, { description: 'What is new.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [UpdateComplaintInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], ComplaintResolver.prototype, "updateComplaint", null);
__decorate([
    Access('member:self'),
    Mutation(() => ComplaintPayload, {
        description: 'The member says how content it is with what was done, once, when it is over.',
    }),
    __param(0, Arg('input', () => RateComplaintInput, { description: 'Which one, how content.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RateComplaintInput,
        RequestContext]),
    __metadata("design:returntype", Promise)
], ComplaintResolver.prototype, "rateComplaint", null);
ComplaintResolver = __decorate([
    Resolver(() => MemberType),
    __metadata("design:paramtypes", [Object])
], ComplaintResolver);
export { ComplaintResolver };
const askedOf = (context, number) => ({ caller: context.caller, program: context.tenant, number });
//# sourceMappingURL=complaints.resolver.js.map