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
import { Points } from '../../kernel/scalars/index.js';
import { RuleOutcome } from './earning.types.js';
const EACH = 'What each rule would do.';
const SUM = 'What would come into the wallet `points`.';
let PurchasePreview = class PurchasePreview {
};
__decorate([
    Field(() => [RuleOutcome], { description: EACH }),
    __metadata("design:type", Array)
], PurchasePreview.prototype, "outcomes", void 0);
__decorate([
    Field(() => Points, { description: SUM }),
    __metadata("design:type", Number)
], PurchasePreview.prototype, "points", void 0);
PurchasePreview = __decorate([
    ObjectType('PurchasePreview', { simpleResolvers: true, description: 'What a cart would earn. Nothing of it is kept.' }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'purchases:write'] })
], PurchasePreview);
export { PurchasePreview };
let ActivityPreview = class ActivityPreview {
};
__decorate([
    Field(() => [RuleOutcome], { description: EACH }),
    __metadata("design:type", Array)
], ActivityPreview.prototype, "outcomes", void 0);
__decorate([
    Field(() => Points, { description: SUM }),
    __metadata("design:type", Number)
], ActivityPreview.prototype, "points", void 0);
ActivityPreview = __decorate([
    ObjectType('ActivityPreview', { simpleResolvers: true, description: 'What an activity would earn. Nothing of it is kept.' }),
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: ['points:read', 'purchases:write'] })
], ActivityPreview);
export { ActivityPreview };
//# sourceMappingURL=preview.types.js.map