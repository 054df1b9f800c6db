var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Money } from '../../kernel/money.types.js';
import { DateTime, Json, Points } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { SchemeStatusEnum } from '../programs/index.js';
import { WalletPoints } from '../referrals/index.js';
let CampaignPurchases = class CampaignPurchases {
};
__decorate([
    Field(() => Int, { description: 'Members of the group who bought in either time.' }),
    __metadata("design:type", Number)
], CampaignPurchases.prototype, "members", void 0);
__decorate([
    Field(() => Int, { description: 'Purchases in the period.' }),
    __metadata("design:type", Number)
], CampaignPurchases.prototype, "purchases", void 0);
__decorate([
    Field(() => Money, { description: 'What was paid for them and kept.' }),
    __metadata("design:type", Money)
], CampaignPurchases.prototype, "amount", void 0);
__decorate([
    Field(() => Int, { description: 'Purchases in the time before.' }),
    __metadata("design:type", Number)
], CampaignPurchases.prototype, "purchasesBefore", void 0);
__decorate([
    Field(() => Money, { description: 'What was paid for them and kept.' }),
    __metadata("design:type", Money)
], CampaignPurchases.prototype, "amountBefore", void 0);
__decorate([
    Field(() => Int, { description: 'Purchases in the period less those in the time before; below 0 where there were fewer.' }),
    __metadata("design:type", Number)
], CampaignPurchases.prototype, "incrementalPurchases", void 0);
__decorate([
    Field(() => Money, { description: 'The same of their money.' }),
    __metadata("design:type", Money)
], CampaignPurchases.prototype, "incrementalAmount", void 0);
CampaignPurchases = __decorate([
    ObjectType('CampaignPurchases', {
        simpleResolvers: true,
        description: 'Purchases of a group of members that are not wholly returned, in the period of a campaign up to now, and in as long a time before it.',
    }),
    Access('staff', 'server', 'admin', { scope: 'program:read' })
], CampaignPurchases);
export { CampaignPurchases };
let CampaignReport = class CampaignReport {
};
__decorate([
    Field(() => [WalletPoints], {
        description: 'What its rules granted, by wallet, and what returns took back: the cost is the difference.',
    }),
    __metadata("design:type", Array)
], CampaignReport.prototype, "cost", void 0);
__decorate([
    Field(() => Int, { description: 'Members who got an award.' }),
    __metadata("design:type", Number)
], CampaignReport.prototype, "membersReached", void 0);
__decorate([
    Field(() => Int, { description: 'Awards, one for each rule, wallet and event.' }),
    __metadata("design:type", Number)
], CampaignReport.prototype, "awards", void 0);
__decorate([
    Field(() => CampaignPurchases, {
        description: 'Purchases of the members reached. Incremental is what they bought more than in as many days before the campaign began: hold it against the others, for it knows of no season.',
    }),
    __metadata("design:type", CampaignPurchases)
], CampaignReport.prototype, "reached", void 0);
__decorate([
    Field(() => CampaignPurchases, {
        description: 'The same of the members not reached. Who is outside of the audience is left out where purchases tell: where a rule of the campaign looked at one of the purchases and found so.',
    }),
    __metadata("design:type", CampaignPurchases)
], CampaignReport.prototype, "notReached", void 0);
CampaignReport = __decorate([
    ObjectType('CampaignReport', {
        simpleResolvers: true,
        description: 'What a campaign cost and brought, from the awards of its rules as they are now.',
    }),
    Access('staff', 'server', 'admin', { scope: 'program:read' })
], CampaignReport);
export { CampaignReport };
let Campaign = class Campaign {
};
__decorate([
    Field(() => String, { description: 'Its name within the program; it never changes.' }),
    __metadata("design:type", String)
], Campaign.prototype, "code", void 0);
__decorate([
    Field(() => SchemeStatusEnum, { description: 'Whether it is in force; its rules apply in its period only.' }),
    __metadata("design:type", String)
], Campaign.prototype, "status", void 0);
__decorate([
    Field(() => Int, { description: 'Which version of it this is; 0 for a draft.' }),
    __metadata("design:type", Number)
], Campaign.prototype, "version", void 0);
__decorate([
    Field(() => String, { description: 'For people.' }),
    __metadata("design:type", String)
], Campaign.prototype, "name", void 0);
__decorate([
    Field(() => DateTime, { description: 'From when its rules apply.' }),
    __metadata("design:type", Date)
], Campaign.prototype, "from", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Until when; null until it is ended.' }),
    __metadata("design:type", Object)
], Campaign.prototype, "until", void 0);
__decorate([
    Field(() => Json, { nullable: true, description: 'Whom it is for, in the shape of `ConditionInput`; null for everyone.' }),
    __metadata("design:type", Object)
], Campaign.prototype, "audience", void 0);
__decorate([
    Field(() => Points, { nullable: true, description: 'Points that its rules together may give; null for no limit.' }),
    __metadata("design:type", Object)
], Campaign.prototype, "budget", void 0);
__decorate([
    Field(() => Points, { description: 'How much of the budget is used; 0 where there is none.' }),
    __metadata("design:type", Number)
], Campaign.prototype, "budgetUsed", void 0);
__decorate([
    Field(() => [String], { description: 'The codes of the rules that name it, in whatever version.' }),
    __metadata("design:type", Array)
], Campaign.prototype, "rules", void 0);
Campaign = __decorate([
    ObjectType('Campaign', { description: 'A named set of rules with a period, an audience and a budget.' }),
    Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
], Campaign);
export { Campaign };
let CampaignPayload = class CampaignPayload {
};
__decorate([
    Field(() => Campaign, { nullable: true, description: 'The campaign as it is now.' }),
    __metadata("design:type", Object)
], CampaignPayload.prototype, "campaign", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], CampaignPayload.prototype, "userErrors", void 0);
CampaignPayload = __decorate([
    ObjectType('CampaignPayload', { description: 'A campaign that was changed, or why it was not.' }),
    Access('staff', 'admin', { scope: 'program:write' })
], CampaignPayload);
export { CampaignPayload };
//# sourceMappingURL=campaigns.types.js.map