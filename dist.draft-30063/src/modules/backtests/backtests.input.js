var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InputType } from 'type-graphql';
import { DateTime } from '../../kernel/scalars/index.js';
import { RuleInput } from '../earning/index.js';
import { TierSchemeInput } from '../tiers/index.js';
let BacktestRuleInput = class BacktestRuleInput extends RuleInput {
};
__decorate([
    Field(() => String, {
        description: 'Its code. What a rule of this code gave before the period counts towards its caps and its budget.',
    }),
    __metadata("design:type", String)
], BacktestRuleInput.prototype, "code", void 0);
BacktestRuleInput = __decorate([
    InputType('BacktestRuleInput', { description: 'A rule for purchases that is tried, as if it had always been in force.' })
], BacktestRuleInput);
export { BacktestRuleInput };
let StartBacktestInput = class StartBacktestInput {
};
__decorate([
    Field(() => [BacktestRuleInput], {
        nullable: true,
        description: 'All rules for purchases that there would be, instead of those in force; those in force if left out.',
    }),
    __metadata("design:type", Object)
], StartBacktestInput.prototype, "rules", void 0);
__decorate([
    Field(() => TierSchemeInput, {
        nullable: true,
        description: 'The tiers that there would be, from the beginning; those in force if left out.',
    }),
    __metadata("design:type", Object)
], StartBacktestInput.prototype, "tiers", void 0);
__decorate([
    Field(() => Boolean, {
        nullable: true,
        description: 'Try what was in force at each time, and give neither rules nor tiers: it must give what was recorded.',
    }),
    __metadata("design:type", Object)
], StartBacktestInput.prototype, "active", void 0);
__decorate([
    Field(() => DateTime, {
        description: 'Purchases that occurred from then on are judged anew. Those of before stay as they were recorded: they set the caps, budgets and numbers that the period begins with.',
    }),
    __metadata("design:type", Date)
], StartBacktestInput.prototype, "from", void 0);
__decorate([
    Field(() => DateTime, { description: 'Up to then, that instant not included.' }),
    __metadata("design:type", Date)
], StartBacktestInput.prototype, "to", void 0);
StartBacktestInput = __decorate([
    InputType('StartBacktestInput', { description: 'What is to be tried, and on which time.' })
], StartBacktestInput);
export { StartBacktestInput };
let CancelBacktestInput = class CancelBacktestInput {
};
__decorate([
    Field(() => ID, { description: 'Which one.' }),
    __metadata("design:type", String)
], CancelBacktestInput.prototype, "id", void 0);
CancelBacktestInput = __decorate([
    InputType('CancelBacktestInput', { description: 'A backtest that is not needed any more.' })
], CancelBacktestInput);
export { CancelBacktestInput };
//# sourceMappingURL=backtests.input.js.map