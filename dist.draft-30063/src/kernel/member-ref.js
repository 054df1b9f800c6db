var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InputType } from 'type-graphql';
import { PhoneNumber } from './scalars/index.js';
let MemberRef = class MemberRef {
};
__decorate([
    Field(() => ID, { nullable: true, description: 'Its global id.' }),
    __metadata("design:type", Object)
], MemberRef.prototype, "id", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Its id in the system of the brand.' }),
    __metadata("design:type", Object)
], MemberRef.prototype, "externalId", void 0);
__decorate([
    Field(() => PhoneNumber, { nullable: true, description: 'Its phone number in any common spelling.' }),
    __metadata("design:type", Object)
], MemberRef.prototype, "phone", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'The number of its card; spaces and hyphens do not matter.' }),
    __metadata("design:type", Object)
], MemberRef.prototype, "cardNumber", void 0);
MemberRef = __decorate([
    InputType('MemberRef', { description: 'Names a member. Exactly one field is given.' })
], MemberRef);
export { MemberRef };
//# sourceMappingURL=member-ref.js.map