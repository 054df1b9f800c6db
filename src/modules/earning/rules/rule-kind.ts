import type { ItemKind } from '../../programs/index.js';
import { readRule } from './read-rule.js';
import type { RuleDraft } from './rule-draft.js';
import { writeRule } from './write-rule.js';

/** Earning rules, as people write them. */
export const RULE_KIND: ItemKind<'rules', RuleDraft> = { kind: 'rules', read: readRule, write: writeRule };
