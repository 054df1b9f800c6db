var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, InputType } from 'type-graphql';
import { MemberRef } from '../../kernel/member-ref.js';
import { DateTime, LocalDate, PhoneNumber } from '../../kernel/scalars/index.js';
let EnrollMemberInput = class EnrollMemberInput {
};
__decorate([
    Field(() => String, { description: 'Makes a retry safe: the same key gives the same result.' }),
    __metadata("design:type", String)
], EnrollMemberInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Its id in the system of the brand.' }),
    __metadata("design:type", Object)
], EnrollMemberInput.prototype, "externalId", void 0);
__decorate([
    Field(() => PhoneNumber, { nullable: true, description: 'In any common spelling.' }),
    __metadata("design:type", Object)
], EnrollMemberInput.prototype, "phone", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'E-mail address.' }),
    __metadata("design:type", Object)
], EnrollMemberInput.prototype, "email", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What to call the member.' }),
    __metadata("design:type", Object)
], EnrollMemberInput.prototype, "displayName", void 0);
__decorate([
    Field(() => LocalDate, { nullable: true, description: 'The day of birth.' }),
    __metadata("design:type", Object)
], EnrollMemberInput.prototype, "birthday", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The code of the member who recommended the program.' }),
    __metadata("design:type", Object)
], EnrollMemberInput.prototype, "referralCode", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: "What the person's own app or browser calls the device, 1 to 200 characters; not for tablets in shops. Only a keyed hash is kept: of those who enrol on one device only the first can count as referred.",
    }),
    __metadata("design:type", Object)
], EnrollMemberInput.prototype, "deviceId", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'Since when it is a member; now if left out.' }),
    __metadata("design:type", Object)
], EnrollMemberInput.prototype, "joinedAt", void 0);
EnrollMemberInput = __decorate([
    InputType({ description: 'A person to enrol; at least one of external id, phone and e-mail is given.' })
], EnrollMemberInput);
export { EnrollMemberInput };
let UpdateMemberInput = class UpdateMemberInput {
};
__decorate([
    Field(() => MemberRef, { description: 'Which member.' }),
    __metadata("design:type", MemberRef)
], UpdateMemberInput.prototype, "member", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Its id in the system of the brand.' }),
    __metadata("design:type", Object)
], UpdateMemberInput.prototype, "externalId", void 0);
__decorate([
    Field(() => PhoneNumber, { nullable: true, description: 'In any common spelling.' }),
    __metadata("design:type", Object)
], UpdateMemberInput.prototype, "phone", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'E-mail address.' }),
    __metadata("design:type", Object)
], UpdateMemberInput.prototype, "email", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What to call the member.' }),
    __metadata("design:type", Object)
], UpdateMemberInput.prototype, "displayName", void 0);
__decorate([
    Field(() => LocalDate, { nullable: true, description: 'The day of birth.' }),
    __metadata("design:type", Object)
], UpdateMemberInput.prototype, "birthday", void 0);
UpdateMemberInput = __decorate([
    InputType({ description: 'What changes about a member: what is left out stays, null takes it away.' })
], UpdateMemberInput);
export { UpdateMemberInput };
let MemberStatusInput = class MemberStatusInput {
};
__decorate([
    Field(() => MemberRef, { description: 'Which member.' }),
    __metadata("design:type", MemberRef)
], MemberStatusInput.prototype, "member", void 0);
__decorate([
    Field(() => String, {
        description: 'Why, as a code of up to 60 letters, digits, hyphens and underscores; it is kept in the audit trail.',
    }),
    __metadata("design:type", String)
], MemberStatusInput.prototype, "reasonCode", void 0);
MemberStatusInput = __decorate([
    InputType({ description: 'A change of what a membership allows.' })
], MemberStatusInput);
export { MemberStatusInput };
let EndMembershipInput = class EndMembershipInput {
};
__decorate([
    Field(() => String, { description: 'Makes a retry safe: the same key gives the same result.' }),
    __metadata("design:type", String)
], EndMembershipInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => MemberRef, { description: 'Which member.' }),
    __metadata("design:type", MemberRef)
], EndMembershipInput.prototype, "member", void 0);
EndMembershipInput = __decorate([
    InputType({ description: 'The end of a membership.' })
], EndMembershipInput);
export { EndMembershipInput };
//# sourceMappingURL=members.input.js.map