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
import { Money } from '../../../kernel/money.types.js';
import { Node } from '../../../kernel/node.js';
import { DateTime, Points } from '../../../kernel/scalars/index.js';
import { WalletKindEnum } from '../../programs/index.js';
import { ForPointsReaders } from './readers.js';
export const TimeAxis = { RECORDED: 'RECORDED', OCCURRED: 'OCCURRED' };
registerEnumType(TimeAxis, {
    name: 'TimeAxis',
    description: 'Which time a past balance goes by.',
    valuesConfig: {
        RECORDED: {
            description: 'What had been recorded by then. Maturity, expiry and the end of a hold count from the instant they were due, however late they were written.',
        },
        OCCURRED: {
            description: 'What had happened by then, also if it was recorded later. Where more was taken than had come in, the difference is shown as debt.',
        },
    },
});
let Wallet = class Wallet {
};
__decorate([
    Field(() => String, { description: 'E.g. `points` or `status`; unique within the program.' }),
    __metadata("design:type", String)
], Wallet.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'Its name, for people.' }),
    __metadata("design:type", String)
], Wallet.prototype, "name", void 0);
__decorate([
    Field(() => WalletKindEnum, { description: 'What it holds.' }),
    __metadata("design:type", String)
], Wallet.prototype, "kind", void 0);
Wallet = __decorate([
    ObjectType('Wallet', {
        implements: Node,
        simpleResolvers: true,
        description: "A member's points of one kind, or its stored value: then all that is counted in points counts the smallest unit of the currency.",
    }),
    ForPointsReaders
], Wallet);
export { Wallet };
let MoneyState = class MoneyState {
};
__decorate([
    Field(() => Money, { description: 'Can be spent.' }),
    __metadata("design:type", Money)
], MoneyState.prototype, "available", void 0);
__decorate([
    Field(() => Money, { description: 'Not mature yet.' }),
    __metadata("design:type", Money)
], MoneyState.prototype, "pending", void 0);
__decorate([
    Field(() => Money, { description: 'Reserved by holds.' }),
    __metadata("design:type", Money)
], MoneyState.prototype, "held", void 0);
MoneyState = __decorate([
    ObjectType('MoneyState', { simpleResolvers: true, description: 'The totals of a wallet in money. They are never mixed.' }),
    ForPointsReaders
], MoneyState);
export { MoneyState };
let Balance = class Balance {
};
__decorate([
    Field(() => Points, { description: 'Can be spent.' }),
    __metadata("design:type", Number)
], Balance.prototype, "available", void 0);
__decorate([
    Field(() => Points, { description: 'Earned and not yet mature: cannot be spent.' }),
    __metadata("design:type", Number)
], Balance.prototype, "pending", void 0);
__decorate([
    Field(() => Points, { description: 'Reserved by holds.' }),
    __metadata("design:type", Number)
], Balance.prototype, "held", void 0);
__decorate([
    Field(() => Points, { description: 'Owed: the next credits pay it first. Available and debt are never both positive.' }),
    __metadata("design:type", Number)
], Balance.prototype, "debt", void 0);
__decorate([
    Field(() => MoneyState, { nullable: true, description: 'The same as money; null for a wallet of points.' }),
    __metadata("design:type", Function)
], Balance.prototype, "money", void 0);
__decorate([
    Field(() => DateTime, { description: 'The instant it is true for; what happened at that very instant is in it.' }),
    __metadata("design:type", Date)
], Balance.prototype, "asOf", void 0);
Balance = __decorate([
    ObjectType('Balance', { simpleResolvers: true, description: 'The four totals of a wallet at an instant. They are never mixed.' }),
    ForPointsReaders
], Balance);
export { Balance };
let ExpiringPoints = class ExpiringPoints {
};
__decorate([
    Field(() => Points, { description: 'How many.' }),
    __metadata("design:type", Number)
], ExpiringPoints.prototype, "points", void 0);
__decorate([
    Field(() => Money, { nullable: true, description: 'The same as money; null for a wallet of points.' }),
    __metadata("design:type", Object)
], ExpiringPoints.prototype, "money", void 0);
__decorate([
    Field(() => DateTime, { description: 'The first instant at which they are no longer good.' }),
    __metadata("design:type", Date)
], ExpiringPoints.prototype, "expiresAt", void 0);
ExpiringPoints = __decorate([
    ObjectType('ExpiringPoints', { simpleResolvers: true, description: 'Points that die together unless they are used before.' }),
    ForPointsReaders
], ExpiringPoints);
export { ExpiringPoints };
//# sourceMappingURL=wallet.types.js.map