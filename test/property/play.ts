import type { Command } from '../model/commands.js';
import { Model } from '../model/model.js';
import type { House, Shop } from './house.js';
import { Script } from './script.js';
import type { Act, Buy, Sequence, Step } from './steps.js';
import { iso, misfit, runInAnyOrder, show } from './worlds.js';

/** Says what was done up to the first disagreement, as a script that a person can follow. */
export class Disagreement extends Error {
  constructor(why: string, log: readonly string[]) {
    super(`${why}\n\n${log.join('\n')}\n`);
    this.name = 'Disagreement';
  }
}

let played = 0;

/** Plays a sequence on two server processes' worth of app over one database and compares with the model after each step. @throws Disagreement */
export async function play(sequence: Sequence, house: House): Promise<void> {
  played += 1;
  const script = new Script(played.toString(36));
  const model = Model.of(sequence.scheme, sequence.start);
  for (const member of script.members) model.enrol(member);
  const shop = await house.open(sequence.scheme, sequence.start, script.members);
  const game = new Game(script, [model], shop, house, sequence.start);
  for (const step of sequence.steps) await game.step(step);
  await game.end();
}

class Game {
  private readonly log: string[] = [];
  private steps = 0;

  constructor(
    private readonly script: Script,
    /** Every way in which the past may have gone. */
    private models: Model[],
    private readonly shop: Shop,
    private readonly house: House,
    private now: number,
  ) {
    this.log.push(`at ${iso(now)}`);
  }

  async step(step: Step): Promise<void> {
    this.steps += 1;
    switch (step.act) {
      case 'wait':
        return this.moveTo(this.now + step.milliseconds);
      case 'wait until due': {
        const due = this.first.nextDue();
        return due === null ? undefined : this.moveTo(Math.max(this.now, due - step.before));
      }
      case 'sweep':
        this.log.push('sweep');
        await this.shop.sweep();
        return this.compare(this.script.members);
      case 'status': {
        const member = this.script.members[step.member] ?? '';
        this.log.push(`${member} is ${step.status} now`);
        await this.shop.setStatus(member, step.status);
        for (const model of this.models) model.setStatus(member, step.status);
        return this.compare();
      }
      case 'together':
        return this.send(step.acts);
      case 'in bulk':
        return this.sendInBulk(step.buys);
      default:
        return this.send([step]);
    }
  }

  /** What the whole ledger says in the end, entry by entry. */
  async end(): Promise<void> {
    await this.shop.sweep();
    await this.compare(this.script.members);
    const { shop, script } = this;
    const told = [await shop.ledgers(), await shop.orders(script.orders()), await shop.things(script.things())];
    for (const ledger of told.flat()) {
      const wrong = this.models.map((model) => ledger.disagreement(model));
      this.models = this.models.filter((_, n) => wrong[n] === null);
      if (this.models.length === 0) throw new Disagreement(wrong[0] ?? '', this.log);
    }
  }

  private get first(): Model {
    const [model] = this.models;
    if (model === undefined) throw new Error('no model is left');
    return model;
  }

  private async moveTo(now: number): Promise<void> {
    this.now = now;
    this.log.push(`at ${iso(now)}`);
    this.house.clock.set(now);
    for (const model of this.models) model.moveTo(now);
    await this.compare();
  }

  private async send(acts: Act[]): Promise<void> {
    const commands = acts
      .map((act) => this.script.write(act, this.first, this.now))
      .filter((command): command is Command => command !== null);
    if (commands.length === 0) return;
    // to both servers, or to one, where they meet in one batch
    const apart = this.steps % 2;
    const answers = await Promise.all(commands.map((command, n) => this.shop.send(command, this.steps + n * apart)));
    const sent = commands.flatMap((command, n) => {
      const answer = answers[n];
      return answer === undefined ? [] : [{ command, answer }];
    });
    const at = sent.length > 1 ? 'at once: ' : '';
    this.log.push(...sent.map(({ command, answer }) => `${at}${show(command)} -> ${JSON.stringify(answer)}`));
    const { models, why } = runInAnyOrder(this.models, sent);
    if (models.length === 0) throw new Disagreement(why, this.log);
    this.models = models;
    await this.compare(sent.flatMap(({ command, answer }) => (answer.ok ? touched(command, this.first) : [])));
  }

  /** One after the other, although in one request. */
  private async sendInBulk(buys: Buy[]): Promise<void> {
    const purchases = buys
      .map((buy) => this.script.write(buy, this.first, this.now))
      .filter((command) => command?.do === 'purchase');
    const answers = await this.shop.sendInBulk(purchases, this.steps);
    for (const [n, command] of purchases.entries()) {
      const answer = answers[n];
      if (answer === undefined) throw new Disagreement(`no answer to ${show(command)}`, this.log);
      this.log.push(`in bulk: ${show(command)} -> ${JSON.stringify(answer)}`);
      const { models, why } = runInAnyOrder(this.models, [{ command, answer }]);
      if (models.length === 0) throw new Disagreement(why, this.log);
      this.models = models;
    }
    await this.compare(purchases.map((command) => command.member));
  }

  /** @param written members for whom all that has fallen due is written */
  private async compare(written: readonly string[] = []): Promise<void> {
    const views = await this.shop.look(this.steps, this.pastInstants());
    const wrong = this.models.map(
      (model) => views.map((view) => misfit(model, view, written.includes(view.member))).find((each) => each !== null) ?? null,
    );
    const models = this.models.filter((_, n) => wrong[n] === null);
    if (models.length === 0) throw new Disagreement(wrong[0] ?? '', this.log);
    // Different pasts that look alike are kept: they may differ later.
    this.models = [...new Map(models.map((model) => [model.fingerprint(), model])).values()];
    if (this.models.length > 100) throw new Error('too many pasts to follow');
  }

  /** Two past instants where something may have changed, or just before. */
  private pastInstants(): [number, number] {
    const member = this.script.members[this.steps % this.script.members.length] ?? '';
    const entries = this.first.entries(member, 'points');
    const one = entries[(this.steps * 7) % Math.max(1, entries.length)]?.effectiveAt ?? this.now;
    const other = entries[(this.steps * 5) % Math.max(1, entries.length)]?.occurredAt ?? this.now;
    return [Math.min(this.now, one - (this.steps % 2)), Math.min(this.now, other - (this.steps % 3 === 0 ? 1 : 0))];
  }
}

/** For these members a command posts what is due first. */
function touched(command: Command, model: Model): string[] {
  if (command.do === 'transfer') return [command.from, command.to];
  if ('member' in command) return [command.member];
  const name = command.do === 'confirm' ? command.orderId : command.name;
  switch (command.do) {
    case 'rollbackCoupon':
    case 'revokeCoupon':
      return [];
    case 'gift':
      return [command.to];
    case 'refundPass':
      return [model.passOf(name)?.member ?? '', model.passOf(name)?.buyer ?? ''];
    default: {
      const owners = [
        model.orderOf(name),
        model.holdOf(name),
        model.adjustmentOf(name),
        model.couponOf(name),
        model.topUpOf(name),
      ];
      const owner = [...owners, model.paymentOf(name)].find((each) => each !== undefined)?.member ?? model.ownerOf(name);
      return owner === undefined ? [] : [owner];
    }
  }
}
