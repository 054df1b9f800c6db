var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, InputType, ObjectType } from 'type-graphql';
import { Access } from './access.js';
import { fromMinorUnits } from './money.js';
import { CurrencyCode, Decimal } from './scalars/index.js';
let Money = class Money {
};
__decorate([
    Field(() => Decimal, { description: 'The amount, with all decimals of the currency.' }),
    __metadata("design:type", String)
], Money.prototype, "amount", void 0);
__decorate([
    Field(() => CurrencyCode, { description: 'The currency.' }),
    __metadata("design:type", String)
], Money.prototype, "currency", void 0);
Money = __decorate([
    ObjectType('Money', { simpleResolvers: true, description: 'An exact amount of money.' }),
    Access('authenticated')
], Money);
export { Money };
let MoneyInput = class MoneyInput {
};
__decorate([
    Field(() => Decimal, { description: 'The amount.' }),
    __metadata("design:type", String)
], MoneyInput.prototype, "amount", void 0);
__decorate([
    Field(() => CurrencyCode, { description: 'The currency.' }),
    __metadata("design:type", String)
], MoneyInput.prototype, "currency", void 0);
MoneyInput = __decorate([
    InputType('MoneyInput', { description: 'An exact amount of money, with no more decimals than the currency has.' })
], MoneyInput);
export { MoneyInput };
export function moneyOf(minor, currency) {
    return { amount: fromMinorUnits(minor, currency), currency };
}
//# sourceMappingURL=money.types.js.map