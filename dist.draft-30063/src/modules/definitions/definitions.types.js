var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { Json } from '../../kernel/scalars/index.js';
import { UserError } from '../../kernel/user-error.js';
import { ProgramType } from '../programs/index.js';
export const ChangeKindEnum = { CREATE: 'CREATE', UPDATE: 'UPDATE', END: 'END', NONE: 'NONE' };
registerEnumType(ChangeKindEnum, {
    name: 'ProgramChangeKind',
    description: 'What applying a definition does to one item.',
    valuesConfig: {
        CREATE: { description: 'There is none yet, or it had ended.' },
        UPDATE: { description: 'It becomes another: a next version, a draft, a pause.' },
        END: { description: 'It ends, because the definition does not name it.' },
        NONE: { description: 'It is so already.' },
    },
});
let ProgramChange = class ProgramChange {
};
__decorate([
    Field(() => String, { description: 'The field of the definition that it stands in, e.g. `rules`.' }),
    __metadata("design:type", String)
], ProgramChange.prototype, "kind", void 0);
__decorate([
    Field(() => String, { description: 'Its code; `default` for what a program has one of.' }),
    __metadata("design:type", String)
], ProgramChange.prototype, "code", void 0);
__decorate([
    Field(() => ChangeKindEnum, { description: 'What is done.' }),
    __metadata("design:type", String)
], ProgramChange.prototype, "change", void 0);
__decorate([
    Field(() => Json, { nullable: true, description: 'As a definition says what is there; null where nothing is.' }),
    __metadata("design:type", Object)
], ProgramChange.prototype, "before", void 0);
__decorate([
    Field(() => Json, { nullable: true, description: 'The same of what will be there.' }),
    __metadata("design:type", Object)
], ProgramChange.prototype, "after", void 0);
ProgramChange = __decorate([
    ObjectType('ProgramChange', { description: 'What applying a definition does to one item of a program.' }),
    Access('staff', 'admin')
], ProgramChange);
export { ProgramChange };
let ApplyProgramPayload = class ApplyProgramPayload {
};
__decorate([
    Field(() => ProgramType, { nullable: true, description: 'The program as it is now; null when it was refused.' }),
    __metadata("design:type", Object)
], ApplyProgramPayload.prototype, "program", void 0);
__decorate([
    Field(() => [ProgramChange], {
        description: 'Every item that the definition names, and every one that it ends; empty when it was refused.',
    }),
    __metadata("design:type", Array)
], ApplyProgramPayload.prototype, "changes", void 0);
__decorate([
    Field(() => [UserError], { description: 'Empty on success.' }),
    __metadata("design:type", Array)
], ApplyProgramPayload.prototype, "userErrors", void 0);
ApplyProgramPayload = __decorate([
    ObjectType('ApplyProgramPayload', { description: 'What applying a definition did, or would do, or why it did nothing.' }),
    Access('staff', 'admin')
], ApplyProgramPayload);
export { ApplyProgramPayload };
//# sourceMappingURL=definitions.types.js.map