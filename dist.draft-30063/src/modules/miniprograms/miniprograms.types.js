var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { DateTime } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { MemberType } from '../members/index.js';
import { MemberSession } from '../sessions/index.js';
/** Set-up of the program, by people. */
export const ForPeople = Access('staff', 'admin', { scope: 'program:write' });
const ForBackEnds = Access('staff', 'server', 'admin', { scope: 'members:write' });
let MiniProgramType = class MiniProgramType {
};
__decorate([
    Field(() => String, { description: 'Its id at the platform.' }),
    __metadata("design:type", String)
], MiniProgramType.prototype, "appId", void 0);
__decorate([
    Field(() => String, { description: 'What the brand calls it.' }),
    __metadata("design:type", String)
], MiniProgramType.prototype, "name", void 0);
__decorate([
    Field(() => DateTime, { description: 'When it was added.' }),
    __metadata("design:type", Date)
], MiniProgramType.prototype, "createdAt", void 0);
__decorate([
    Field(() => DateTime, { description: 'When its name or secret last changed.' }),
    __metadata("design:type", Date)
], MiniProgramType.prototype, "changedAt", void 0);
MiniProgramType = __decorate([
    ObjectType('MiniProgram', { description: 'A mini-program that members may sign in from. Its secret is never shown.' }),
    ForPeople
], MiniProgramType);
export { MiniProgramType };
let MiniProgramPayload = class MiniProgramPayload {
};
__decorate([
    Field(() => MiniProgramType, { nullable: true, description: 'As it is now.' }),
    __metadata("design:type", Object)
], MiniProgramPayload.prototype, "miniProgram", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], MiniProgramPayload.prototype, "userErrors", void 0);
MiniProgramPayload = __decorate([
    ObjectType('MiniProgramPayload', { description: 'The mini-program, or why it was refused.' }),
    ForPeople
], MiniProgramPayload);
export { MiniProgramPayload };
let RemoveMiniProgramPayload = class RemoveMiniProgramPayload {
};
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], RemoveMiniProgramPayload.prototype, "userErrors", void 0);
RemoveMiniProgramPayload = __decorate([
    ObjectType('RemoveMiniProgramPayload', { description: 'The end of a mini-program.' }),
    ForPeople
], RemoveMiniProgramPayload);
export { RemoveMiniProgramPayload };
let SignInPayload = class SignInPayload {
};
__decorate([
    Field(() => MemberSession, { nullable: true, description: 'The session; null where a phone number has to be bound first.' }),
    __metadata("design:type", Object)
], SignInPayload.prototype, "session", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'What `bindPhone` takes, where the person is not recognised yet; good for half an hour.',
    }),
    __metadata("design:type", Object)
], SignInPayload.prototype, "ticket", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether this made the person a member.' }),
    __metadata("design:type", Boolean)
], SignInPayload.prototype, "created", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success, and where a phone number has to be bound.' }),
    __metadata("design:type", Array)
], SignInPayload.prototype, "userErrors", void 0);
SignInPayload = __decorate([
    ObjectType('SignInPayload', { description: 'A session, or what is missing for one.' }),
    Access('public')
], SignInPayload);
export { SignInPayload };
let BindVerifiedPhonePayload = class BindVerifiedPhonePayload {
};
__decorate([
    Field(() => MemberType, { nullable: true, description: 'The member.' }),
    __metadata("design:type", Object)
], BindVerifiedPhonePayload.prototype, "member", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether this made the person a member.' }),
    __metadata("design:type", Boolean)
], BindVerifiedPhonePayload.prototype, "created", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], BindVerifiedPhonePayload.prototype, "userErrors", void 0);
BindVerifiedPhonePayload = __decorate([
    ObjectType('BindVerifiedPhonePayload', { description: 'The member that the account belongs to now.' }),
    ForBackEnds
], BindVerifiedPhonePayload);
export { BindVerifiedPhonePayload };
//# sourceMappingURL=miniprograms.types.js.map