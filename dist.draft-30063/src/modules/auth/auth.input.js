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
import { DateTime } from '../../kernel/scalars/index.js';
import { ApiKeyKindEnum } from './auth.types.js';
let CreateApiKeyInput = class CreateApiKeyInput {
};
__decorate([
    Field(() => String, { description: 'The actor it stands for, e.g. `till`; keys of one kind and name are one actor.' }),
    __metadata("design:type", String)
], CreateApiKeyInput.prototype, "name", void 0);
__decorate([
    Field(() => ApiKeyKindEnum, { description: 'Whose key it is.' }),
    __metadata("design:type", String)
], CreateApiKeyInput.prototype, "kind", void 0);
__decorate([
    Field(() => [String], { description: 'What it may do, e.g. `purchases:write`; no more than the caller may.' }),
    __metadata("design:type", Array)
], CreateApiKeyInput.prototype, "scopes", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it ends by itself; never, if left out.' }),
    __metadata("design:type", Object)
], CreateApiKeyInput.prototype, "expiresAt", void 0);
CreateApiKeyInput = __decorate([
    InputType({ description: 'A new API key.' })
], CreateApiKeyInput);
export { CreateApiKeyInput };
let RevokeApiKeyInput = class RevokeApiKeyInput {
};
__decorate([
    Field(() => ID, { description: 'Which key.' }),
    __metadata("design:type", String)
], RevokeApiKeyInput.prototype, "id", void 0);
RevokeApiKeyInput = __decorate([
    InputType({ description: 'A key to end.' })
], RevokeApiKeyInput);
export { RevokeApiKeyInput };
//# sourceMappingURL=auth.input.js.map