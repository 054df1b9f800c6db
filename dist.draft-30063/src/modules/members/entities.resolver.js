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
import { printSubgraphSchema } from '@apollo/subgraph';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access.js';
import { ApiError } from '../../kernel/api-error.js';
import { RequestContext } from '../../kernel/context.js';
import { MAX_PAGE } from '../../kernel/pagination.js';
import { isRefusal } from '../../kernel/refusal.js';
import { AnyRepresentation, Entity, Service } from './entities.types.js';
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])`;
/** What makes this API a subgraph: other subgraphs refer to members by id or by the brand's own id for them. */
let EntitiesResolver = class EntitiesResolver {
    constructor(reader, readRef) {
        this.reader = reader;
        this.readRef = readRef;
        this.printed = new WeakMap();
    }
    service({ schema }) {
        let sdl = this.printed.get(schema);
        if (sdl === undefined) {
            sdl = `${LINK}\n\n${printSubgraphSchema(schema)}`;
            this.printed.set(schema, sdl);
        }
        return { sdl };
    }
    async entities(representations, context) {
        if (representations.length > MAX_PAGE)
            throw new ApiError('BAD_USER_INPUT', `At most ${MAX_PAGE} entities at once.`);
        return Promise.all(representations.map((representation) => this.find(representation, context)));
    }
    async find(representation, context) {
        const { __typename, id, externalId } = representation ?? {};
        if (__typename !== 'Member')
            throw new ApiError('BAD_USER_INPUT', 'The entities of this subgraph are of the type Member.');
        // an id says more than a name; gateways send what they have
        const ref = typeof id === 'string' ? { id } : typeof externalId === 'string' ? { externalId } : null;
        if (ref === null)
            throw new ApiError('BAD_USER_INPUT', 'A Member is named by its `id` or its `externalId`.');
        const lookup = this.readRef(ref, context.tenant);
        return isRefusal(lookup) ? null : this.reader.find(context, lookup);
    }
};
__decorate([
    Access('public'),
    Query(() => Service, { name: '_service', description: 'What a federation gateway is composed from.' }),
    __param(0, Info()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", Service)
], EntitiesResolver.prototype, "service", null);
__decorate([
    Access('member:self', 'staff', 'server', 'partner', 'admin', { scope: 'members:read' }),
    Query(() => [Entity], {
        name: '_entities',
        nullable: 'items',
        description: 'Members as a federation gateway asks for them, at most 100; null for one that is not there, or not for the caller to see.',
    }),
    __param(0, Arg('representations', () => [AnyRepresentation], { description: 'Which members.' })),
    __param(1, Ctx()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Array, RequestContext]),
    __metadata("design:returntype", Promise)
], EntitiesResolver.prototype, "entities", null);
EntitiesResolver = __decorate([
    Resolver(),
    __metadata("design:paramtypes", [Function, Function])
], EntitiesResolver);
export { EntitiesResolver };
//# sourceMappingURL=entities.resolver.js.map