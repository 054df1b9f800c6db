var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { ArgsType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { Access } from './access.js';
import { ApiError } from './api-error.js';
import { Cursor } from './scalars/index.js';
export const MAX_PAGE = 100;
const DEFAULT_PAGE = 20;
let PageInfo = class PageInfo {
};
__decorate([
    Field(() => Boolean, { description: 'Whether there is more after this page.' }),
    __metadata("design:type", Boolean)
], PageInfo.prototype, "hasNextPage", void 0);
__decorate([
    Field(() => Boolean, { description: 'Whether there is more before this page.' }),
    __metadata("design:type", Boolean)
], PageInfo.prototype, "hasPreviousPage", void 0);
__decorate([
    Field(() => Cursor, { nullable: true, description: 'Cursor of the first row.' }),
    __metadata("design:type", Object)
], PageInfo.prototype, "startCursor", void 0);
__decorate([
    Field(() => Cursor, { nullable: true, description: 'Cursor of the last row.' }),
    __metadata("design:type", Object)
], PageInfo.prototype, "endCursor", void 0);
PageInfo = __decorate([
    Directive('@shareable'),
    ObjectType('PageInfo', { description: 'Where a page stands in its list.' }),
    Access('public')
], PageInfo);
export { PageInfo };
let ForwardPageArgs = class ForwardPageArgs {
};
__decorate([
    Field(() => Int, { nullable: true, description: 'How many rows after `after`; at most 100, 20 if left out.' }),
    __metadata("design:type", Object)
], ForwardPageArgs.prototype, "first", void 0);
__decorate([
    Field(() => Cursor, { nullable: true, description: 'Rows after this one.' }),
    __metadata("design:type", Object)
], ForwardPageArgs.prototype, "after", void 0);
ForwardPageArgs = __decorate([
    ArgsType()
], ForwardPageArgs);
export { ForwardPageArgs };
let PageArgs = class PageArgs extends ForwardPageArgs {
};
__decorate([
    Field(() => Int, { nullable: true, description: 'How many rows before `before`, or at the end; at most 100.' }),
    __metadata("design:type", Object)
], PageArgs.prototype, "last", void 0);
__decorate([
    Field(() => Cursor, { nullable: true, description: 'Rows before this one.' }),
    __metadata("design:type", Object)
], PageArgs.prototype, "before", void 0);
PageArgs = __decorate([
    ArgsType()
], PageArgs);
export { PageArgs };
/** Checks Relay arguments. Throws BAD_USER_INPUT. */
export function pageRequest(args) {
    const { first = null, last = null } = args;
    if (first !== null && last !== null)
        throw badPage('Give either `first` or `last`.');
    const backward = last !== null;
    const limit = last ?? first ?? DEFAULT_PAGE;
    if (limit < 0 || limit > MAX_PAGE)
        throw badPage(`A page has 0 to ${MAX_PAGE} rows.`);
    return { limit, backward, after: decodeCursor(args.after ?? null), before: decodeCursor(args.before ?? null) };
}
function badPage(message) {
    return new ApiError('BAD_USER_INPUT', message);
}
/** `rows` were read in the request's direction, one more than its limit where there were so many. */
export function toConnection(request, rows, keyOf) {
    const more = rows.length > request.limit;
    const kept = more ? rows.slice(0, request.limit) : rows;
    const nodes = request.backward ? [...kept].reverse() : kept;
    const cursorOf = (node) => (node === undefined ? null : encodeCursor(keyOf(node)));
    const pageInfo = Object.assign(new PageInfo(), {
        hasNextPage: request.backward ? request.before !== null : more,
        hasPreviousPage: request.backward ? more : request.after !== null,
        startCursor: cursorOf(nodes[0]),
        endCursor: cursorOf(nodes.at(-1)),
    });
    return {
        nodes,
        pageInfo,
        get edges() {
            return nodes.map((node) => ({ cursor: encodeCursor(keyOf(node)), node }));
        },
    };
}
export function encodeCursor(key) {
    return Buffer.from(`k:${key}`).toString('base64url');
}
/** Throws BAD_USER_INPUT for what is not a cursor of ours. */
export function decodeCursor(cursor) {
    if (cursor === null)
        return null;
    const text = Buffer.from(cursor, 'base64url').toString();
    if (!text.startsWith('k:') || encodeCursor(text.slice(2)) !== cursor)
        throw badPage('This is not a cursor of this list.');
    return text.slice(2);
}
//# sourceMappingURL=pagination.js.map