var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, InputType, Int } from 'type-graphql';
import { Decimal, Points } from '../../kernel/scalars/index.js';
import { RoundingEnum } from '../programs/index.js';
import { PassPeriodEnum } from './passes.enums.js';
let PassScheduleInput = class PassScheduleInput {
};
__decorate([
    Field(() => PassPeriodEnum, { description: 'How often.' }),
    __metadata("design:type", String)
], PassScheduleInput.prototype, "period", void 0);
__decorate([
    Field(() => Int, { description: 'For how many periods, 1 to 1200; the pass ends with the last.' }),
    __metadata("design:type", Number)
], PassScheduleInput.prototype, "periods", void 0);
__decorate([
    Field(() => Boolean, {
        nullable: true,
        description: 'Whether what is left of a period is carried over, until the pass ends; false if left out: it lapses.',
    }),
    __metadata("design:type", Object)
], PassScheduleInput.prototype, "carry", void 0);
PassScheduleInput = __decorate([
    InputType({ description: 'Units that come anew in each of several periods.' })
], PassScheduleInput);
export { PassScheduleInput };
let PassValidityInput = class PassValidityInput {
};
__decorate([
    Field(() => Int, { nullable: true, description: 'Days after the one on which it starts, 1 to 36500.' }),
    __metadata("design:type", Object)
], PassValidityInput.prototype, "days", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'Months after that day, 1 to 1200.' }),
    __metadata("design:type", Object)
], PassValidityInput.prototype, "months", void 0);
PassValidityInput = __decorate([
    InputType({ description: 'How long a pass is good, through the end of its last day; exactly one field is given.' })
], PassValidityInput);
export { PassValidityInput };
let PassTypeSettingsInput = class PassTypeSettingsInput {
};
__decorate([
    Field(() => String, { description: 'For people, up to 200 characters.' }),
    __metadata("design:type", String)
], PassTypeSettingsInput.prototype, "name", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What it is, up to 2,000 characters.' }),
    __metadata("design:type", Object)
], PassTypeSettingsInput.prototype, "description", void 0);
__decorate([
    Field(() => Int, { description: 'Units, 1 to 2147483647: in all, or in each period of its schedule.' }),
    __metadata("design:type", Number)
], PassTypeSettingsInput.prototype, "units", void 0);
__decorate([
    Field(() => PassScheduleInput, { nullable: true, description: 'When its units come; all at once if left out.' }),
    __metadata("design:type", Object)
], PassTypeSettingsInput.prototype, "schedule", void 0);
__decorate([
    Field(() => PassValidityInput, {
        nullable: true,
        description: 'How long it is good; for ever if left out. Not beside a schedule: then it is good until the end of its last period.',
    }),
    __metadata("design:type", Object)
], PassTypeSettingsInput.prototype, "validity", void 0);
__decorate([
    Field(() => Decimal, {
        nullable: true,
        description: "What one costs in money, in the program's currency; nothing if left out.",
    }),
    __metadata("design:type", Object)
], PassTypeSettingsInput.prototype, "priceMoney", void 0);
__decorate([
    Field(() => Points, { nullable: true, description: 'What one costs in points, beside the money; nothing if left out.' }),
    __metadata("design:type", Object)
], PassTypeSettingsInput.prototype, "pricePoints", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'The wallet that pays the points, `points` if left out. It must be spendable.',
    }),
    __metadata("design:type", Object)
], PassTypeSettingsInput.prototype, "walletCode", void 0);
__decorate([
    Field(() => Boolean, { nullable: true, description: 'Whether it may be given to another member; false if left out.' }),
    __metadata("design:type", Object)
], PassTypeSettingsInput.prototype, "giftable", void 0);
__decorate([
    Field(() => Boolean, { nullable: true, description: 'Whether what is unused may be paid back; false if left out.' }),
    __metadata("design:type", Object)
], PassTypeSettingsInput.prototype, "refundable", void 0);
__decorate([
    Field(() => RoundingEnum, { nullable: true, description: 'How the share that is paid back is rounded; FLOOR if left out.' }),
    __metadata("design:type", Object)
], PassTypeSettingsInput.prototype, "rounding", void 0);
PassTypeSettingsInput = __decorate([
    InputType('PassTypeSettingsInput', { description: 'What a pass holds, and what it costs.' })
], PassTypeSettingsInput);
export { PassTypeSettingsInput };
let SavePassTypeInput = class SavePassTypeInput extends PassTypeSettingsInput {
};
__decorate([
    Field(() => String, { description: 'Up to 63 lower-case letters, digits, hyphens and underscores; it never changes.' }),
    __metadata("design:type", String)
], SavePassTypeInput.prototype, "code", void 0);
SavePassTypeInput = __decorate([
    InputType('SavePassTypeInput', { description: 'A pass that the brand sells or gives away.' })
], SavePassTypeInput);
export { SavePassTypeInput };
let EndPassTypeInput = class EndPassTypeInput {
};
__decorate([
    Field(() => String, { description: 'Which one.' }),
    __metadata("design:type", String)
], EndPassTypeInput.prototype, "code", void 0);
EndPassTypeInput = __decorate([
    InputType('EndPassTypeInput', { description: 'A pass that is not to be issued any more.' })
], EndPassTypeInput);
export { EndPassTypeInput };
//# sourceMappingURL=pass-types.input.js.map