import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openidOf, unionidOf } from '../../scripts/wechat/fake-codes.js';
import { Shop } from '../support/shop.js';
import { MiniProgramStage, SECRET } from './mini-programs.fixture.js';

let stage: MiniProgramStage;

beforeAll(async () => {
  stage = await MiniProgramStage.open();
});
afterAll(() => stage.close());

const errors = ({ userErrors }: { userErrors: { field: string[]; code: string }[] }) =>
  userErrors.map(({ field, code }) => `${field?.join('.')} ${code}`);

describe('somebody who opens a mini-program', () => {
  it('and is nobody yet gets a ticket, binds a phone number, and is a member from then on', async () => {
    const first = await stage.login('anna');
    expect(first).toMatchObject({ session: null, created: false, userErrors: [] });
    const phoneCode = stage.wechat.phone('wxshop', 'anna', '+8613800138000');
    const bound = await stage.bind({ ticket: first.ticket, phoneCode, displayName: 'Anna' });
    expect(bound).toMatchObject({ created: true, ticket: null, userErrors: [] });
    expect(await stage.me(bound.session!.accessToken)).toEqual({
      id: bound.session!.memberId,
      phone: '+8613800138000',
      displayName: 'Anna',
    });
    expect((await stage.login('anna')).session!.memberId).toBe(bound.session!.memberId);
  });

  it('is the member that has the phone number, whoever enrolled it', async () => {
    const enrolled = await stage.shop.send('enrollMember', { idempotencyKey: 'ben', externalId: 'ben', phone: '139 0013 9000' });
    const { memberId } = await stage.join('ben', '+8613900139000');
    expect(memberId).toBe(enrolled.member.id);
  });

  it('is known in the other mini-programs of the company, and a stranger in those of others', async () => {
    const { memberId } = await stage.join('cleo', '+8613700137000');
    expect((await stage.login('cleo', 'wxgames')).session).toMatchObject({ memberId });
    expect((await stage.login('cleo', 'wxalone')).session).toBeNull();
    expect((await stage.join('cleo', '+8613700137000', 'wxalone')).memberId).toBe(memberId);
    expect((await stage.login('cleo', 'wxalone')).session).toMatchObject({ memberId });
  });

  it('may lose the answer: the same ticket signs in again, makes no second member and needs no second code', async () => {
    const { ticket } = await stage.login('dora');
    const input = { ticket, phoneCode: stage.wechat.phone('wxshop', 'dora', '+8613600136000') };
    const answers = await Promise.all([stage.bind(input), stage.bind(input), stage.bind(input)]);
    const again = await stage.bind(input);
    const members = [...answers, again].flatMap(({ session }) => session?.memberId ?? []);
    expect(again.session).not.toBeNull();
    expect(new Set(members).size).toBe(1);
    expect([...answers, again].filter(({ created }) => created)).toHaveLength(1);
  });

  it('may mend what was refused beside the phone number, without giving the number again', async () => {
    const { ticket } = await stage.login('emil');
    const phoneCode = stage.wechat.phone('wxshop', 'emil', '+8613500135000');
    const refused = await stage.bind({ ticket, phoneCode, referralCode: 'NOBODY' });
    expect(errors(refused)).toEqual(['referralCode NOT_FOUND']);
    expect(await stage.bind({ ticket: refused.ticket })).toMatchObject({ created: true, userErrors: [] });
  });

  it('is refused once the membership is closed, and is nobody once it was erased', async () => {
    await stage.join('fay', '+8613400134000');
    await stage.shop.send('closeMember', { idempotencyKey: 'close-fay', member: { phone: '+8613400134000' } });
    expect(errors(await stage.login('fay'))).toEqual(['undefined NOT_ELIGIBLE']);
    const { memberId } = await stage.join('gus', '+8613300133000');
    const erase = 'mutation ($input: EndMembershipInput!) { eraseMember(input: $input) { userErrors { code } } }';
    await stage.app.gql(erase, { input: { idempotencyKey: 'erase-gus', member: { id: memberId } } }, stage.shop.staff);
    expect(await stage.login('gus')).toMatchObject({ session: null, ticket: expect.any(String), userErrors: [] });
    expect(
      await rows(`SELECT FROM fealty.member_account a JOIN fealty.member m ON m.id = a.member_id WHERE m.erased_at IS NOT NULL`),
    ).toEqual([]);
  });

  it('is bound on the word of a back end that has verified the number, and of no other program', async () => {
    const { ticket } = await stage.login('hal');
    const mutation =
      'mutation ($input: BindVerifiedPhoneInput!) { bindVerifiedPhone(input: $input) { created member { id phone } userErrors { field code } } }';
    const say = async (token: string) =>
      (await stage.app.gql(mutation, { input: { ticket, phone: '13200132000' } }, token)).data.bindVerifiedPhone;
    expect(errors(await say((await Shop.open(stage.app)).server))).toEqual(['ticket INVALID']);
    const said = await say(stage.shop.server);
    expect(said).toMatchObject({ created: true, member: { phone: '+8613200132000' }, userErrors: [] });
    expect(await say(stage.shop.server)).toMatchObject({ created: false, member: { id: said.member.id } });
    expect((await stage.login('hal')).session).toMatchObject({ memberId: said.member.id });
  });
});

