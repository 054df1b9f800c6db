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
import { PhoneNumber } from '../../kernel/scalars/index.js';
let LoginWithMiniProgramInput = class LoginWithMiniProgramInput {
};
__decorate([
    Field(() => String, { description: 'The code of the program, e.g. `demo`.' }),
    __metadata("design:type", String)
], LoginWithMiniProgramInput.prototype, "program", void 0);
__decorate([
    Field(() => String, { description: 'The id of the mini-program, as `wx.getAccountInfoSync()` tells it.' }),
    __metadata("design:type", String)
], LoginWithMiniProgramInput.prototype, "appId", void 0);
__decorate([
    Field(() => String, { description: 'What `wx.login` gave: good once, for five minutes.' }),
    __metadata("design:type", String)
], LoginWithMiniProgramInput.prototype, "code", void 0);
LoginWithMiniProgramInput = __decorate([
    InputType({ description: 'Who opened a mini-program.' })
], LoginWithMiniProgramInput);
export { LoginWithMiniProgramInput };
let BindPhoneInput = class BindPhoneInput {
};
__decorate([
    Field(() => String, { description: 'The ticket of `loginWithMiniProgram`, good for half an hour.' }),
    __metadata("design:type", String)
], BindPhoneInput.prototype, "ticket", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'What the phone-number button gave: good once, for five minutes. It may be left out when the answer of before had a ticket and something else was refused.',
    }),
    __metadata("design:type", Object)
], BindPhoneInput.prototype, "phoneCode", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'What to call a new member.' }),
    __metadata("design:type", Object)
], BindPhoneInput.prototype, "displayName", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The code of the member who recommended the program.' }),
    __metadata("design:type", Object)
], BindPhoneInput.prototype, "referralCode", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'What the app calls the device, 1 to 200 characters; only a keyed hash is kept.',
    }),
    __metadata("design:type", Object)
], BindPhoneInput.prototype, "deviceId", void 0);
BindPhoneInput = __decorate([
    InputType({ description: 'The phone number of somebody who is not recognised yet.' })
], BindPhoneInput);
export { BindPhoneInput };
let BindVerifiedPhoneInput = class BindVerifiedPhoneInput {
};
__decorate([
    Field(() => String, { description: 'The ticket of `loginWithMiniProgram`, which the mini-program gave to the back end.' }),
    __metadata("design:type", String)
], BindVerifiedPhoneInput.prototype, "ticket", void 0);
__decorate([
    Field(() => PhoneNumber, { description: 'In any common spelling.' }),
    __metadata("design:type", String)
], BindVerifiedPhoneInput.prototype, "phone", void 0);
BindVerifiedPhoneInput = __decorate([
    InputType({ description: 'A phone number that a back end has verified by itself.' })
], BindVerifiedPhoneInput);
export { BindVerifiedPhoneInput };
let SaveMiniProgramInput = class SaveMiniProgramInput {
};
__decorate([
    Field(() => String, { description: 'Its id at the platform.' }),
    __metadata("design:type", String)
], SaveMiniProgramInput.prototype, "appId", void 0);
__decorate([
    Field(() => String, { description: 'What the brand calls it.' }),
    __metadata("design:type", String)
], SaveMiniProgramInput.prototype, "name", void 0);
__decorate([
    Field(() => String, {
        nullable: true,
        description: 'Its secret at the platform, kept encrypted and never shown; needed for a new one, left out it stays.',
    }),
    __metadata("design:type", Object)
], SaveMiniProgramInput.prototype, "secret", void 0);
SaveMiniProgramInput = __decorate([
    InputType({ description: 'A mini-program that members may sign in from.' })
], SaveMiniProgramInput);
export { SaveMiniProgramInput };
let RemoveMiniProgramInput = class RemoveMiniProgramInput {
};
__decorate([
    Field(() => String, { description: 'Its id at the platform.' }),
    __metadata("design:type", String)
], RemoveMiniProgramInput.prototype, "appId", void 0);
RemoveMiniProgramInput = __decorate([
    InputType({ description: 'A mini-program to remove.' })
], RemoveMiniProgramInput);
export { RemoveMiniProgramInput };
//# sourceMappingURL=miniprograms.input.js.map