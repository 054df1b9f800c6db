import type { Command, Outcome } from '../model/commands.js';
import { Model } from '../model/model.js';
import type { House, Shop } from './house.js';
import type { Answer } from './worlds.js';

/** What a planted fault does to a command before it is run; null: it is lost. */
export type Sabotage = (command: Command, count: number) => Command | null;

/** A house without a server: the model itself answers, so that the comparison can be tried out, with a planted fault or without. */
export function modelHouse(sabotage: Sabotage = (command) => command): House {
  let model: Model | null = null;
  return {
    clock: { set: (now) => model?.moveTo(now) },
    close: () => Promise.resolve(),
    open(scheme, start, members): Promise<Shop> {
      const own = Model.of(scheme, start);
      model = own;
      for (const member of members) own.enrol(member);
      const wallets = scheme.wallets.map(({ code }) => code);
      let count = 0;
      return Promise.resolve({
        send(command, _via) {
          count += 1;
          const really = sabotage(command, count);
          return Promise.resolve(really === null ? { ok: true } : answerOf(own.run(really)));
        },
        async sendInBulk(purchases, via) {
          const answers: Answer[] = [];
          for (const purchase of purchases) answers.push(await this.send(purchase, via));
          return answers;
        },
        look: (_, [recorded, occurred]) =>
          Promise.resolve(
            members.flatMap((member) =>
              wallets.map((wallet) => ({
                member,
                wallet,
                balance: { ...own.balance(member, wallet) },
                expiring: own.expiring(member, wallet),
                newest: null,
                recorded: { at: recorded, balance: { ...own.balanceAsOf(member, wallet, recorded, 'RECORDED') } },
                occurred: { at: occurred, balance: { ...own.balanceAsOf(member, wallet, occurred, 'OCCURRED') } },
              })),
            ),
          ),
        ledgers: () => Promise.resolve([]),
        orders: () => Promise.resolve([]),
        things: () => Promise.resolve([]),
        sweep: () => Promise.resolve(),
        setStatus: (member, status) => Promise.resolve(own.setStatus(member, status)),
      });
    },
  };
}

function answerOf(outcome: Outcome): Answer {
  if (!outcome.ok) return { ok: false, code: outcome.codes[0] ?? 'INVALID' };
  const { created, granted, reversed, status, expiresAt, moved } = outcome;
  return {
    ok: true,
    created,
    ...(granted ? { granted } : {}),
    ...(status ? { status } : {}),
    ...(expiresAt ? { expiresAt } : {}),
    ...(moved ? { moved } : {}),
    ...(reversed
      ? {
          taken: reversed.reduce((total, item) => total + (item.done ? item.points : 0), 0),
          missed: reversed.some((item) => !item.done),
        }
      : {}),
  };
}