describe('what the platform refuses', () => {
  const login = async (code: string, appId?: string) => (await stage.raw(code, appId)).data.loginWithMiniProgram;

  it('is refused: a code that was used, is of another mini-program, is old, or is none', async () => {
    const code = stage.wechat.login('wxshop', 'ida');
    expect(await login(code)).toMatchObject({ userErrors: [] });
    expect(errors(await login(code))).toEqual(['code INVALID']);
    expect(errors(await login(stage.wechat.login('wxgames', 'ida')))).toEqual(['code INVALID']);
    const old = stage.wechat.login('wxshop', 'ida');
    stage.app.clock.advance(300_000);
    expect(errors(await login(old))).toEqual(['code INVALID']);
    for (const none of ['', 'x', 'x'.repeat(1_000), 'a\nb']) expect(errors(await login(none))).toEqual(['code INVALID']);
    stage.wechat.trouble('blocked');
    expect(errors(await login(stage.wechat.login('wxshop', 'ida')))).toEqual(['code NOT_ELIGIBLE']);
  });

  it('is limited to a hundred times a minute for one user', async () => {
    for (let n = 0; n < 100; n += 1) await stage.login('joe');
    const refused = await stage.login('joe');
    expect(refused.userErrors).toMatchObject([{ code: 'LIMIT_REACHED', retryable: true }]);
    stage.app.clock.advance(60_000);
    expect(await stage.login('joe')).toMatchObject({ userErrors: [] });
  });

  it('of a phone number leaves the ticket good', async () => {
    const { ticket } = await stage.login('kim');
    expect(errors(await stage.bind({ ticket }))).toEqual(['phoneCode INVALID']);
    const refused = await stage.bind({ ticket, phoneCode: 'none' });
    expect(errors(refused)).toEqual(['phoneCode INVALID']);
    stage.wechat.forgetTokens();
    const phoneCode = stage.wechat.phone('wxshop', 'kim', '+8613100131000');
    expect(await stage.bind({ ticket: refused.ticket, phoneCode })).toMatchObject({ created: true });
  });

  it('by being down is said as such, and a busy moment is not even noticed', async () => {
    stage.wechat.trouble('busy');
    expect(await stage.login('leo')).toMatchObject({ userErrors: [] });
    stage.wechat.trouble('outage');
    const { errors: [error] = [] } = await stage.raw(stage.wechat.login('wxshop', 'leo'));
    expect(error?.extensions).toMatchObject({ code: 'OVERLOADED', retryAfterMs: 1000 });
  });
});

describe('a ticket', () => {
  it('is good for half an hour, only as it was given', async () => {
    const { ticket } = await stage.login('mia');
    expect(errors(await stage.bind({ ticket: `${ticket!.slice(0, -2)}AA`, phoneCode: 'x' }))).toEqual(['ticket INVALID']);
    expect(errors(await stage.bind({ ticket: 'x', phoneCode: 'x' }))).toEqual(['ticket INVALID']);
    stage.app.clock.advance(30 * 60_000);
    expect(errors(await stage.bind({ ticket, phoneCode: 'x' }))).toEqual(['ticket EXPIRED']);
  });
});

describe('a mini-program', () => {
  it('belongs to one program: in others, and when it is not known, nobody signs in', async () => {
    const outcomes = [
      await stage.raw('x', 'wxnone'),
      await stage.raw('x', 'wxshop', 'no-such-program'),
      await stage.raw('x', 'wxshop', '\0'),
    ];
    for (const { data } of outcomes) expect(errors(data.loginWithMiniProgram)).toEqual(['appId NOT_FOUND']);
  });

  it('with a wrong secret is an accident of ours and says nothing to the caller', async () => {
    const { errors: [error] = [] } = await stage.raw(stage.wechat.login('wxwrong', 'nan'), 'wxwrong');
    expect(error?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(error)).not.toMatch(/secret|wxwrong|40125/);
  });

  it('is saved by people, without its secret ever being shown or kept as it is', async () => {
    const { data } = await stage.app.gql('{ miniPrograms { appId name } }', {}, stage.shop.staff);
    expect(data.miniPrograms.map(({ appId }: { appId: string }) => appId)).toEqual(['wxalone', 'wxgames', 'wxshop', 'wxwrong']);
    expect(await stage.save({ appId: 'wxgames', name: 'Games' })).toMatchObject({
      miniProgram: { name: 'Games' },
      userErrors: [],
    });
    expect(await stage.login('ole', 'wxgames')).toMatchObject({ userErrors: [] });
    expect(errors(await stage.save({ appId: 'wxnew', name: 'New' }))).toEqual(['secret INVALID']);
    expect(errors(await stage.save({ appId: 'a b', name: '', secret: '\n' }))).toEqual([
      'appId INVALID',
      'name INVALID',
      'secret INVALID',
    ]);
    const kept =
      JSON.stringify(await rows('SELECT * FROM fealty.mini_program')) + JSON.stringify(await rows('SELECT * FROM fealty.audit'));
    expect(kept).not.toContain(SECRET);
    expect(kept).not.toContain(Buffer.from(SECRET).toString('hex'));
  });

  it('tells the members it knows by hashes: no account lies open in the database', async () => {
    await stage.join('pia', '+8613000130000');
    const kept = JSON.stringify(
      await rows("SELECT encode(sealed, 'escape') AS s, encode(hash, 'escape') AS h FROM fealty.member_account"),
    );
    expect(kept).not.toContain(openidOf('wxshop', 'pia'));
    expect(kept).not.toContain(unionidOf('brand', 'pia'));
  });
});

async function rows(text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: stage.app.database.url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
