var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { toGlobalId } from '../../kernel/global-id.js';
import { DateTime } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
let MemberSession = class MemberSession {
};
__decorate([
    Field(() => ID, { description: 'The global id of the member.' }),
    __metadata("design:type", String)
], MemberSession.prototype, "memberId", void 0);
__decorate([
    Field(() => String, { description: 'What to send as `Authorization: Bearer ...`, and to sockets in `connection_init`.' }),
    __metadata("design:type", String)
], MemberSession.prototype, "accessToken", void 0);
__decorate([
    Field(() => DateTime, { description: 'When the access token ends; sockets that were opened with it close with 4403 then.' }),
    __metadata("design:type", Date)
], MemberSession.prototype, "accessExpiresAt", void 0);
__decorate([
    Field(() => String, { description: 'What `refreshSession` takes. Keep it where only the app reads it.' }),
    __metadata("design:type", String)
], MemberSession.prototype, "refreshToken", void 0);
__decorate([
    Field(() => DateTime, { description: 'When the session ends unless it is refreshed before.' }),
    __metadata("design:type", Date)
], MemberSession.prototype, "refreshExpiresAt", void 0);
MemberSession = __decorate([
    ObjectType('MemberSession', {
        description: "A member's session on one device: a token of minutes to send with requests, and a refresh token that is good once for the next pair.",
    }),
    Access('public')
], MemberSession);
export { MemberSession };
/** Tokens as callers get them. */
export function sessionOf({ memberId, ...tokens }) {
    return { memberId: toGlobalId('Member', memberId), ...tokens };
}
let RefreshSessionPayload = class RefreshSessionPayload {
};
__decorate([
    Field(() => MemberSession, { nullable: true, description: 'The session with new tokens; those of before are used up.' }),
    __metadata("design:type", Object)
], RefreshSessionPayload.prototype, "session", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], RefreshSessionPayload.prototype, "userErrors", void 0);
RefreshSessionPayload = __decorate([
    ObjectType('RefreshSessionPayload', { description: 'The next tokens of a session.' }),
    Access('public')
], RefreshSessionPayload);
export { RefreshSessionPayload };
let LogoutPayload = class LogoutPayload {
};
__decorate([
    Field(() => [UserError], { description: 'Empty: whatever the token is, it is good for nothing any more.' }),
    __metadata("design:type", Array)
], LogoutPayload.prototype, "userErrors", void 0);
LogoutPayload = __decorate([
    ObjectType('LogoutPayload', { description: 'The end of a session.' }),
    Access('public')
], LogoutPayload);
export { LogoutPayload };
let EndSessionsPayload = class EndSessionsPayload {
};
__decorate([
    Field(() => Int, { description: 'How many were open.' }),
    __metadata("design:type", Number)
], EndSessionsPayload.prototype, "ended", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], EndSessionsPayload.prototype, "userErrors", void 0);
EndSessionsPayload = __decorate([
    ObjectType('EndSessionsPayload', { description: 'The sessions of a member that were ended.' }),
    Access('staff', 'server', 'admin', { scope: 'members:write' })
], EndSessionsPayload);
export { EndSessionsPayload };
//# sourceMappingURL=sessions.types.js.map