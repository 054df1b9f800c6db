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
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RequestContext } from '../../kernel/context.js';
import { MemberType } from '../members/index.js';
import { Purchase, RecordPurchasePayload, RecordReturnPayload, Return } from './earning.types.js';
import { PurchaseRecord, ReturnRecord } from './purchase-record.js';
/** Who bought, or returned. */
let PurchaseMemberResolver = class PurchaseMemberResolver {
    constructor(members) {
        this.members = members;
    }
    member(purchase, context) {
        return this.members.byId(context, purchase.memberId);
    }
};
__decorate([
    FieldResolver(() => MemberType, { description: 'Who bought.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [PurchaseRecord, RequestContext]),
    __metadata("design:returntype", void 0)
], PurchaseMemberResolver.prototype, "member", null);
PurchaseMemberResolver = __decorate([
    Resolver(() => Purchase),
    __metadata("design:paramtypes", [Function])
], PurchaseMemberResolver);
export { PurchaseMemberResolver };
let RecordPurchaseMemberResolver = class RecordPurchaseMemberResolver {
    constructor(members) {
        this.members = members;
    }
    member(payload, context) {
        return payload.memberId === null ? null : this.members.byId(context, payload.memberId);
    }
};
__decorate([
    FieldResolver(() => MemberType, { nullable: true, description: 'Who bought.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RecordPurchasePayload, RequestContext]),
    __metadata("design:returntype", void 0)
], RecordPurchaseMemberResolver.prototype, "member", null);
RecordPurchaseMemberResolver = __decorate([
    Resolver(() => RecordPurchasePayload),
    __metadata("design:paramtypes", [Function])
], RecordPurchaseMemberResolver);
export { RecordPurchaseMemberResolver };
let RecordReturnMemberResolver = class RecordReturnMemberResolver {
    constructor(members) {
        this.members = members;
    }
    member(payload, context) {
        return payload.memberId === null ? null : this.members.byId(context, payload.memberId);
    }
};
__decorate([
    FieldResolver(() => MemberType, { nullable: true, description: 'Who returned.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [RecordReturnPayload, RequestContext]),
    __metadata("design:returntype", void 0)
], RecordReturnMemberResolver.prototype, "member", null);
RecordReturnMemberResolver = __decorate([
    Resolver(() => RecordReturnPayload),
    __metadata("design:paramtypes", [Function])
], RecordReturnMemberResolver);
export { RecordReturnMemberResolver };
let ReturnPurchasesResolver = class ReturnPurchasesResolver {
    constructor(reader) {
        this.reader = reader;
    }
    async purchases(returned, context) {
        const found = await Promise.all(returned.state.purchaseIds.map((id) => this.reader.purchase(context, id)));
        return found.filter((purchase) => purchase !== null);
    }
};
__decorate([
    FieldResolver(() => [Purchase], { description: 'The purchases that it took from.' }),
    __param(0, Root()),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [ReturnRecord, RequestContext]),
    __metadata("design:returntype", Promise)
], ReturnPurchasesResolver.prototype, "purchases", null);
ReturnPurchasesResolver = __decorate([
    Resolver(() => Return),
    __metadata("design:paramtypes", [Function])
], ReturnPurchasesResolver);
export { ReturnPurchasesResolver };
//# sourceMappingURL=earning-fields.resolver.js.map