import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ExpiryPolicy } from '../../kernel/expiry-policy.js';
import type { JwksIssuer, ReturnPolicy, WalletKind } from '../../kernel/program-config.js';
import type { SchemeKind, SchemeStatus } from '../../kernel/scheme/scheme.js';
import type { ProgramSettings } from './program-draft.js';
import type { FormerZone } from './time-zones.js';

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
    settings: p.json<
      Omit<ProgramSettings, 'redemptions'> &
        Partial<Pick<ProgramSettings, 'redemptions'>> & { issuer: JwksIssuer | null; formerZones?: readonly FormerZone[] }
    >(),
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
    kind: p.text().$type<WalletKind>(),
    expiry: p.json<ExpiryPolicy>(),
    returnPolicy: p.text().$type<ReturnPolicy>(),
    spendable: p.boolean(),
  },
});

/** One thing that marketers change: a rule, a campaign, the tiers. What it says lies in its draft and its versions. */
export const SchemeItemRow = defineEntity({
  name: 'SchemeItemRow',
  tableName: 'scheme_item',
  properties: {
    programId: p.integer().primary(),
    kind: p.text().$type<SchemeKind>().primary(),
    code: p.text().primary(),
    status: p.text().$type<SchemeStatus>(),
    draft: p.json<object>().nullable(),
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
    kind: p.text().$type<SchemeKind>().primary(),
    code: p.text().primary(),
    version: p.integer().primary(),
    definition: p.json<object>(),
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
    details: p.json<Record<string, unknown>>(),
  },
});

export type ProgramRow = InferEntity<typeof ProgramRow>;
export type WalletRow = InferEntity<typeof WalletRow>;
export type SchemeItemRow = InferEntity<typeof SchemeItemRow>;
export type SchemeVersionRow = InferEntity<typeof SchemeVersionRow>;
