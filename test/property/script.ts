import type { Command, Hold, LineInput } from '../model/commands.js';
import type { Model } from '../model/model.js';
import { pick, share } from './picking.js';
import { type Known, meanPrepaid } from './prepaid-acts.js';
import { type Act, MEMBERS } from './steps.js';

/** What has been sent so far, so that later acts can mean it; and the names that are given out. */
export class Script {
  private readonly sent: Command[] = [];
  private count = 0;

  /** @param prefix makes names unique among sequences of one program */
  constructor(private readonly prefix: string) {}

  readonly members = Array.from({ length: MEMBERS }, (_, n) => `${'abc'[n]}-${this.prefix}`);

  /** The command that an act means now; null when there is nothing of that kind yet. */
  write(act: Act, model: Model, now: number): Command | null {
    this.count += 1;
    const command = this.mean(act, model, now, `${this.count}-${this.prefix}`);
    if (command !== null) this.sent.push(command);
    return command;
  }

  /** The orders that were sent, recorded or not. */
  orders(): string[] {
    return [...new Set(this.all('purchase').map((order) => order.orderId))];
  }

  /** What was asked for of coupons, passes and stored value, by name. */
  things(): string[] {
    const named = [...this.all('issueCoupon'), ...this.all('issue'), ...this.all('pay'), ...this.all('hold')].map(
      ({ name }) => name,
    );
    return [...new Set([...named, ...this.all('topUp').map(({ topUpId }) => topUpId)])];
  }

  private mean(act: Act, model: Model, now: number, name: string): Command | null {
    const key = `k${name}`;
    const at = (ago: number, notBefore = 0) => (ago === 0 ? {} : { occurredAt: Math.max(now - ago, notBefore) });
    switch (act.act) {
      case 'buy': {
        const lines = linesOf(act.total, act.lines);
        return {
          do: 'purchase',
          key,
          member: this.member(act.member),
          orderId: `o${name}`,
          total: act.total,
          ...lines,
          ...at(act.ago),
        };
      }
      case 'confirm': {
        const order = pick(this.all('purchase'), act.order);
        return order && { do: 'confirm', key, orderId: order.orderId, ...at(act.ago, order.occurredAt ?? now) };
      }
      case 'return': {
        const order = pick(this.all('purchase'), act.order);
        if (order === null) return null;
        const lines = act.lines ? (order.lines ?? []).map((line) => ({ ...line, amount: share(line.amount, act.part) })) : [];
        const amount = share(order.total, act.part);
        const given = lines.length > 0 ? { lines: lines.filter((line) => line.amount > 0) } : {};
        const when = at(act.ago, order.occurredAt ?? now);
        return {
          do: 'return',
          key,
          member: order.member,
          returnId: `r${name}`,
          orderId: order.orderId,
          amount,
          ...given,
          ...when,
        };
      }
      case 'return some': {
        const member = this.member(act.member);
        const bought = this.all('purchase').filter((order) => order.member === member);
        const amount = share(
          bought.reduce((total, order) => total + order.total, 0),
          act.part / 2,
        );
        if (amount === 0) return null;
        return { do: 'return', key, member, returnId: `r${name}`, amount, ...at(act.ago) };
      }
      case 'adjust': {
        const { wallet, points, staff } = act;
        return { do: 'adjust', key, member: this.member(act.member), wallet, points, by: staffOf(staff), name: `a${name}` };
      }
      case 'decide': {
        const waiting = this.all('adjust').filter(({ name }) => model.adjustmentOf(name)?.status === 'PENDING_APPROVAL');
        const adjustment = pick(act.adjustment < 9 ? waiting : this.all('adjust'), act.adjustment);
        return adjustment && { do: 'decide', key, name: adjustment.name, approve: act.approve, by: staffOf(act.staff) };
      }
      case 'hold': {
        const { wallet } = act;
        const member = this.rich(model, act.member, wallet);
        const points = share(model.balance(member, wallet).available, act.part);
        if (points === 0 && act.part > 0) return null;
        return { do: 'hold', key, member, wallet, points, ttlSeconds: act.ttlSeconds, name: `h${name}` };
      }
      case 'capture': {
        const hold = pick(this.all('hold'), act.hold);
        return (
          hold && { do: 'capture', key, name: hold.name, ...(act.part === 100 ? {} : { points: share(hold.points, act.part) }) }
        );
      }
      case 'release': {
        const hold = this.hold(model, act.hold);
        return hold && { do: 'release', key, name: hold.name };
      }
      case 'transfer': {
        const from = this.rich(model, act.from);
        const points = share(model.balance(from, 'points').available, act.part);
        if (points === 0 && act.part > 0) return null;
        return { do: 'transfer', key, from, to: this.member(act.to), wallet: 'points', points };
      }
      case 'again':
        return again(pick(this.sent, act.command), act.how, key);
      default:
        return meanPrepaid(act, this.known(model), model, name);
    }
  }

  private member(n: number): string {
    return this.members[n] ?? '';
  }

  private known(model: Model): Known {
    return {
      members: this.members,
      member: (n) => this.member(n),
      rich: (wallet, n, least) => this.rich(model, n, wallet, least),
      all: (kind) => this.all(kind),
    };
  }

  /** One who has so much, if there is one. */
  private rich(model: Model, n: number, wallet: 'points' | 'cash' = 'points', least = 1): string {
    const some = this.members.filter((member) => model.balance(member, wallet).available >= least);
    return pick(some, n) ?? this.member(n);
  }

  /** One that can still be ended, usually. */
  private hold(model: Model, n: number): Hold | null {
    const active = this.all('hold').filter(({ name }) => model.holdOf(name)?.status === 'ACTIVE');
    return pick(n < 9 ? active : this.all('hold'), n);
  }

  private all<K extends Command['do']>(kind: K): Extract<Command, { do: K }>[] {
    return this.sent.filter((command): command is Extract<Command, { do: K }> => command.do === kind);
  }
}

const staffOf = (n: number): string => `staff-${n}`;

function linesOf(total: number, percents: number[]): { lines?: LineInput[] } {
  let left = total;
  const lines = percents.map((percent, n) => {
    const amount = Math.min(left, share(total, percent));
    left -= amount;
    return { lineId: `l${n}`, amount };
  });
  return lines.length > 0 ? { lines } : {};
}

/** A hold under another key is another hold: there is no business key to recognise it by. These have one, or can be done once only. */
const RECOGNISED: ReadonlySet<Command['do']> = new Set([
  'purchase',
  'return',
  'topUp',
  'redeemCoupon',
  'refundPass',
  'reverseUse',
]);

function again(command: Command | null, how: 'the same' | 'another key' | 'other input', key: string): Command | null {
  if (command === null || how === 'the same') return command;
  if (how === 'another key') return RECOGNISED.has(command.do) ? { ...command, key } : null;
  switch (command.do) {
    case 'purchase':
      return { ...command, total: command.total + 1 };
    case 'return':
      return { ...command, amount: command.amount + 1 };
    case 'hold':
    case 'adjust':
    case 'transfer':
      return { ...command, points: command.points + 1 };
    case 'topUp':
    case 'pay':
    case 'reserveCoupon':
      return { ...command, amount: command.amount + 1 };
    case 'use':
      return { ...command, units: command.units + 1 };
    default:
      return null;
  }
}
