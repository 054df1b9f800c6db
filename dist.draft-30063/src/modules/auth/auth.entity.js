import { defineEntity, p } from '@mikro-orm/core';
/** A key of a back end or a partner. Of its secret only the hash is kept. */
const ApiKeySchema = defineEntity({
    name: 'ApiKey',
    tableName: 'api_key',
    properties: {
        programId: p.integer().primary(),
        id: p.bigint('number').primary(),
        name: p.text(),
        kind: p.text().$type(),
        prefix: p.text(),
        secretHash: p.blob(),
        scopes: p.array(),
        createdAt: p.datetime(),
        expiresAt: p.datetime().nullable(),
        revokedAt: p.datetime().nullable(),
    },
});
export class ApiKey extends ApiKeySchema.class {
}
ApiKeySchema.setClass(ApiKey);
//# sourceMappingURL=auth.entity.js.map