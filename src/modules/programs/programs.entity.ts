import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ExpiryPolicy } from '../../kernel/expiry-policy.js';
import type { EarningRule, JwksIssuer, ReturnPolicy } from '../../kernel/program-config.js';
import type { ProgramSettings } from './program-draft.js';

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
    settings: p.json<ProgramSettings & { issuer: JwksIssuer | null }>(),
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
    expiry: p.json<ExpiryPolicy>(),
    returnPolicy: p.text().$type<ReturnPolicy>(),
    spendable: p.boolean(),
  },
});

export const EarningRuleRow = defineEntity({
  name: 'EarningRuleRow',
  tableName: 'earning_rule',
  properties: {
    programId: p.integer().primary(),
    code: p.text().primary(),
    version: p.integer().primary(),
    definition: p.json<Omit<EarningRule, 'code' | 'version' | 'validFrom' | 'validUntil'>>(),
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
export type EarningRuleRow = InferEntity<typeof EarningRuleRow>;
