import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTasks, type TaskDraft } from '../../src/modules/tasks/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { Shop } from '../support/shop.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const TASK = `id team title status urgency importance priority assignee overdue outcome note endedAt member { externalId }
  changes { from to team assignee actor }`;

/** The staff of a shop at their tasks. */
class Desk {
  private constructor(
    readonly shop: Shop,
    readonly bo: string,
  ) {}

  static async open(): Promise<Desk> {
    const shop = await Shop.open(app);
    return new Desk(shop, await app.token({ kind: 'staff', program: shop.code, subject: 'bo' }));
  }

  async change(mutation: string, input: Record<string, unknown>, token = this.shop.staff) {
    const type = { finishTask: 'EndTaskInput', cancelTask: 'EndTaskInput' }[mutation] ?? `${capital(mutation)}Input`;
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { task { ${TASK} } userErrors { code field } } }`;
    const { data, errors } = await app.gql(document, { input }, token);
    if (errors) throw new Error(JSON.stringify(errors));
    return data[mutation];
  }

  async create(input: Record<string, unknown>): Promise<string> {
    const { task } = await this.change('createTask', { idempotencyKey: randomUUID(), team: 'care', title: 'Call', ...input });
    return task.id;
  }

  async titles(filter: Record<string, unknown> | null, page: Record<string, unknown> = {}) {
    const document = `query ($filter: TaskFilter, $first: Int, $after: Cursor) {
      tasks(filter: $filter, first: $first, after: $after) { nodes { title } pageInfo { endCursor hasNextPage } } }`;
    const { data, errors } = await app.gql(document, { filter, ...page }, this.shop.staff);
    if (errors) throw new Error(JSON.stringify(errors));
    const { nodes, pageInfo } = data.tasks;
    return { titles: nodes.map(({ title }: { title: string }) => title), ...pageInfo };
  }
}

const capital = (text: string) => `${text[0]?.toUpperCase()}${text.slice(1)}`;
const inMinutes = (minutes: number) => new Date(app.clock.now() + minutes * 60_000).toISOString();

describe('a task of staff', () => {
  it('goes from a team to a person to its outcome, and keeps who had it', async () => {
    const desk = await Desk.open();
    await desk.shop.enrol('amy');
    const taskId = await desk.create({ member: { externalId: 'amy' }, urgency: 'CRITICAL', importance: 'HIGH' });
    await desk.change('assignTask', { taskId, team: 'quality', assignee: 'staff:bo' });
    await desk.change('startTask', { taskId }, desk.bo);
    expect(await desk.change('startTask', { taskId })).toEqual({
      task: null,
      userErrors: [{ code: 'INVALID_STATE', field: ['taskId'] }],
    });
    const end = { taskId, outcome: 'REACHED', note: 'She is content' };
    const { task, userErrors } = await desk.change('finishTask', end, desk.bo);
    expect(userErrors).toEqual([]);
    expect(task).toMatchObject({
      ...{
        status: 'DONE',
        team: 'quality',
        assignee: 'staff:bo',
        priority: 12,
        outcome: 'REACHED',
        member: { externalId: 'amy' },
      },
      changes: [
        { from: 'OPEN', to: 'OPEN', team: 'quality', assignee: 'staff:bo', actor: 'staff:anna' },
        { from: 'OPEN', to: 'IN_PROGRESS', assignee: 'staff:bo', actor: 'staff:bo' },
        { from: 'IN_PROGRESS', to: 'DONE', assignee: 'staff:bo', actor: 'staff:bo' },
      ],
    });
    expect((await desk.change('finishTask', end, desk.bo)).task.changes).toHaveLength(3);
    expect((await desk.change('cancelTask', { taskId, outcome: 'DUPLICATE' })).userErrors).toMatchObject([
      { code: 'INVALID_STATE' },
    ]);
  });

  it('is opened once for its key, by two requests at once too, and with other words not at all', async () => {
    const desk = await Desk.open();
    const input = { idempotencyKey: 'one', team: 'care', title: 'Call' };
    const [first, second] = await Promise.all([desk.change('createTask', input), desk.change('createTask', input)]);
    expect(first.task.id).toBe(second.task.id);
    const other = await desk.change('createTask', { ...input, title: 'Write' });
    expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_MISMATCH' }]);
    expect((await desk.titles(null)).titles).toEqual(['Call']);
  });

  it('is taken by one of eight people who start it at the same moment, ten times over', async () => {
    const desk = await Desk.open();
    const program = desk.shop.code;
    const subjects = Array.from({ length: 8 }, (_, place) => `p${place}`);
    const people = await Promise.all(subjects.map((subject) => app.token({ kind: 'staff', program, subject })));
    for (let round = 0; round < 10; round += 1) {
      const taskId = await desk.create({});
      const answers = await Promise.all(people.map((token) => desk.change('startTask', { taskId }, token)));
      const took = answers.flatMap(({ task }) => (task ? [task.assignee] : []));
      expect(took).toHaveLength(1);
      const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code));
      expect(codes).toEqual(Array(7).fill('INVALID_STATE'));
      const again = await desk.change('assignTask', { taskId, team: 'care', assignee: took[0] });
      expect(again.task.changes.filter(({ to }: { to: string }) => to === 'IN_PROGRESS')).toHaveLength(1);
    }
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a team that is no code', { team: 'Care Team' }, 'team'],
    ['no title', { title: ' ' }, 'title'],
    ['a script of 4,001 characters', { script: 'x'.repeat(4_001) }, 'script'],
    ['a member that is not there', { member: { externalId: 'nobody' } }, 'member'],
  ])('with %s is refused and not kept', async (_, wrong, field) => {
    const desk = await Desk.open();
    const { task, userErrors } = await desk.change('createTask', { idempotencyKey: 'k', team: 'care', title: 'Call', ...wrong });
    expect([task, userErrors[0].field[0]]).toEqual([null, field]);
    expect((await desk.titles(null)).titles).toEqual([]);
  });

  it('belongs to its program: the staff of another one finds and moves nothing', async () => {
    const [desk, other] = [await Desk.open(), await Desk.open()];
    const taskId = await desk.create({});
    expect((await other.change('startTask', { taskId })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await other.titles(null)).titles).toEqual([]);
  });

  it('loses what was written about a member who is erased, and stays', async () => {
    const desk = await Desk.open();
    await desk.shop.enrol('amy');
    await desk.create({ member: { externalId: 'amy' }, title: 'Call Amy Miller', script: 'Her sister is ill' });
    const erase = 'mutation ($input: EndMembershipInput!) { eraseMember(input: $input) { userErrors { code } } }';
    await app.gql(erase, { input: { idempotencyKey: 'bye', member: { externalId: 'amy' } } }, desk.shop.staff);
    const { data } = await app.gql('{ tasks { nodes { title script } } }', {}, desk.shop.staff);
    expect(data.tasks.nodes).toEqual([{ title: '-', script: null }]);
  });
});

describe('the list of tasks', () => {
  it('has the weightiest on top, of those what is due first, page by page, and what has ended only on demand', async () => {
    const desk = await Desk.open();
    await desk.create({ title: 'some day' });
    await desk.create({ title: 'later', dueAt: inMinutes(60) });
    await desk.create({ title: 'soon', dueAt: inMinutes(5) });
    await desk.create({ title: 'grave', urgency: 'CRITICAL', importance: 'CRITICAL', team: 'quality' });
    await desk.change('cancelTask', { taskId: await desk.create({ title: 'gone', urgency: 'HIGH' }), outcome: 'DUPLICATE' });
    const first = await desk.titles(null, { first: 2 });
    expect(first).toMatchObject({ titles: ['grave', 'soon'], hasNextPage: true });
    const rest = await desk.titles(null, { first: 2, after: first.endCursor });
    expect(rest).toMatchObject({ titles: ['later', 'some day'], hasNextPage: false });
    expect((await desk.titles({ teams: ['quality'] })).titles).toEqual(['grave']);
    expect((await desk.titles({ statuses: ['CANCELLED'] })).titles).toEqual(['gone']);
    expect((await desk.titles({ overdue: true })).titles).toEqual([]);
    app.clock.advance(10 * 60_000);
    expect((await desk.titles({ overdue: true })).titles).toEqual(['soon']);
  });

  it('gets one task for what a feature says twice, in one statement and in two', async () => {
    const desk = await Desk.open();
    const pool = new pg.Pool({ connectionString: app.database.url, options: '-c search_path=fealty' });
    const { rows } = await pool.query('SELECT id FROM program WHERE code = $1', [desk.shop.code]);
    const draft = (id: number, openingKey: string): TaskDraft => ({
      ...{ id, openingKey, team: 'care', title: openingKey, script: null, urgency: 'HIGH', importance: 'LOW', memberId: null },
      ...{ about: { type: 'Complaint', id: 7 }, assignee: null, dueAt: null, by: 'system', now: app.clock.now() },
    });
    const sql = { query: pool.query.bind(pool) } as never;
    await openTasks(sql, rows[0].id, [draft(1, 'first answer'), draft(2, 'first answer'), draft(3, 'proposal')]);
    await openTasks(sql, rows[0].id, [draft(4, 'proposal')]);
    await pool.end();
    expect((await desk.titles({ aboutId: Buffer.from('Complaint:7').toString('base64url') })).titles).toEqual([
      'first answer',
      'proposal',
    ]);
  });
});
