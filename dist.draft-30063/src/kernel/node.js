var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Field, ID, InterfaceType } from 'type-graphql';
import { Access } from './access.js';
/** Relay's node: anything with a global id. */
let Node = class Node {
};
__decorate([
    Field(() => ID, { simple: true, description: 'Opaque global id.' }),
    __metadata("design:type", Object)
], Node.prototype, "id", void 0);
Node = __decorate([
    InterfaceType('Node', {
        description: 'Anything with a global id, to be read again with `node(id)`.',
        resolveType: (value) => nodeTypes.get(value.constructor) ?? null,
    }),
    Access('public')
], Node);
export { Node };
const nodeTypes = new Map();
/** Tells which GraphQL type the objects of a class are. */
export function registerNodeType(objectClass, type) {
    nodeTypes.set(objectClass, type);
}
//# sourceMappingURL=node.js.map