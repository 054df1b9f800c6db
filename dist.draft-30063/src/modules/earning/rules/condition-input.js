var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var ConditionInput_1;
import { Field, Float, InputType, Int } from 'type-graphql';
import { DateTime, Decimal, Json } from '../../../kernel/scalars/index.js';
import { WeekdayEnum } from './rule.enums.js';
let AmountConditionInput = class AmountConditionInput {
};
__decorate([
    Field(() => Decimal, { nullable: true, description: "The least, in the program's currency." }),
    __metadata("design:type", Object)
], AmountConditionInput.prototype, "min", void 0);
__decorate([
    Field(() => Decimal, { nullable: true, description: 'The most.' }),
    __metadata("design:type", Object)
], AmountConditionInput.prototype, "max", void 0);
AmountConditionInput = __decorate([
    InputType({ description: 'What was paid, both ends included. At least one end is given.' })
], AmountConditionInput);
export { AmountConditionInput };
let LinesConditionInput = class LinesConditionInput {
};
__decorate([
    Field(() => [String], { nullable: true, description: 'SKUs.' }),
    __metadata("design:type", Object)
], LinesConditionInput.prototype, "skus", void 0);
__decorate([
    Field(() => [String], { nullable: true, description: 'Categories.' }),
    __metadata("design:type", Object)
], LinesConditionInput.prototype, "categories", void 0);
__decorate([
    Field(() => Decimal, { nullable: true, description: 'How many such articles there are at least, over all lines.' }),
    __metadata("design:type", Object)
], LinesConditionInput.prototype, "minQuantity", void 0);
LinesConditionInput = __decorate([
    InputType({ description: 'Some line has one of the SKUs or categories. At least one field is given.' })
], LinesConditionInput);
export { LinesConditionInput };
let TimeOfDayInput = class TimeOfDayInput {
};
__decorate([
    Field(() => String, { description: '`HH:MM`, e.g. 09:00.' }),
    __metadata("design:type", String)
], TimeOfDayInput.prototype, "from", void 0);
__decorate([
    Field(() => String, {
        description: '`HH:MM`; a span that ends before it begins goes over midnight, 24:00 is the end of the day.',
    }),
    __metadata("design:type", String)
], TimeOfDayInput.prototype, "until", void 0);
TimeOfDayInput = __decorate([
    InputType({ description: "From <= time of day < until, on the clocks of the program's zone." })
], TimeOfDayInput);
export { TimeOfDayInput };
let DatesInput = class DatesInput {
};
__decorate([
    Field(() => DateTime, { nullable: true, description: 'From when.' }),
    __metadata("design:type", Object)
], DatesInput.prototype, "from", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Until when.' }),
    __metadata("design:type", Object)
], DatesInput.prototype, "until", void 0);
DatesInput = __decorate([
    InputType({ description: 'From <= instant < until. At least one is given.' })
], DatesInput);
export { DatesInput };
let MemberDayInput = class MemberDayInput {
};
__decorate([
    Field(() => [Int], { description: '1 to 31; a day that the month lacks is its last one.' }),
    __metadata("design:type", Array)
], MemberDayInput.prototype, "daysOfMonth", void 0);
MemberDayInput = __decorate([
    InputType({ description: 'Days of the month.' })
], MemberDayInput);
export { MemberDayInput };
let BirthdayInput = class BirthdayInput {
};
__decorate([
    Field(() => Int, { nullable: true, description: 'Up to so many days before it, 0 to 180; 0 if left out.' }),
    __metadata("design:type", Object)
], BirthdayInput.prototype, "daysBefore", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'Up to so many days after it, 0 to 180; 0 if left out.' }),
    __metadata("design:type", Object)
], BirthdayInput.prototype, "daysAfter", void 0);
BirthdayInput = __decorate([
    InputType({ description: "The days around the member's birthday; 29 February is kept on the 28th in other years." })
], BirthdayInput);
export { BirthdayInput };
let SeriesInput = class SeriesInput {
};
__decorate([
    Field(() => [Int], { nullable: true, description: 'These ones.' }),
    __metadata("design:type", Object)
], SeriesInput.prototype, "oneOf", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'Every so many.' }),
    __metadata("design:type", Object)
], SeriesInput.prototype, "every", void 0);
SeriesInput = __decorate([
    InputType({ description: 'Numbers of a count that begins with 1. At least one field is given; either is enough.' })
], SeriesInput);
export { SeriesInput };
let TierConditionInput = class TierConditionInput {
};
__decorate([
    Field(() => [String], { nullable: true, description: 'One of these.' }),
    __metadata("design:type", Object)
], TierConditionInput.prototype, "oneOf", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'This one or a higher one.' }),
    __metadata("design:type", Object)
], TierConditionInput.prototype, "atLeast", void 0);
TierConditionInput = __decorate([
    InputType({ description: "The member's tier when it occurred. Exactly one field is given." })
], TierConditionInput);
export { TierConditionInput };
let MemberForInput = class MemberForInput {
};
__decorate([
    Field(() => Int, { nullable: true, description: 'The least; 0 is the day of joining.' }),
    __metadata("design:type", Object)
], MemberForInput.prototype, "minDays", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'The most.' }),
    __metadata("design:type", Object)
], MemberForInput.prototype, "maxDays", void 0);
MemberForInput = __decorate([
    InputType({ description: "Calendar days since the member joined, in the program's zone. At least one is given." })
], MemberForInput);
export { MemberForInput };
let TagsInput = class TagsInput {
};
__decorate([
    Field(() => [String], { description: 'The member has at least one of them.' }),
    __metadata("design:type", Array)
], TagsInput.prototype, "anyOf", void 0);
TagsInput = __decorate([
    InputType({ description: "The member's tags." })
], TagsInput);
export { TagsInput };
let SegmentsInput = class SegmentsInput {
};
__decorate([
    Field(() => [String], { description: 'The member is in at least one of them.' }),
    __metadata("design:type", Array)
], SegmentsInput.prototype, "oneOf", void 0);
SegmentsInput = __decorate([
    InputType({ description: 'Segments of members.' })
], SegmentsInput);
export { SegmentsInput };
let ValueTestInput = class ValueTestInput {
};
__decorate([
    Field(() => String, { description: 'The name of the value.' }),
    __metadata("design:type", String)
], ValueTestInput.prototype, "name", void 0);
__decorate([
    Field(() => [Json], { nullable: true, description: 'It is one of these texts, numbers or booleans.' }),
    __metadata("design:type", Object)
], ValueTestInput.prototype, "oneOf", void 0);
__decorate([
    Field(() => Float, { nullable: true, description: 'It is a number, and at least this.' }),
    __metadata("design:type", Object)
], ValueTestInput.prototype, "min", void 0);
__decorate([
    Field(() => Float, { nullable: true, description: 'It is a number, and at most this.' }),
    __metadata("design:type", Object)
], ValueTestInput.prototype, "max", void 0);
ValueTestInput = __decorate([
    InputType({ description: 'A test of a named value. It holds where the value is there and every limit that is given holds.' })
], ValueTestInput);
export { ValueTestInput };
let ConditionInput = ConditionInput_1 = class ConditionInput {
};
__decorate([
    Field(() => [ConditionInput_1], { nullable: true, description: 'All of these hold.' }),
    __metadata("design:type", Object)
], ConditionInput.prototype, "all", void 0);
__decorate([
    Field(() => [ConditionInput_1], { nullable: true, description: 'At least one of these holds.' }),
    __metadata("design:type", Object)
], ConditionInput.prototype, "any", void 0);
__decorate([
    Field(() => ConditionInput_1, { nullable: true, description: 'This does not hold.' }),
    __metadata("design:type", Object)
], ConditionInput.prototype, "not", void 0);
__decorate([
    Field(() => AmountConditionInput, {
        nullable: true,
        description: "What was paid in all; of the lines that the rule's own filter lets pass, where it has one.",
    }),
    __metadata("design:type", Object)
], ConditionInput.prototype, "amount", void 0);
__decorate([
    Field(() => LinesConditionInput, { nullable: true, description: 'What was bought.' }),
    __metadata("design:type", Object)
], ConditionInput.prototype, "lines", void 0);
__decorate([
    Field(() => [String], { nullable: true, description: 'It was sold on one of these channels.' }),
    __metadata("design:type", Object)
], ConditionInput.prototype, "channels", void 0);
__decorate([
    Field(() => [String], { nullable: true, description: 'It was sold in one of these stores.' }),
    __metadata("design:type", Object)
], ConditionInput.prototype, "stores", void 0);
__decorate([
    Field(() => [WeekdayEnum], { nullable: true, description: 'It occurred on one of these days of the week.' }),
    __metadata("design:type", Object)
], ConditionInput.prototype, "weekdays", void 0);
__decorate([
    Field(() => TimeOfDayInput, { nullable: true, description: 'At which time of the day.' }),
    __metadata("design:type", Object)
], ConditionInput.prototype, "timeOfDay", void 0);
__decorate([
    Field(() => DatesInput, { nullable: true, description: 'When.' }),
    __metadata("design:type", Object)
], ConditionInput.prototype, "dates", void 0);
__decorate([
    Field(() => MemberDayInput, { nullable: true, description: 'On which days of the month.' }),
    __metadata("design:type", Object)
], ConditionInput.prototype, "memberDay", void 0);
__decorate([
    Field(() => BirthdayInput, { nullable: true, description: "Around the member's birthday." }),
    __metadata("design:type", Object)
], ConditionInput.prototype, "birthday", void 0);
__decorate([
    Field(() => Boolean, {
        nullable: true,
        description: "In the month of the member's birthday: always `true`; use `not` for others.",
    }),
    __metadata("design:type", Object)
], ConditionInput.prototype, "birthdayMonth", void 0);
__decorate([
    Field(() => SeriesInput, { nullable: true, description: 'Which purchase of the member it is, in the order of recording.' }),
    __metadata("design:type", Object)
], ConditionInput.prototype, "purchaseNumber", void 0);
__decorate([
    Field(() => SeriesInput, { nullable: true, description: 'The streak of days that a check-in reached.' }),
    __metadata("design:type", Object)
], ConditionInput.prototype, "streak", void 0);
__decorate([
    Field(() => TierConditionInput, { nullable: true, description: "The member's tier." }),
    __metadata("design:type", Object)
], ConditionInput.prototype, "tier", void 0);
__decorate([
    Field(() => MemberForInput, { nullable: true, description: 'How long the member has been one.' }),
    __metadata("design:type", Object)
], ConditionInput.prototype, "memberFor", void 0);
__decorate([
    Field(() => TagsInput, { nullable: true, description: "The member's tags." }),
    __metadata("design:type", Object)
], ConditionInput.prototype, "tags", void 0);
__decorate([
    Field(() => SegmentsInput, { nullable: true, description: 'The segments that the member is in.' }),
    __metadata("design:type", Object)
], ConditionInput.prototype, "segments", void 0);
__decorate([
    Field(() => ValueTestInput, { nullable: true, description: 'An attribute of the member.' }),
    __metadata("design:type", Object)
], ConditionInput.prototype, "attribute", void 0);
__decorate([
    Field(() => ValueTestInput, { nullable: true, description: 'What was reported with the activity.' }),
    __metadata("design:type", Object)
], ConditionInput.prototype, "payload", void 0);
ConditionInput = ConditionInput_1 = __decorate([
    InputType({
        description: 'What must hold: a tree of up to 6 levels and 50 conditions, each with exactly one field. What does not belong to an event (the amount of a check-in, say) does not hold.',
    })
], ConditionInput);
export { ConditionInput };
//# sourceMappingURL=condition-input.js.map