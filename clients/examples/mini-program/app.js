const { accepted, BindPhoneDocument, Client, LoginWithMiniProgramDocument, Session, wxTransport } = require('@fealty/client');
const { url, program } = require('./config.js');

const transport = wxTransport(wx);
const session = new Session(transport.storage);
const client = new Client({ url, transport, credential: session, language: 'zh-CN', persisted: 'prefer' });

const login = () => new Promise((resolve, reject) => wx.login({ success: ({ code }) => resolve(code), fail: reject }));

App({
  client,
  session,
  ticket: null,

  /** True when somebody is signed in; false when a phone number has to be bound first. */
  async signIn() {
    if (session.memberId !== null) return true;
    const { appId } = wx.getAccountInfoSync().miniProgram;
    const input = { program, appId, code: await login() };
    const { loginWithMiniProgram } = await client.send(LoginWithMiniProgramDocument, { input });
    return this.enter(accepted(loginWithMiniProgram));
  },

  /** With the code of the phone-number button. */
  async bindPhone(phoneCode) {
    const { bindPhone } = await client.send(BindPhoneDocument, { input: { ticket: this.ticket, phoneCode } });
    return this.enter(accepted(bindPhone));
  },

  enter({ session: tokens, ticket }) {
    if (tokens) session.begin(tokens);
    this.ticket = ticket;
    return Boolean(tokens);
  },
});
