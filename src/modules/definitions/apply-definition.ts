import { isDeepStrictEqual } from 'node:util';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { type SchemeKind, SINGLE } from '../../kernel/scheme/scheme.js';
import { type AskRows, changeWallets, isRefusals, type ProgramEdit } from '../programs/index.js';
import { applyItem, type ItemDraft, pruneItem, type Rights } from './apply-item.js';
import type { Change } from './change.js';
import type { Part } from './written-item.js';

type WalletDrafts = Parameters<typeof changeWallets>[1];

/** A program in one piece. Null, or an empty list, stands for none; what is left out is not spoken of. */
export type Definition = { wallets?: WalletDrafts | null } & {
  [Kind in SchemeKind]?: ItemDraft[] | ItemDraft | null;
};

/** Brings a program to a definition, part by part, so that references within it resolve. The changes, or everything that is wrong with its paths (INVALID for what is named twice). */
export function applyDefinition(
  edit: ProgramEdit,
  parts: readonly Part<SchemeKind>[],
  definition: Definition,
  { prune, ...rights }: Rights & { prune: boolean },
): Change[] | Refusal[] {
  const outcomes = [applyWallets(edit, definition.wallets ?? [])];
  for (const part of parts) {
    const given = definition[part.kind.kind];
    if (given === undefined) continue;
    outcomes.push(applyPart(edit, part, given, rights));
    if (prune) outcomes.push(prunePart(edit, part, given, rights));
  }
  const refusals = outcomes.flatMap((outcome) => (isRefusals(outcome) ? outcome : []));
  return refusals.length > 0 ? refusals : outcomes.flatMap((outcome) => (isRefusals(outcome) ? [] : outcome));
}

/** What the rows of the program have against items that were applied, with their paths. */
export async function checkRows(
  edit: ProgramEdit,
  parts: readonly Part<SchemeKind>[],
  definition: Definition,
  ask: AskRows,
): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (const { kind, single } of parts.filter((part) => part.kind.check))
    for (const [position, draft] of draftsOf(definition[kind.kind] ?? null).entries()) {
      const read = kind.read(draft, draft.code ?? SINGLE, edit.program);
      const wrong = Array.isArray(read) ? read : ((await kind.check?.(read, ask)) ?? []);
      refusals.push(...wrong.map((refusal) => refusal.under(...(single ? [kind.kind] : [kind.kind, String(position)]))));
    }
  return refusals;
}

function applyWallets(edit: ProgramEdit, drafts: WalletDrafts): Change[] | Refusal[] {
  const before = edit.program.wallets;
  const after = changeWallets(before, drafts);
  if (isRefusals(after)) return after;
  edit.setWallets(after);
  const named = after.filter(({ code }) => drafts.some((draft) => draft.code === code));
  return named.map((wallet) => {
    const known = before.find(({ id }) => id === wallet.id) ?? null;
    const change = known === null ? 'CREATE' : isDeepStrictEqual(known, wallet) ? 'NONE' : 'UPDATE';
    return { kind: 'wallets', code: wallet.code, change, before: known && writtenWallet(known), after: writtenWallet(wallet) };
  });
}

/** A wallet as a definition says it. */
export function writtenWallet({ id: _id, ...wallet }: { id: number; code: string }): object {
  return wallet;
}

function applyPart(
  edit: ProgramEdit,
  part: Part<SchemeKind>,
  given: ItemDraft[] | ItemDraft | null,
  rights: Rights,
): Change[] | Refusal[] {
  const { kind } = part.kind;
  const outcomes = draftsOf(given).map((draft, position, all) => {
    const path = part.single ? [kind] : [kind, String(position)];
    const isRepeated = all.findIndex(({ code }) => code === draft.code) < position;
    const outcome = isRepeated
      ? [refuse('INVALID', ['code'], 'definition-twice', { code: draft.code ?? SINGLE })]
      : applyItem(edit, part, draft, rights);
    return Array.isArray(outcome) ? outcome.map((refusal) => refusal.under(...path)) : outcome;
  });
  const refusals = outcomes.flatMap((outcome) => (Array.isArray(outcome) ? outcome : []));
  return refusals.length > 0 ? refusals : outcomes.flatMap((outcome) => (Array.isArray(outcome) ? [] : [outcome]));
}

function prunePart(edit: ProgramEdit, part: Part<SchemeKind>, given: ItemDraft[] | ItemDraft | null, rights: Rights): Change[] {
  const named = new Set(draftsOf(given).map(({ code }) => code ?? SINGLE));
  const others = edit.itemsOf(part.kind.kind).filter(({ code }) => !named.has(code));
  return others.map((item) => pruneItem(edit, part, item, rights)).filter((change) => change !== null);
}

function draftsOf(given: ItemDraft[] | ItemDraft | null): ItemDraft[] {
  return given === null ? [] : Array.isArray(given) ? given : [given];
}
