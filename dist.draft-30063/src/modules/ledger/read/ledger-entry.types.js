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
import { Money } from '../../../kernel/money.types.js';
import { Node } from '../../../kernel/node.js';
import { PageInfo } from '../../../kernel/pagination.js';
import { Cursor, DateTime, Points } from '../../../kernel/scalars/index.js';
import { ForPointsReaders } from './readers.js';
import { Wallet } from './wallet.types.js';
import { WalletRecord } from './wallet-record.js';
export const LedgerEntryKind = {
    EARN: 'EARN',
    TOP_UP: 'TOP_UP',
    REFUND: 'REFUND',
    MATURE: 'MATURE',
    SPEND: 'SPEND',
    REVERSE: 'REVERSE',
    EXPIRE: 'EXPIRE',
    ADJUST: 'ADJUST',
    TRANSFER_IN: 'TRANSFER_IN',
    TRANSFER_OUT: 'TRANSFER_OUT',
    HOLD: 'HOLD',
    CAPTURE: 'CAPTURE',
    RELEASE: 'RELEASE',
    REINSTATE: 'REINSTATE',
    DEBT: 'DEBT',
    DEBT_REPAYMENT: 'DEBT_REPAYMENT',
};
registerEnumType(LedgerEntryKind, {
    name: 'LedgerEntryKind',
    description: 'What an entry did.',
    valuesConfig: {
        EARN: { description: 'Points were earned, available at once or pending.' },
        TOP_UP: { description: 'Money was paid in, or given as a bonus.' },
        REFUND: { description: 'Money that was paid in and not used was paid out, or the bonus on it taken back.' },
        MATURE: { description: 'Pending points became available.' },
        SPEND: { description: 'Available points were spent.' },
        REVERSE: { description: 'A return took back what its purchase had earned.' },
        EXPIRE: { description: 'Points died.' },
        ADJUST: { description: 'Staff corrected the balance, or closing the membership emptied it.' },
        TRANSFER_IN: { description: 'Points came from another member.' },
        TRANSFER_OUT: { description: 'Points went to another member.' },
        HOLD: { description: 'Available points were reserved.' },
        CAPTURE: { description: 'Reserved points were spent.' },
        RELEASE: { description: 'Reserved points became available again.' },
        REINSTATE: { description: 'Spent points came back to the lots that had paid.' },
        DEBT: { description: 'Points were owed that the wallet did not have.' },
        DEBT_REPAYMENT: { description: 'A debt was paid outside of a credit.' },
    },
});
let PointsState = class PointsState {
};
__decorate([
    Field(() => Points, { description: 'Can be spent now.' }),
    __metadata("design:type", Number)
], PointsState.prototype, "available", void 0);
__decorate([
    Field(() => Points, { description: 'Earned and not yet mature: cannot be spent.' }),
    __metadata("design:type", Number)
], PointsState.prototype, "pending", void 0);
__decorate([
    Field(() => Points, { description: 'Reserved by holds.' }),
    __metadata("design:type", Number)
], PointsState.prototype, "held", void 0);
__decorate([
    Field(() => Points, { description: 'Owed: the next credits pay it first. Available and debt are never both positive.' }),
    __metadata("design:type", Number)
], PointsState.prototype, "debt", void 0);
PointsState = __decorate([
    ObjectType('PointsState', {
        simpleResolvers: true,
        description: 'The four totals of a wallet, or their change. They are never mixed.',
    }),
    ForPointsReaders
], PointsState);
export { PointsState };
let LedgerEntry = class LedgerEntry {
};
__decorate([
    Field(() => Int, { description: '1, 2, 3, ... without gaps within its wallet.' }),
    __metadata("design:type", Number)
], LedgerEntry.prototype, "sequence", void 0);
__decorate([
    Field(() => ID, { description: 'Entries written together share it.' }),
    __metadata("design:type", String)
], LedgerEntry.prototype, "transactionId", void 0);
__decorate([
    Field(() => LedgerEntryKind, { description: 'What it did.' }),
    __metadata("design:type", String)
], LedgerEntry.prototype, "kind", void 0);
__decorate([
    Field(() => Wallet, { description: 'The wallet that it belongs to.' }),
    __metadata("design:type", WalletRecord)
], LedgerEntry.prototype, "wallet", void 0);
__decorate([
    Field(() => Points, {
        description: 'Signed: what the member gained or lost, i.e. the change of available + pending + held - debt (0 for a hold).',
    }),
    __metadata("design:type", Number)
], LedgerEntry.prototype, "points", void 0);
__decorate([
    Field(() => Money, { nullable: true, description: 'The same as money; null for a wallet of points.' }),
    __metadata("design:type", Object)
], LedgerEntry.prototype, "money", void 0);
__decorate([
    Field(() => PointsState, { description: 'The change of each total.' }),
    __metadata("design:type", PointsState)
], LedgerEntry.prototype, "change", void 0);
__decorate([
    Field(() => PointsState, { description: 'Each total after it.' }),
    __metadata("design:type", PointsState)
], LedgerEntry.prototype, "after", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it happened in the world; for what happens by itself, the instant it was due.' }),
    __metadata("design:type", Object)
], LedgerEntry.prototype, "occurredAt", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was written.' }),
    __metadata("design:type", Object)
], LedgerEntry.prototype, "recordedAt", void 0);
__decorate([
    Field(() => DateTime, {
        description: 'From when it counts in `balance(asOf)` and in statements: when it was recorded, or due if it happened by itself and was written late.',
    }),
    __metadata("design:type", Object)
], LedgerEntry.prototype, "effectiveAt", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The order that it belongs to.' }),
    __metadata("design:type", Object)
], LedgerEntry.prototype, "orderId", void 0);
__decorate([
    Field(() => String, {
        description: "Why, for people, in the caller's language: the rules that matched and the amounts.",
    }),
    __metadata("design:type", Object)
], LedgerEntry.prototype, "reason", void 0);
LedgerEntry = __decorate([
    ObjectType('LedgerEntry', {
        implements: Node,
        simpleResolvers: true,
        description: 'One movement of points of one wallet. Entries are never changed or deleted: the wallet is their sum.',
    }),
    ForPointsReaders
], LedgerEntry);
export { LedgerEntry };
let LedgerEntryEdge = class LedgerEntryEdge {
};
__decorate([
    Field(() => Cursor, { description: 'Its position.' }),
    __metadata("design:type", String)
], LedgerEntryEdge.prototype, "cursor", void 0);
__decorate([
    Field(() => LedgerEntry, { description: 'The entry.' }),
    __metadata("design:type", Object)
], LedgerEntryEdge.prototype, "node", void 0);
LedgerEntryEdge = __decorate([
    ObjectType('LedgerEntryEdge', { simpleResolvers: true, description: 'An entry in a list.' }),
    ForPointsReaders
], LedgerEntryEdge);
export { LedgerEntryEdge };
let LedgerEntryConnection = class LedgerEntryConnection {
};
__decorate([
    Field(() => [LedgerEntryEdge], { description: 'The entries with their cursors.' }),
    __metadata("design:type", Array)
], LedgerEntryConnection.prototype, "edges", void 0);
__decorate([
    Field(() => [LedgerEntry], { description: 'The entries.' }),
    __metadata("design:type", Array)
], LedgerEntryConnection.prototype, "nodes", void 0);
__decorate([
    Field(() => PageInfo, { description: 'Where the page stands in the list.' }),
    __metadata("design:type", PageInfo)
], LedgerEntryConnection.prototype, "pageInfo", void 0);
LedgerEntryConnection = __decorate([
    ObjectType('LedgerEntryConnection', {
        simpleResolvers: true,
        description: 'Entries by sequence, oldest first; `last` reads the newest.',
    }),
    ForPointsReaders
], LedgerEntryConnection);
export { LedgerEntryConnection };
//# sourceMappingURL=ledger-entry.types.js.map