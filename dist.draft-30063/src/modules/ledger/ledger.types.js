var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { UserError } from '../../kernel/user-error.js';
import { Adjustment, Hold, LedgerEntry, Wallet } from './read/index.js';
const ERRORS = 'Empty on success.';
const ENTRIES = 'What was written.';
let HoldPointsPayload = class HoldPointsPayload {
};
__decorate([
    Field(() => Hold, { nullable: true, description: 'The hold.' }),
    __metadata("design:type", Object)
], HoldPointsPayload.prototype, "hold", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], HoldPointsPayload.prototype, "userErrors", void 0);
HoldPointsPayload = __decorate([
    ObjectType('HoldPointsPayload', { description: 'The reservation.' }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' })
], HoldPointsPayload);
export { HoldPointsPayload };
let CaptureHoldPayload = class CaptureHoldPayload {
};
__decorate([
    Field(() => Hold, { nullable: true, description: 'The hold as it is now.' }),
    __metadata("design:type", Object)
], CaptureHoldPayload.prototype, "hold", void 0);
__decorate([
    Field(() => [LedgerEntry], { description: ENTRIES }),
    __metadata("design:type", Array)
], CaptureHoldPayload.prototype, "entries", void 0);
__decorate([
    Field(() => Wallet, { nullable: true, description: 'The wallet as it is now.' }),
    __metadata("design:type", Object)
], CaptureHoldPayload.prototype, "wallet", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], CaptureHoldPayload.prototype, "userErrors", void 0);
CaptureHoldPayload = __decorate([
    ObjectType('CaptureHoldPayload', { description: 'What was spent of a hold.' }),
    Access('staff', 'server', 'partner', 'admin', { scope: 'points:write' })
], CaptureHoldPayload);
export { CaptureHoldPayload };
let ReleaseHoldPayload = class ReleaseHoldPayload {
};
__decorate([
    Field(() => Hold, { nullable: true, description: 'The hold as it is now.' }),
    __metadata("design:type", Object)
], ReleaseHoldPayload.prototype, "hold", void 0);
__decorate([
    Field(() => Wallet, { nullable: true, description: 'The wallet as it is now.' }),
    __metadata("design:type", Object)
], ReleaseHoldPayload.prototype, "wallet", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], ReleaseHoldPayload.prototype, "userErrors", void 0);
ReleaseHoldPayload = __decorate([
    ObjectType('ReleaseHoldPayload', { description: 'A hold that was given back.' }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' })
], ReleaseHoldPayload);
export { ReleaseHoldPayload };
let AdjustPointsPayload = class AdjustPointsPayload {
};
__decorate([
    Field(() => Adjustment, { nullable: true, description: 'The adjustment.' }),
    __metadata("design:type", Object)
], AdjustPointsPayload.prototype, "adjustment", void 0);
__decorate([
    Field(() => [LedgerEntry], { description: 'What was written; nothing while it waits.' }),
    __metadata("design:type", Array)
], AdjustPointsPayload.prototype, "entries", void 0);
__decorate([
    Field(() => Wallet, { nullable: true, description: 'The wallet as it is now.' }),
    __metadata("design:type", Object)
], AdjustPointsPayload.prototype, "wallet", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], AdjustPointsPayload.prototype, "userErrors", void 0);
AdjustPointsPayload = __decorate([
    ObjectType('AdjustPointsPayload', { description: 'An adjustment, carried out or waiting for a second person.' }),
    Access('staff', 'server', 'admin', { scope: ['points:adjust', 'points:approve'] })
], AdjustPointsPayload);
export { AdjustPointsPayload };
let TransferPointsPayload = class TransferPointsPayload {
};
__decorate([
    Field(() => [LedgerEntry], { description: ENTRIES }),
    __metadata("design:type", Array)
], TransferPointsPayload.prototype, "entries", void 0);
__decorate([
    Field(() => Wallet, { nullable: true, description: "The giver's wallet as it is now." }),
    __metadata("design:type", Object)
], TransferPointsPayload.prototype, "wallet", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], TransferPointsPayload.prototype, "userErrors", void 0);
TransferPointsPayload = __decorate([
    ObjectType('TransferPointsPayload', { description: "A transfer, the giver's side only." }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'points:write' })
], TransferPointsPayload);
export { TransferPointsPayload };
//# sourceMappingURL=ledger.types.js.map