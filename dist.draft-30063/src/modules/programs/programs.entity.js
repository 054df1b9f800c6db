import { defineEntity, p } from '@mikro-orm/core';
/** The program's own row. Its settings are one JSON value; what has a history of its own lies in tables. */
export const ProgramRow = defineEntity({
    name: 'ProgramRow',
    tableName: 'program',
    properties: {
        id: p.integer().primary(),
        code: p.text(),
        name: p.text(),
        timeZone: p.text(),
        region: p.text(),
        currency: p.text(),
        settings: p.json(),
        version: p.integer(),
        createdAt: p.datetime(),
    },
});
export const WalletRow = defineEntity({
    name: 'WalletRow',
    tableName: 'wallet',
    properties: {
        programId: p.integer().primary(),
        id: p.integer().primary(),
        code: p.text(),
        name: p.text(),
        kind: p.text().$type(),
        expiry: p.json(),
        returnPolicy: p.text().$type(),
        spendable: p.boolean(),
    },
});
/** One thing that marketers change: a rule, a campaign, the tiers. What it says lies in its draft and its versions. */
export const SchemeItemRow = defineEntity({
    name: 'SchemeItemRow',
    tableName: 'scheme_item',
    properties: {
        programId: p.integer().primary(),
        kind: p.text().$type().primary(),
        code: p.text().primary(),
        status: p.text().$type(),
        draft: p.json().nullable(),
        startsAt: p.datetime().nullable(),
        endsAt: p.datetime().nullable(),
        newest: p.integer(),
        updatedAt: p.datetime(),
        updatedBy: p.text(),
    },
});
/** A version that was, is or will be in force. Only its end ever changes. */
export const SchemeVersionRow = defineEntity({
    name: 'SchemeVersionRow',
    tableName: 'scheme_version',
    properties: {
        programId: p.integer().primary(),
        kind: p.text().$type().primary(),
        code: p.text().primary(),
        version: p.integer().primary(),
        definition: p.json(),
        validFrom: p.datetime(),
        validUntil: p.datetime().nullable(),
    },
});
/** Who did what to whom; append-only, and without anything that tells who a member is. */
export const AuditRow = defineEntity({
    name: 'AuditRow',
    tableName: 'audit',
    properties: {
        programId: p.integer().primary(),
        id: p.bigint('number').primary(),
        at: p.datetime(),
        actor: p.text(),
        action: p.text(),
        target: p.text(),
        details: p.json(),
    },
});
//# sourceMappingURL=programs.entity.js.map