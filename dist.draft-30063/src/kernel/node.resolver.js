var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { Access } from './access.js';
import { ApiError } from './api-error.js';
import { RequestContext } from './context.js';
import { fromGlobalId } from './global-id.js';
import { Node } from './node.js';
import { MAX_PAGE } from './pagination.js';
/** Reads anything by its global id. */
let NodeResolver = class NodeResolver {
    constructor(loaders) {
        this.loaders = new Map(loaders.map((loader) => [loader.type, loader]));
    }
    async node(id, context) {
        const parsed = fromGlobalId(id);
        const loader = parsed && this.loaders.get(parsed.type);
        return loader ? loader.load(context, parsed.key) : null;
    }
    async nodes(ids, context) {
        if (ids.length > MAX_PAGE)
            throw new ApiError('BAD_USER_INPUT', `At most ${MAX_PAGE} ids at once.`);
        return Promise.all(ids.map((id) => this.node(id, context)));
    }
};
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin'),
    Query(() => Node, {
        nullable: true,
        description: 'Anything by its global id; null when there is none, or it is not for the caller to see.',
    }),
    __param(0, Arg('id', () => ID, { description: 'A global id.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [String, RequestContext]),
    __metadata("design:returntype", Promise)
], NodeResolver.prototype, "node", null);
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin'),
    Query(() => [Node], { nullable: 'items', description: 'Several at once, in the order of their ids; at most 100.' }),
    __param(0, Arg('ids', () => [ID], { description: 'Global ids.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Array, RequestContext]),
    __metadata("design:returntype", Promise)
], NodeResolver.prototype, "nodes", null);
NodeResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [Array])
], NodeResolver);
export { NodeResolver };
//# sourceMappingURL=node.resolver.js.map