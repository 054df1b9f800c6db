var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { PageInfo } from '../../kernel/pagination.js';
import { Cursor, DateTime, Points } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
export const BacktestStatusEnum = {
    QUEUED: 'QUEUED',
    RUNNING: 'RUNNING',
    DONE: 'DONE',
    CANCELLED: 'CANCELLED',
    FAILED: 'FAILED',
};
registerEnumType(BacktestStatusEnum, {
    name: 'BacktestStatus',
    description: 'How a backtest stands.',
    valuesConfig: {
        QUEUED: { description: 'It waits for others.' },
        RUNNING: { description: 'It is under way.' },
        DONE: { description: 'It has a result.' },
        CANCELLED: { description: 'It was cancelled.' },
        FAILED: { description: 'It broke off; the log of the server says why.' },
    },
});
let BacktestFlow = class BacktestFlow {
};
__decorate([
    Field(() => Points, { description: 'What rules gave for purchases of the period.' }),
    __metadata("design:type", Number)
], BacktestFlow.prototype, "granted", void 0);
__decorate([
    Field(() => Points, { description: 'What returns took of that, or made a debt; what had expired before is not in it.' }),
    __metadata("design:type", Number)
], BacktestFlow.prototype, "takenBack", void 0);
__decorate([
    Field(() => Points, { description: 'What is left.' }),
    __metadata("design:type", Number)
], BacktestFlow.prototype, "net", void 0);
BacktestFlow = __decorate([
    ObjectType('BacktestFlow', { description: 'Points that were granted and taken back again.' }),
    Access('staff', 'server', 'admin', { scope: 'program:read' })
], BacktestFlow);
export { BacktestFlow };
let BacktestWallet = class BacktestWallet {
};
__decorate([
    Field(() => String, { description: 'The code of the wallet.' }),
    __metadata("design:type", String)
], BacktestWallet.prototype, "walletCode", void 0);
__decorate([
    Field(() => BacktestFlow, { description: 'What was recorded.' }),
    __metadata("design:type", BacktestFlow)
], BacktestWallet.prototype, "recorded", void 0);
__decorate([
    Field(() => BacktestFlow, { description: 'What would have been.' }),
    __metadata("design:type", BacktestFlow)
], BacktestWallet.prototype, "simulated", void 0);
__decorate([
    Field(() => Points, { description: 'How many points more the program would owe its members; negative for fewer.' }),
    __metadata("design:type", Number)
], BacktestWallet.prototype, "liabilityChange", void 0);
BacktestWallet = __decorate([
    ObjectType('BacktestWallet', { description: 'A wallet over all members.' }),
    Access('staff', 'server', 'admin', { scope: 'program:read' })
], BacktestWallet);
export { BacktestWallet };
let BacktestRule = class BacktestRule {
};
__decorate([
    Field(() => String, { description: 'The code of the rule.' }),
    __metadata("design:type", String)
], BacktestRule.prototype, "rule", void 0);
__decorate([
    Field(() => String, { description: 'The code of the wallet.' }),
    __metadata("design:type", String)
], BacktestRule.prototype, "walletCode", void 0);
__decorate([
    Field(() => Points, { description: 'What it gave, as recorded.' }),
    __metadata("design:type", Number)
], BacktestRule.prototype, "recorded", void 0);
__decorate([
    Field(() => Points, { description: 'What it would have given without any limit.' }),
    __metadata("design:type", Number)
], BacktestRule.prototype, "wanted", void 0);
__decorate([
    Field(() => Points, { description: 'What it would have given.' }),
    __metadata("design:type", Number)
], BacktestRule.prototype, "simulated", void 0);
__decorate([
    Field(() => Int, { description: 'For how many purchases it would have given something.' }),
    __metadata("design:type", Number)
], BacktestRule.prototype, "awards", void 0);
__decorate([
    Field(() => Int, { description: 'For how many purchases a cap or a budget would have made it less.' }),
    __metadata("design:type", Number)
], BacktestRule.prototype, "cut", void 0);
BacktestRule = __decorate([
    ObjectType('BacktestRule', { description: 'One rule and one of its wallets; `tier:` and a code for what a tier multiplied.' }),
    Access('staff', 'server', 'admin', { scope: 'program:read' })
], BacktestRule);
export { BacktestRule };
let BacktestTierMove = class BacktestTierMove {
};
__decorate([
    Field(() => String, { description: 'The code of the tier that they have; empty without any.' }),
    __metadata("design:type", String)
], BacktestTierMove.prototype, "from", void 0);
__decorate([
    Field(() => String, { description: 'The code of the tier that they would have.' }),
    __metadata("design:type", String)
], BacktestTierMove.prototype, "to", void 0);
__decorate([
    Field(() => Int, { description: 'How many.' }),
    __metadata("design:type", Number)
], BacktestTierMove.prototype, "members", void 0);
BacktestTierMove = __decorate([
    ObjectType('BacktestTierMove', { description: 'Members who would have one tier instead of another.' }),
    Access('staff', 'server', 'admin', { scope: 'program:read' })
], BacktestTierMove);
export { BacktestTierMove };
let BacktestTiers = class BacktestTiers {
};
__decorate([
    Field(() => Int, { description: 'Members who ever bought something.' }),
    __metadata("design:type", Number)
], BacktestTiers.prototype, "members", void 0);
__decorate([
    Field(() => Int, { description: 'How many of them would have a higher tier.' }),
    __metadata("design:type", Number)
], BacktestTiers.prototype, "up", void 0);
__decorate([
    Field(() => Int, { description: 'How many of them would have a lower one.' }),
    __metadata("design:type", Number)
], BacktestTiers.prototype, "down", void 0);
__decorate([
    Field(() => [BacktestTierMove], { description: 'From which tier to which, the most frequent first.' }),
    __metadata("design:type", Array)
], BacktestTiers.prototype, "moves", void 0);
BacktestTiers = __decorate([
    ObjectType('BacktestTiers', { description: 'The tiers that members would have now, against those that they have.' }),
    Access('staff', 'server', 'admin', { scope: 'program:read' })
], BacktestTiers);
export { BacktestTiers };
let BacktestDifference = class BacktestDifference {
};
__decorate([
    Field(() => String, { description: 'The code of the wallet.' }),
    __metadata("design:type", String)
], BacktestDifference.prototype, "walletCode", void 0);
__decorate([
    Field(() => Points, { description: 'What was granted for purchases of the period and not taken back.' }),
    __metadata("design:type", Number)
], BacktestDifference.prototype, "recorded", void 0);
__decorate([
    Field(() => Points, { description: 'The same as it would have been.' }),
    __metadata("design:type", Number)
], BacktestDifference.prototype, "simulated", void 0);
__decorate([
    Field(() => Points, { description: 'How much more that would be; negative for less.' }),
    __metadata("design:type", Number)
], BacktestDifference.prototype, "difference", void 0);
BacktestDifference = __decorate([
    ObjectType('BacktestDifference', { description: "What would be different in a member's wallet." }),
    Access('staff', 'server', 'admin', { scope: 'program:read' })
], BacktestDifference);
export { BacktestDifference };
let BacktestMember = class BacktestMember {
};
__decorate([
    Field(() => [BacktestDifference], { description: 'Wallet by wallet.' }),
    __metadata("design:type", Array)
], BacktestMember.prototype, "wallets", void 0);
BacktestMember = __decorate([
    ObjectType('BacktestMember', { description: 'A member for whom it would be different.' }),
    Access('staff', 'server', 'admin', { scope: 'program:read' })
], BacktestMember);
export { BacktestMember };
let BacktestResultType = class BacktestResultType {
};
__decorate([
    Field(() => Int, { description: 'Purchases of the period: so many were judged anew.' }),
    __metadata("design:type", Number)
], BacktestResultType.prototype, "purchases", void 0);
__decorate([
    Field(() => Int, { description: 'Returns that took something of them, whenever they came.' }),
    __metadata("design:type", Number)
], BacktestResultType.prototype, "returns", void 0);
__decorate([
    Field(() => [BacktestWallet], { description: 'Points, wallet by wallet.' }),
    __metadata("design:type", Array)
], BacktestResultType.prototype, "wallets", void 0);
__decorate([
    Field(() => [BacktestRule], { description: 'Points, rule by rule.' }),
    __metadata("design:type", Array)
], BacktestResultType.prototype, "rules", void 0);
__decorate([
    Field(() => BacktestTiers, { nullable: true, description: 'Tiers; null where there would be none.' }),
    __metadata("design:type", Object)
], BacktestResultType.prototype, "tiers", void 0);
__decorate([
    Field(() => [BacktestMember], { description: 'The 20 members for whom most would be different.' }),
    __metadata("design:type", Array)
], BacktestResultType.prototype, "members", void 0);
BacktestResultType = __decorate([
    ObjectType('BacktestResult', { description: 'What a backtest found.' }),
    Access('staff', 'server', 'admin', { scope: 'program:read' })
], BacktestResultType);
export { BacktestResultType };
let BacktestType = class BacktestType {
};
__decorate([
    Field(() => ID, { description: 'Opaque global id.' }),
    __metadata("design:type", String)
], BacktestType.prototype, "id", void 0);
__decorate([
    Field(() => BacktestStatusEnum, { description: 'How it stands.' }),
    __metadata("design:type", String)
], BacktestType.prototype, "status", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether what was in force is tried.' }),
    __metadata("design:type", Boolean)
], BacktestType.prototype, "active", void 0);
__decorate([
    Field(() => DateTime, { description: 'The beginning of its period.' }),
    __metadata("design:type", Date)
], BacktestType.prototype, "from", void 0);
__decorate([
    Field(() => DateTime, { description: 'The end of its period.' }),
    __metadata("design:type", Date)
], BacktestType.prototype, "to", void 0);
__decorate([
    Field(() => Int, { description: 'Purchases and returns that it has gone through, of all times.' }),
    __metadata("design:type", Number)
], BacktestType.prototype, "done", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'How many there are to go through; null before it has begun.' }),
    __metadata("design:type", Object)
], BacktestType.prototype, "total", void 0);
__decorate([
    Field(() => BacktestResultType, { nullable: true, description: 'What it found; null until it is done.' }),
    __metadata("design:type", Object)
], BacktestType.prototype, "result", void 0);
__decorate([
    Field(() => String, { description: 'Who asked for it.' }),
    __metadata("design:type", String)
], BacktestType.prototype, "requestedBy", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was asked for.' }),
    __metadata("design:type", Date)
], BacktestType.prototype, "requestedAt", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it ended; null until then.' }),
    __metadata("design:type", Object)
], BacktestType.prototype, "endedAt", void 0);
BacktestType = __decorate([
    ObjectType('Backtest', {
        description: 'Rules and tiers that are tried on what the program has recorded. Nothing else is changed by it.',
    }),
    Access('staff', 'server', 'admin', { scope: 'program:read' })
], BacktestType);
export { BacktestType };
let BacktestEdge = class BacktestEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its place.' }),
    __metadata("design:type", String)
], BacktestEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => BacktestType, { description: 'The backtest.' }),
    __metadata("design:type", BacktestType)
], BacktestEdge.prototype, "node", void 0);
BacktestEdge = __decorate([
    ObjectType('BacktestEdge', { description: 'A backtest and its place in the list.' }),
    Access('staff', 'server', 'admin', { scope: 'program:read' })
], BacktestEdge);
export { BacktestEdge };
let BacktestConnection = class BacktestConnection {
};
__decorate([
    Field(() => [BacktestEdge], { description: 'Backtests with their places.' }),
    __metadata("design:type", Array)
], BacktestConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [BacktestType], { description: 'The same without their places.' }),
    __metadata("design:type", Array)
], BacktestConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page stands.' }),
    __metadata("design:type", PageInfo)
], BacktestConnection.prototype, "pageInfo", void 0);
BacktestConnection = __decorate([
    ObjectType('BacktestConnection', { description: 'Backtests, the newest first.' }),
    Access('staff', 'server', 'admin', { scope: 'program:read' })
], BacktestConnection);
export { BacktestConnection };
let BacktestPayload = class BacktestPayload {
};
__decorate([
    Field(() => BacktestType, { nullable: true, description: 'The backtest.' }),
    __metadata("design:type", Object)
], BacktestPayload.prototype, "backtest", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], BacktestPayload.prototype, "userErrors", void 0);
BacktestPayload = __decorate([
    ObjectType('BacktestPayload', { description: 'A backtest, or why there is none.' }),
    Access('staff', 'admin', { scope: 'program:write' })
], BacktestPayload);
export { BacktestPayload };
//# sourceMappingURL=backtests.types.js.map