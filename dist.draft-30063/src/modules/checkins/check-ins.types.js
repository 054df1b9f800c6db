var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { DateTime, LocalDate, Points } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { LedgerEntry, Wallet } from '../ledger/index.js';
const ERRORS = 'Empty on success.';
export const DayStateEnum = {
    CHECKED_IN: 'CHECKED_IN',
    MADE_UP: 'MADE_UP',
    MISSED: 'MISSED',
    TODAY: 'TODAY',
    FUTURE: 'FUTURE',
    NOT_A_MEMBER: 'NOT_A_MEMBER',
};
registerEnumType(DayStateEnum, {
    name: 'CheckInDayState',
    description: 'What a day is in the calendar of check-ins.',
    valuesConfig: {
        CHECKED_IN: { description: 'The member checked in.' },
        MADE_UP: { description: 'It was missed, and made up for.' },
        MISSED: { description: 'It passed without a check-in.' },
        TODAY: { description: 'It can be checked in now.' },
        FUTURE: { description: 'It is still to come.' },
        NOT_A_MEMBER: { description: 'It was before the member joined.' },
    },
});
let CheckInPayload = class CheckInPayload {
};
__decorate([
    Field(() => LocalDate, { nullable: true, description: 'The day, in the time zone of the program.' }),
    __metadata("design:type", Object)
], CheckInPayload.prototype, "date", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'The streak that the day reached.' }),
    __metadata("design:type", Object)
], CheckInPayload.prototype, "streak", void 0);
__decorate([
    Field(() => Boolean, { description: 'False when the day had been checked in already.' }),
    __metadata("design:type", Boolean)
], CheckInPayload.prototype, "created", void 0);
__decorate([
    Field(() => [LedgerEntry], { description: 'What the day wrote into the ledger; of an earlier check-in what it wrote then.' }),
    __metadata("design:type", Array)
], CheckInPayload.prototype, "entries", void 0);
__decorate([
    Field(() => Wallet, { nullable: true, description: 'The wallet `points` as it is now.' }),
    __metadata("design:type", Object)
], CheckInPayload.prototype, "wallet", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], CheckInPayload.prototype, "userErrors", void 0);
CheckInPayload = __decorate([
    ObjectType('CheckInPayload', { description: 'A check-in, or a day that was made up for.' }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'activities:write' })
], CheckInPayload);
export { CheckInPayload };
let CheckInDay = class CheckInDay {
};
__decorate([
    Field(() => LocalDate, { description: 'The day.' }),
    __metadata("design:type", String)
], CheckInDay.prototype, "date", void 0);
__decorate([
    Field(() => DayStateEnum, { description: 'What it is.' }),
    __metadata("design:type", String)
], CheckInDay.prototype, "state", void 0);
__decorate([
    Field(() => Int, {
        description: 'The streak that the day reached, or would reach if every day from today on is checked in; 0 for a missed day.',
    }),
    __metadata("design:type", Number)
], CheckInDay.prototype, "streak", void 0);
__decorate([
    Field(() => Points, {
        description: "What the day gave in the wallet `points`; of today and later what today's rules would give if every day from today on is checked in, limits of other days left aside.",
    }),
    __metadata("design:type", Number)
], CheckInDay.prototype, "points", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether the member may make up for it now.' }),
    __metadata("design:type", Boolean)
], CheckInDay.prototype, "canBeMadeUp", void 0);
CheckInDay = __decorate([
    ObjectType('CheckInDay', { simpleResolvers: true, description: 'A day of the calendar of check-ins.' }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'activities:write'] })
], CheckInDay);
export { CheckInDay };
let CheckInCalendar = class CheckInCalendar {
};
__decorate([
    Field(() => String, { description: 'The month, YYYY-MM.' }),
    __metadata("design:type", String)
], CheckInCalendar.prototype, "month", void 0);
__decorate([
    Field(() => [CheckInDay], { description: 'Its days.' }),
    __metadata("design:type", Array)
], CheckInCalendar.prototype, "days", void 0);
__decorate([
    Field(() => Points, { nullable: true, description: 'What it costs to make up for a day; null where that is not possible.' }),
    __metadata("design:type", Object)
], CheckInCalendar.prototype, "makeUpPoints", void 0);
__decorate([
    Field(() => Int, { description: 'How many days the member can still make up for in the present month.' }),
    __metadata("design:type", Number)
], CheckInCalendar.prototype, "makeUpsLeft", void 0);
CheckInCalendar = __decorate([
    ObjectType('CheckInCalendar', { simpleResolvers: true, description: "A month of a member's check-ins." }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'activities:write'] })
], CheckInCalendar);
export { CheckInCalendar };
let MakeUpSettings = class MakeUpSettings {
};
__decorate([
    Field(() => Points, { description: 'What a day costs.' }),
    __metadata("design:type", Number)
], MakeUpSettings.prototype, "points", void 0);
__decorate([
    Field(() => Int, { description: 'How many days a member may make up for in a calendar month.' }),
    __metadata("design:type", Number)
], MakeUpSettings.prototype, "perMonth", void 0);
__decorate([
    Field(() => Int, { description: 'How many days ago a day may be.' }),
    __metadata("design:type", Number)
], MakeUpSettings.prototype, "withinDays", void 0);
MakeUpSettings = __decorate([
    ObjectType('MakeUpSettings', { simpleResolvers: true, description: 'How missed days may be made up for.' }),
    Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
], MakeUpSettings);
export { MakeUpSettings };
let CheckInSettings = class CheckInSettings {
};
__decorate([
    Field(() => Int, { nullable: true, description: 'The streak after which it starts over; null: it goes on.' }),
    __metadata("design:type", Object)
], CheckInSettings.prototype, "cycleDays", void 0);
__decorate([
    Field(() => MakeUpSettings, { nullable: true, description: 'Null where missed days cannot be made up for.' }),
    __metadata("design:type", Object)
], CheckInSettings.prototype, "makeUp", void 0);
__decorate([
    Field(() => Int, { description: '0 until a program says how its check-ins work.' }),
    __metadata("design:type", Number)
], CheckInSettings.prototype, "version", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Since when.' }),
    __metadata("design:type", Object)
], CheckInSettings.prototype, "validFrom", void 0);
CheckInSettings = __decorate([
    ObjectType('CheckInSettings', { simpleResolvers: true, description: 'How check-ins work.' }),
    Access('staff', 'server', 'admin', { scope: ['program:read', 'program:write'] })
], CheckInSettings);
export { CheckInSettings };
let CheckInSettingsPayload = class CheckInSettingsPayload {
};
__decorate([
    Field(() => CheckInSettings, { nullable: true, description: 'The settings.' }),
    __metadata("design:type", Object)
], CheckInSettingsPayload.prototype, "settings", void 0);
__decorate([
    Field(() => [UserError], { description: ERRORS }),
    __metadata("design:type", Array)
], CheckInSettingsPayload.prototype, "userErrors", void 0);
CheckInSettingsPayload = __decorate([
    ObjectType('CheckInSettingsPayload', { description: 'How check-ins work from now on, or why that was refused.' }),
    Access('staff', 'admin', { scope: 'program:write' })
], CheckInSettingsPayload);
export { CheckInSettingsPayload };
//# sourceMappingURL=check-ins.types.js.map