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
import { MemberRef } from '../../kernel/member-ref.js';
import { LocalDate, Points } from '../../kernel/scalars/index.js';
let CheckInInput = class CheckInInput {
};
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'Guards a retry across midnight: the same key gives the first result, also on the next day. Without it the day is checked in on which the request arrives. 1 to 200 characters.',
    }),
    __metadata("design:type", Object)
], CheckInInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => MemberRef, { nullable: true, description: "Who checks in; a member's token may leave it out." }),
    __metadata("design:type", Object)
], CheckInInput.prototype, "member", void 0);
CheckInInput = __decorate([
    InputType('CheckInInput', { description: 'A daily check-in.' })
], CheckInInput);
export { CheckInInput };
let MakeUpCheckInInput = class MakeUpCheckInInput {
};
__decorate([
    Field(() => String, {
        description: 'Makes a repeat safe: the same key with the same input gives the first result. 1 to 200 characters.',
    }),
    __metadata("design:type", String)
], MakeUpCheckInInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => MemberRef, { nullable: true, description: "Who makes up; a member's token may leave it out." }),
    __metadata("design:type", Object)
], MakeUpCheckInInput.prototype, "member", void 0);
__decorate([
    Field(() => LocalDate, { description: 'The missed day.' }),
    __metadata("design:type", String)
], MakeUpCheckInInput.prototype, "date", void 0);
MakeUpCheckInInput = __decorate([
    InputType('MakeUpCheckInInput', { description: 'A missed day to make up for.' })
], MakeUpCheckInInput);
export { MakeUpCheckInInput };
let MakeUpSettingsInput = class MakeUpSettingsInput {
};
__decorate([
    Field(() => Points, { description: 'What a day costs, 0 or more points of the wallet `points`.' }),
    __metadata("design:type", Number)
], MakeUpSettingsInput.prototype, "points", void 0);
__decorate([
    Field(() => Int, { description: 'How many days a member may make up for in a calendar month, 1 to 31.' }),
    __metadata("design:type", Number)
], MakeUpSettingsInput.prototype, "perMonth", void 0);
__decorate([
    Field(() => Int, { description: 'How many days ago a day may be, 1 to 60.' }),
    __metadata("design:type", Number)
], MakeUpSettingsInput.prototype, "withinDays", void 0);
MakeUpSettingsInput = __decorate([
    InputType('MakeUpSettingsInput', { description: 'How missed days may be made up for.' })
], MakeUpSettingsInput);
export { MakeUpSettingsInput };
let CheckInSettingsInput = class CheckInSettingsInput {
};
__decorate([
    Field(() => Int, {
        nullable: true,
        description: 'The streak after which it starts over at 1, 1 to 3,650 days; left out or null, it goes on.',
    }),
    __metadata("design:type", Object)
], CheckInSettingsInput.prototype, "cycleDays", void 0);
__decorate([
    Field(() => MakeUpSettingsInput, { nullable: true, description: 'Left out or null, missed days cannot be made up for.' }),
    __metadata("design:type", Object)
], CheckInSettingsInput.prototype, "makeUp", void 0);
CheckInSettingsInput = __decorate([
    InputType('CheckInSettingsInput', {
        description: 'How check-ins work. What they give is said by earning rules with the trigger CHECK_IN.',
    })
], CheckInSettingsInput);
export { CheckInSettingsInput };
//# sourceMappingURL=check-ins.input.js.map