var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InputType, Int } from 'type-graphql';
import { EventType } from '../../kernel/event-type.js';
import { DateTime, Json } from '../../kernel/scalars/index.js';
const SCOPES = 'What it may do, e.g. `stream:read`; no more than the caller may.';
const EVENT_TYPES = 'Kinds of events that it is told of; null: all.';
const RATE = 'Its own budget; null: that of every partner.';
const PERSISTED = 'Whether it may run only documents that are registered for it.';
const JWKS = 'Its public keys (JWK set), for private_key_jwt.';
const JWKS_URI = 'Where it publishes its public keys, instead of `jwks`.';
const WHICH = 'Which partner.';
let PartnerRateInput = class PartnerRateInput {
};
__decorate([
    Field(() => Int, { description: 'Cost points that it can hold.' }),
    __metadata("design:type", Number)
], PartnerRateInput.prototype, "capacity", void 0);
__decorate([
    Field(() => Int, { description: 'Cost points that come back each second.' }),
    __metadata("design:type", Number)
], PartnerRateInput.prototype, "restorePerSecond", void 0);
PartnerRateInput = __decorate([
    InputType({ description: 'A budget of cost points.' })
], PartnerRateInput);
export { PartnerRateInput };
let RegisterPartnerInput = class RegisterPartnerInput {
};
__decorate([
    Field(() => String, { description: 'Its code, e.g. `acme`: the actor is `partner:acme` then. It never changes.' }),
    __metadata("design:type", String)
], RegisterPartnerInput.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'Its name. Of the company, not of a person.' }),
    __metadata("design:type", String)
], RegisterPartnerInput.prototype, "name", void 0);
__decorate([
    Field(() => [String], { description: SCOPES }),
    __metadata("design:type", Array)
], RegisterPartnerInput.prototype, "scopes", void 0);
__decorate([
    Field(() => [EventType], { nullable: true, description: EVENT_TYPES }),
    __metadata("design:type", Object)
], RegisterPartnerInput.prototype, "eventTypes", void 0);
__decorate([
    Field(() => PartnerRateInput, { nullable: true, description: RATE }),
    __metadata("design:type", Object)
], RegisterPartnerInput.prototype, "rate", void 0);
__decorate([
    Field(() => Boolean, { nullable: true, description: `${PERSISTED} False, if left out.` }),
    __metadata("design:type", Object)
], RegisterPartnerInput.prototype, "onlyPersisted", void 0);
__decorate([
    Field(() => Json, { nullable: true, description: JWKS }),
    __metadata("design:type", Object)
], RegisterPartnerInput.prototype, "jwks", void 0);
__decorate([
    Field(() => String, { nullable: true, description: JWKS_URI }),
    __metadata("design:type", Object)
], RegisterPartnerInput.prototype, "jwksUri", void 0);
RegisterPartnerInput = __decorate([
    InputType({ description: 'A new partner.' })
], RegisterPartnerInput);
export { RegisterPartnerInput };
let UpdatePartnerInput = class UpdatePartnerInput {
};
__decorate([
    Field(() => ID, { description: WHICH }),
    __metadata("design:type", String)
], UpdatePartnerInput.prototype, "id", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Its name.' }),
    __metadata("design:type", Object)
], UpdatePartnerInput.prototype, "name", void 0);
__decorate([
    Field(() => [String], { nullable: true, description: SCOPES }),
    __metadata("design:type", Object)
], UpdatePartnerInput.prototype, "scopes", void 0);
__decorate([
    Field(() => [EventType], { nullable: true, description: EVENT_TYPES }),
    __metadata("design:type", Object)
], UpdatePartnerInput.prototype, "eventTypes", void 0);
__decorate([
    Field(() => PartnerRateInput, { nullable: true, description: RATE }),
    __metadata("design:type", Object)
], UpdatePartnerInput.prototype, "rate", void 0);
__decorate([
    Field(() => Boolean, { nullable: true, description: PERSISTED }),
    __metadata("design:type", Object)
], UpdatePartnerInput.prototype, "onlyPersisted", void 0);
__decorate([
    Field(() => Json, { nullable: true, description: `${JWKS} Tokens that the keys before signed for end.` }),
    __metadata("design:type", Object)
], UpdatePartnerInput.prototype, "jwks", void 0);
__decorate([
    Field(() => String, { nullable: true, description: JWKS_URI }),
    __metadata("design:type", Object)
], UpdatePartnerInput.prototype, "jwksUri", void 0);
UpdatePartnerInput = __decorate([
    InputType({ description: 'What is new about a partner; what is left out stays as it is.' })
], UpdatePartnerInput);
export { UpdatePartnerInput };
let PartnerRefInput = class PartnerRefInput {
};
__decorate([
    Field(() => ID, { description: WHICH }),
    __metadata("design:type", String)
], PartnerRefInput.prototype, "id", void 0);
PartnerRefInput = __decorate([
    InputType({ description: 'A partner to keep out, to let in again, or to end.' })
], PartnerRefInput);
export { PartnerRefInput };
let CreatePartnerSecretInput = class CreatePartnerSecretInput {
};
__decorate([
    Field(() => ID, { description: WHICH }),
    __metadata("design:type", String)
], CreatePartnerSecretInput.prototype, "partnerId", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it ends by itself; never, if left out.' }),
    __metadata("design:type", Object)
], CreatePartnerSecretInput.prototype, "expiresAt", void 0);
CreatePartnerSecretInput = __decorate([
    InputType({ description: "A new secret of a partner's OAuth client." })
], CreatePartnerSecretInput);
export { CreatePartnerSecretInput };
let RevokePartnerSecretInput = class RevokePartnerSecretInput {
};
__decorate([
    Field(() => ID, { description: 'Which secret.' }),
    __metadata("design:type", String)
], RevokePartnerSecretInput.prototype, "id", void 0);
RevokePartnerSecretInput = __decorate([
    InputType({ description: 'A secret to end.' })
], RevokePartnerSecretInput);
export { RevokePartnerSecretInput };
let CreatePartnerKeyInput = class CreatePartnerKeyInput {
};
__decorate([
    Field(() => ID, { description: WHICH }),
    __metadata("design:type", String)
], CreatePartnerKeyInput.prototype, "partnerId", void 0);
__decorate([
    Field(() => [String], { nullable: true, description: 'What it may do, of what the partner may; all of that, if left out.' }),
    __metadata("design:type", Object)
], CreatePartnerKeyInput.prototype, "scopes", void 0);
__decorate([
    Field(() => DateTime, { nullable: true, description: 'When it ends by itself; never, if left out.' }),
    __metadata("design:type", Object)
], CreatePartnerKeyInput.prototype, "expiresAt", void 0);
CreatePartnerKeyInput = __decorate([
    InputType({ description: 'A new API key of a partner.' })
], CreatePartnerKeyInput);
export { CreatePartnerKeyInput };
let RegisterDocumentsInput = class RegisterDocumentsInput {
};
__decorate([
    Field(() => ID, { description: WHICH }),
    __metadata("design:type", String)
], RegisterDocumentsInput.prototype, "partnerId", void 0);
__decorate([
    Field(() => [String], { description: 'The texts, exactly as they are hashed: at most 500 at once.' }),
    __metadata("design:type", Array)
], RegisterDocumentsInput.prototype, "documents", void 0);
RegisterDocumentsInput = __decorate([
    InputType({ description: 'Documents that a partner may run.' })
], RegisterDocumentsInput);
export { RegisterDocumentsInput };
let RemoveDocumentsInput = class RemoveDocumentsInput {
};
__decorate([
    Field(() => ID, { description: WHICH }),
    __metadata("design:type", String)
], RemoveDocumentsInput.prototype, "partnerId", void 0);
__decorate([
    Field(() => [String], { description: 'Their hashes: at most 500 at once.' }),
    __metadata("design:type", Array)
], RemoveDocumentsInput.prototype, "hashes", void 0);
RemoveDocumentsInput = __decorate([
    InputType({ description: 'Documents that a partner may not run any more.' })
], RemoveDocumentsInput);
export { RemoveDocumentsInput };
//# sourceMappingURL=partners.input.js.map