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
let RefreshSessionInput = class RefreshSessionInput {
};
__decorate([
    Field(() => String, {
        description: 'Makes a retry safe: the same key with the same token gives the same tokens. The same token with another key ends the session, because two hold it.',
    }),
    __metadata("design:type", String)
], RefreshSessionInput.prototype, "idempotencyKey", void 0);
__decorate([
    Field(() => String, { description: 'The refresh token of the last answer. It is good once.' }),
    __metadata("design:type", String)
], RefreshSessionInput.prototype, "refreshToken", void 0);
RefreshSessionInput = __decorate([
    InputType({ description: 'A session to go on with.' })
], RefreshSessionInput);
export { RefreshSessionInput };
let LogoutInput = class LogoutInput {
};
__decorate([
    Field(() => String, { description: 'Any refresh token of the session.' }),
    __metadata("design:type", String)
], LogoutInput.prototype, "refreshToken", void 0);
__decorate([
    Field(() => Boolean, { nullable: true, description: 'Whether to end all sessions of the member, on its other devices too.' }),
    __metadata("design:type", Object)
], LogoutInput.prototype, "everywhere", void 0);
LogoutInput = __decorate([
    InputType({ description: 'A session to end.' })
], LogoutInput);
export { LogoutInput };
let EndSessionsInput = class EndSessionsInput {
};
__decorate([
    Field(() => MemberRef, { description: 'Which member.' }),
    __metadata("design:type", MemberRef)
], EndSessionsInput.prototype, "member", void 0);
EndSessionsInput = __decorate([
    InputType({ description: 'Whose sessions to end.' })
], EndSessionsInput);
export { EndSessionsInput };
//# sourceMappingURL=sessions.input.js.map