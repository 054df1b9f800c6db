var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../../kernel/access.js';
import { Node } from '../../../kernel/node.js';
import { PageInfo } from '../../../kernel/pagination.js';
import { Cursor, DateTime, Points } from '../../../kernel/scalars/index.js';
import { Wallet } from './wallet.types.js';
import { WalletRecord } from './wallet-record.js';
export const AdjustmentStatus = { PENDING_APPROVAL: 'PENDING_APPROVAL', APPROVED: 'APPROVED', DECLINED: 'DECLINED' };
registerEnumType(AdjustmentStatus, {
    name: 'AdjustmentStatus',
    description: 'Where an adjustment stands.',
    valuesConfig: {
        PENDING_APPROVAL: { description: 'It waits for a second person and has changed nothing.' },
        APPROVED: { description: 'It took effect.' },
        DECLINED: { description: 'A second person declined it: it changed nothing.' },
    },
});
const ForAdjusters = Access('staff', 'server', 'partner', 'admin', { scope: ['points:read', 'points:adjust', 'points:approve'] });
let Adjustment = class Adjustment {
};
__decorate([
    Field(() => AdjustmentStatus, { description: 'Where it stands.' }),
    __metadata("design:type", Object)
], Adjustment.prototype, "status", void 0);
__decorate([
    Field(() => Points, { description: 'Signed: what the member gains or loses.' }),
    __metadata("design:type", Number)
], Adjustment.prototype, "points", void 0);
__decorate([
    Field(() => String, { description: "Why, as one of the brand's own codes." }),
    __metadata("design:type", String)
], Adjustment.prototype, "reasonCode", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Why, in words, for staff.' }),
    __metadata("design:type", Object)
], Adjustment.prototype, "note", void 0);
__decorate([
    Field(() => Wallet, { description: 'The wallet that it corrects.' }),
    __metadata("design:type", WalletRecord)
], Adjustment.prototype, "wallet", void 0);
__decorate([
    Field(() => String, { description: 'Who asked for it.' }),
    __metadata("design:type", String)
], Adjustment.prototype, "requestedBy", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'Who approved or declined it; null for one that needed no second person or still waits.',
    }),
    __metadata("design:type", Object)
], Adjustment.prototype, "decidedBy", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was asked for.' }),
    __metadata("design:type", Date)
], Adjustment.prototype, "createdAt", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it was approved or declined.' }),
    __metadata("design:type", Object)
], Adjustment.prototype, "decidedAt", void 0);
Adjustment = __decorate([
    ObjectType('Adjustment', {
        implements: Node,
        simpleResolvers: true,
        description: "A correction of a wallet by staff. Above the program's threshold it waits for a second person.",
    }),
    ForAdjusters
], Adjustment);
export { Adjustment };
let AdjustmentEdge = class AdjustmentEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its position.' }),
    __metadata("design:type", String)
], AdjustmentEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => Adjustment, { description: 'The adjustment.' }),
    __metadata("design:type", Adjustment)
], AdjustmentEdge.prototype, "node", void 0);
AdjustmentEdge = __decorate([
    ObjectType('AdjustmentEdge', { simpleResolvers: true, description: 'An adjustment in a list.' }),
    ForAdjusters
], AdjustmentEdge);
export { AdjustmentEdge };
let AdjustmentConnection = class AdjustmentConnection {
};
__decorate([
    Field(() => [AdjustmentEdge], { description: 'The adjustments with their cursors.' }),
    __metadata("design:type", Array)
], AdjustmentConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [Adjustment], { description: 'The adjustments.' }),
    __metadata("design:type", Array)
], AdjustmentConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page stands in the list.' }),
    __metadata("design:type", PageInfo)
], AdjustmentConnection.prototype, "pageInfo", void 0);
AdjustmentConnection = __decorate([
    ObjectType('AdjustmentConnection', { simpleResolvers: true, description: 'Adjustments, oldest first.' }),
    ForAdjusters
], AdjustmentConnection);
export { AdjustmentConnection };
//# sourceMappingURL=adjustment.types.js.map