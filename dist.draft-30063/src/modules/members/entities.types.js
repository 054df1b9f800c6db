var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { GraphQLScalarType } from 'graphql';
import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { MemberType } from './members.types.js';
/** How a gateway names an entity: its type and the fields of one of its keys. */
export const AnyRepresentation = new GraphQLScalarType({
    name: '_Any',
    description: 'How a federation gateway names an entity, e.g. `{ __typename: "Member", externalId: "anna" }`.',
});
export const Entity = createUnionType({
    name: '_Entity',
    description: 'What other subgraphs can refer to.',
    types: () => [MemberType],
    resolveType: () => MemberType,
});
let Service = class Service {
};
__decorate([
    Field(() => String, { nullable: true, description: 'The schema with the keys of its entities, for composition.' }),
    __metadata("design:type", Object)
], Service.prototype, "sdl", void 0);
Service = __decorate([
    ObjectType('_Service', { description: 'This API as a subgraph of an Apollo Federation.' }),
    Access('public')
], Service);
export { Service };
//# sourceMappingURL=entities.types.js.map