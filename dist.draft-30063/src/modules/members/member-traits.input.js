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
import { Json } from '../../kernel/scalars/index.js';
let TagMemberInput = class TagMemberInput {
};
__decorate([
    Field(() => MemberRef, { description: 'Which member.' }),
    __metadata("design:type", MemberRef)
], TagMemberInput.prototype, "member", void 0);
__decorate([
    Field(() => [String], {
        nullable: true,
        description: 'Tags to add, of 1 to 60 characters. A member has at most 200; one that it has already stays.',
    }),
    __metadata("design:type", Object)
], TagMemberInput.prototype, "add", void 0);
__decorate([
    Field(() => [String], { nullable: true, description: 'Tags to take away; one that it does not have changes nothing.' }),
    __metadata("design:type", Object)
], TagMemberInput.prototype, "remove", void 0);
TagMemberInput = __decorate([
    InputType({ description: 'Tags to add to a member and to take away.' })
], TagMemberInput);
export { TagMemberInput };
let SetMemberAttributesInput = class SetMemberAttributesInput {
};
__decorate([
    Field(() => MemberRef, { description: 'Which member.' }),
    __metadata("design:type", MemberRef)
], SetMemberAttributesInput.prototype, "member", void 0);
__decorate([
    Field(() => Json, {
        description: 'A flat object of texts, numbers and booleans; null takes a name away, names left out stay. A member has at most 100. They are not encrypted: nothing that tells who the member is.',
    }),
    __metadata("design:type", Object)
], SetMemberAttributesInput.prototype, "attributes", void 0);
SetMemberAttributesInput = __decorate([
    InputType({ description: 'Attributes of a member to set.' })
], SetMemberAttributesInput);
export { SetMemberAttributesInput };
//# sourceMappingURL=member-traits.input.js.map