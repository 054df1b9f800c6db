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
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ApiError } from '../../kernel/api-error.js';
import { RequestContext } from '../../kernel/context.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { ForwardPageArgs, pageRequest } from '../../kernel/pagination.js';
import { LocalDate } from '../../kernel/scalars/index.js';
import { localDate } from '../../kernel/zone-clock.js';
import { ApiKeyType } from '../auth/index.js';
import { ForKeepers, PartnerDocumentConnection, PartnerSecretType, PartnerType, PartnerUsageDay } from './partners.types.js';
import { readKeysOf, readUsage } from './read-partners.js';
import { readSecrets } from './read-secrets.js';
const DAY_MS = 86_400_000;
const SHOWN_DAYS = 30;
const MOST_DAYS = 400;
let PartnerFieldsResolver = class PartnerFieldsResolver {
    constructor(reads, partners, usageCounter) {
        this.reads = reads;
        this.partners = partners;
        this.usageCounter = usageCounter;
    }
    id({ id }) {
        return toGlobalId('Partner', id);
    }
    apiKeys({ code }, context) {
        return this.reads.ask(context, readKeysOf, code);
    }
    secrets({ id }, context) {
        return this.reads.ask(context, readSecrets, id);
    }
    documents({ id }, page, context) {
        return this.partners.documents(context, id, pageRequest(page));
    }
    async usage({ id: partnerId }, from, to, context) {
        const last = to ?? localDate(context.clock.now(), context.tenant.timeZone);
        const first = from ?? new Date(Date.parse(last) - SHOWN_DAYS * DAY_MS).toISOString().slice(0, 10);
        if (Date.parse(last) - Date.parse(first) > MOST_DAYS * DAY_MS)
            throw new ApiError('BAD_USER_INPUT', `At most ${MOST_DAYS} days at once.`);
        await this.usageCounter.flush();
        return this.reads.ask(context, readUsage, { partnerId, from: first, to: last });
    }
};
__decorate([
    FieldResolver(),
    __param(0, Root()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function]),
    __metadata("design:returntype", String)
], PartnerFieldsResolver.prototype, "id", null);
__decorate([
    ForKeepers,
    FieldResolver(() => [ApiKeyType], { description: 'Its API keys, newest first, ended ones too.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], PartnerFieldsResolver.prototype, "apiKeys", null);
__decorate([
    ForKeepers,
    FieldResolver(() => [PartnerSecretType], { description: 'The secrets of its OAuth client, newest first, ended ones too.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, RequestContext]),
    __metadata("design:returntype", Promise)
], PartnerFieldsResolver.prototype, "secrets", null);
__decorate([
    ForKeepers,
    FieldResolver(() => PartnerDocumentConnection, { description: 'The documents that were registered for it.' }),
    __param(0, Root()),
    __param(1, Args(() => ForwardPageArgs)),
    __param(2, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, ForwardPageArgs,
        RequestContext]),
    __metadata("design:returntype", Promise)
], PartnerFieldsResolver.prototype, "documents", null);
__decorate([
    ForKeepers,
    FieldResolver(() => [PartnerUsageDay], {
        description: 'What it used, a day at a time and oldest first; days without anything are left out. Other processes add theirs every five seconds.',
    }),
    __param(0, Root()),
    __param(1, Arg('from', () => LocalDate, { nullable: true, description: 'The first day; 30 days back, if left out.' })),
    __param(2, Arg('to', () => LocalDate, { nullable: true, description: 'The last day; today, if left out.' })),
    __param(3, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Function, Object, Object, RequestContext]),
    __metadata("design:returntype", Promise)
], PartnerFieldsResolver.prototype, "usage", null);
PartnerFieldsResolver = __decorate([
    Resolver(() => PartnerType),
    __metadata("design:paramtypes", [Function, Function, Function])
], PartnerFieldsResolver);
export { PartnerFieldsResolver };
//# sourceMappingURL=partner-fields.resolver.js.map