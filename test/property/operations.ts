import type { Command } from '../model/commands.js';
import { idsIn, movedIn, type PrepaidPayload, prepaidDocuments, prepaidInput, standingIn } from './prepaid-operations.js';
import { decimal, type Ids, idOf, money } from './said.js';
import type { Answer } from './worlds.js';

/** How each of the model's commands is said in GraphQL, and what its answer means. */

const ERRORS = 'userErrors { code field message }';
const ENTRIES = 'entries { sequence transactionId kind points }';

export const documents: Record<Command['do'], string> = {
  purchase: `mutation Buy($input: RecordPurchaseInput!) { answer: recordPurchase(input: $input) { created outcomes { walletCode granted } ${ENTRIES} ${ERRORS} } }`,
  confirm: `mutation Confirm($input: ConfirmPurchaseInput!) { answer: confirmPurchase(input: $input) { purchase { orderId } ${ENTRIES} ${ERRORS} } }`,
  return: `mutation Return($input: RecordReturnInput!) { answer: recordReturn(input: $input) { return { id } reversed { what points done reason } ${ENTRIES} ${ERRORS} } }`,
  adjust: `mutation Adjust($input: AdjustPointsInput!) { answer: adjustPoints(input: $input) { adjustment { id status } ${ENTRIES} ${ERRORS} } }`,
  decide: '',
  hold: `mutation Hold($input: HoldPointsInput!) { answer: holdPoints(input: $input) { hold { id status points expiresAt } ${ERRORS} } }`,
  capture: `mutation Capture($input: CaptureHoldInput!) { answer: captureHold(input: $input) { hold { status captured } ${ENTRIES} ${ERRORS} } }`,
  release: `mutation Release($input: ReleaseHoldInput!) { answer: releaseHold(input: $input) { hold { status } ${ERRORS} } }`,
  transfer: `mutation Transfer($input: TransferPointsInput!) { answer: transferPoints(input: $input) { ${ENTRIES} ${ERRORS} } }`,
  ...prepaidDocuments,
};
/** Several purchases in one request. */
export const IN_BULK = `mutation Bulk($input: RecordPurchasesInput!) { answer: recordPurchases(input: $input) { results { created outcomes { walletCode granted } ${ERRORS} } ${ERRORS} } }`;
const APPROVE = `mutation Approve($input: DecideAdjustmentInput!) { answer: approveAdjustment(input: $input) { adjustment { status } ${ERRORS} } }`;
const DECLINE = `mutation Decline($input: DecideAdjustmentInput!) { answer: declineAdjustment(input: $input) { adjustment { status } ${ERRORS} } }`;

export const documentFor = (command: Command): string =>
  command.do === 'decide' ? (command.approve ? APPROVE : DECLINE) : documents[command.do];

const at = (command: { occurredAt?: number }) =>
  command.occurredAt === undefined ? {} : { occurredAt: new Date(command.occurredAt).toISOString() };

export function inputFor(command: Command, ids: Ids): Record<string, unknown> {
  const idempotencyKey = command.key;
  switch (command.do) {
    case 'purchase': {
      const lines = command.lines?.map(({ lineId, amount }) => ({ lineId, sku: lineId, quantity: '1', amount: decimal(amount) }));
      const member = { externalId: command.member };
      return {
        idempotencyKey,
        member,
        orderId: command.orderId,
        total: money(command.total),
        ...(lines ? { lines } : {}),
        ...at(command),
      };
    }
    case 'confirm':
      return { idempotencyKey, orderId: command.orderId, ...at(command) };
    case 'return': {
      const lines = command.lines?.map(({ lineId, amount }) => ({ lineId, quantity: '1', amount: decimal(amount) }));
      const order = command.orderId === undefined ? {} : { orderId: command.orderId };
      const what = { returnId: command.returnId, amount: money(command.amount), ...order, ...(lines ? { lines } : {}) };
      return { idempotencyKey, member: { externalId: command.member }, ...what, ...at(command) };
    }
    case 'adjust': {
      const { wallet, points } = command;
      return { idempotencyKey, member: { externalId: command.member }, walletCode: wallet, points, reasonCode: 'GOODWILL' };
    }
    case 'decide':
      return { idempotencyKey, adjustmentId: idOf(ids, command.name) };
    case 'hold': {
      const { member, wallet: walletCode, points, ttlSeconds, name } = command;
      const ttl = ttlSeconds === undefined ? {} : { ttlSeconds };
      // what is captured of stored value is a payment, which is found by its order
      const order = walletCode === 'cash' ? { orderId: name } : {};
      return { idempotencyKey, member: { externalId: member }, walletCode, points, ...ttl, ...order };
    }
    case 'capture':
      return {
        idempotencyKey,
        holdId: idOf(ids, command.name),
        ...(command.points === undefined ? {} : { points: command.points }),
      };
    case 'release':
      return { idempotencyKey, holdId: idOf(ids, command.name) };
    case 'transfer': {
      const [from, to] = [{ externalId: command.from }, { externalId: command.to }];
      return { idempotencyKey, from, to, walletCode: command.wallet, points: command.points };
    }
    default:
      return prepaidInput(command, ids);
  }
}

export interface Payload extends PrepaidPayload {
  userErrors: { code: string; field: string[] | null; message: string }[];
  created?: boolean;
  outcomes?: { walletCode: string; granted: number }[];
  entries?: { sequence: number; transactionId: string; kind: string; points: number }[];
  reversed?: { what: string; points: number; done: boolean; reason: string }[];
  adjustment?: { id: string; status: string } | null;
  hold?: { id: string; status: string; expiresAt?: string } | null;
}

/** The ids that an answer gives to what the script calls by name. */
export function namedIn(command: Command, payload: Payload): [string, string | undefined][] {
  if (command.do === 'hold') return [[command.name, payload.hold?.id]];
  if (command.do === 'adjust') return [[command.name, payload.adjustment?.id]];
  return command.do in prepaidDocuments ? idsIn(command as Parameters<typeof idsIn>[0], payload) : [];
}

export function answerOf(command: Command, payload: Payload): Answer {
  const [error] = payload.userErrors;
  if (error !== undefined) return { ok: false, code: error.code };
  const status = payload.hold?.status ?? payload.adjustment?.status ?? standingIn(payload);
  const moved = movedIn(command, payload);
  const answer: Answer = { ok: true, ...(status === undefined ? {} : { status }), ...(moved === undefined ? {} : { moved }) };
  if (payload.hold?.expiresAt !== undefined) answer.expiresAt = Date.parse(payload.hold.expiresAt);
  if (command.do === 'topUp') answer.created = payload.created ?? false;
  if (command.do === 'purchase') {
    answer.created = payload.created ?? false;
    answer.granted = {};
    for (const { walletCode, granted } of payload.outcomes ?? [])
      answer.granted[walletCode] = (answer.granted[walletCode] ?? 0) + granted;
  }
  if (command.do === 'return') {
    const items = payload.reversed ?? [];
    // what had expired before is listed as done too, but moves nothing
    answer.taken = (payload.entries ?? []).reduce((total, entry) => total - (entry.kind === 'REVERSE' ? entry.points : 0), 0);
    answer.missed = items.some((item) => !item.done);
    answer.listed = items.map(({ what, points, done, reason }) => `${done ? '' : 'not '}${points} ${what}: ${reason}`);
  }
  return answer;
}
