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
import { Money } from '../../../kernel/money.types.js';
import { DateTime, Points } from '../../../kernel/scalars/index.js';
import { LedgerEntryKind, PointsState } from './ledger-entry.types.js';
import { ForPointsReaders } from './readers.js';
import { Balance } from './wallet.types.js';
let StatementTotal = class StatementTotal {
};
__decorate([
    Field(() => LedgerEntryKind, { description: 'The kind of entry.' }),
    __metadata("design:type", String)
], StatementTotal.prototype, "kind", void 0);
__decorate([
    Field(() => Int, { description: 'How many entries.' }),
    __metadata("design:type", Number)
], StatementTotal.prototype, "count", void 0);
__decorate([
    Field(() => Points, { description: 'Signed: what the member gained or lost by them.' }),
    __metadata("design:type", Number)
], StatementTotal.prototype, "points", void 0);
__decorate([
    Field(() => Money, { nullable: true, description: 'The same as money; null for a wallet of points.' }),
    __metadata("design:type", Object)
], StatementTotal.prototype, "money", void 0);
__decorate([
    Field(() => PointsState, { description: 'Their change of each total.' }),
    __metadata("design:type", PointsState)
], StatementTotal.prototype, "change", void 0);
StatementTotal = __decorate([
    ObjectType('StatementTotal', { simpleResolvers: true, description: 'What all entries of one kind did within a statement.' }),
    ForPointsReaders
], StatementTotal);
export { StatementTotal };
let Statement = class Statement {
};
__decorate([
    Field(() => DateTime, { description: 'The period begins after this instant.' }),
    __metadata("design:type", Date)
], Statement.prototype, "from", void 0);
__decorate([
    Field(() => DateTime, { description: 'The last instant of the period.' }),
    __metadata("design:type", Date)
], Statement.prototype, "to", void 0);
__decorate([
    Field(() => Balance, { description: 'The balance as of `from`.' }),
    __metadata("design:type", Balance)
], Statement.prototype, "opening", void 0);
__decorate([
    Field(() => Balance, { description: 'The balance as of `to`.' }),
    __metadata("design:type", Balance)
], Statement.prototype, "closing", void 0);
__decorate([
    Field(() => [StatementTotal], {
        description: 'What happened within the period, by kind, with what was due by its end and is not written yet.',
    }),
    __metadata("design:type", Array)
], Statement.prototype, "totals", void 0);
Statement = __decorate([
    ObjectType('Statement', {
        simpleResolvers: true,
        description: 'A wallet over a period, as recorded: `opening` plus the changes in `totals` is `closing`, total by total.',
    }),
    ForPointsReaders
], Statement);
export { Statement };
//# sourceMappingURL=statement.types.js.map