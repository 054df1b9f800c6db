import { Command } from 'commander';
import { FakeWechat } from './wechat/fake-wechat.js';
async function run({ port, app }) {
    const apps = app.map((text) => {
        const [appId = '', secret = '', company] = text.split(':');
        return { appId, secret, ...(company !== undefined && { company }) };
    });
    const fake = new FakeWechat(apps);
    await fake.listen(Number(port));
    const first = apps[0]?.appId ?? '';
    console.log(`WeChat's part is played at ${fake.url}: start the server with WECHAT_API_URL=${fake.url}`);
    console.log(`What wx.login gives:          curl '${fake.url}/fake/login?appid=${first}&user=anna'`);
    console.log(`What the phone button gives:  curl '${fake.url}/fake/phone?appid=${first}&user=anna&phone=%2B8613800138000'`);
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.once(signal, () => void fake.close());
}
const command = new Command('npm run -s wechat --')
    .description('Plays the platform of WeChat mini-programs, so that signing in can be tried without an account there. Keeps nothing.')
    .option('--port <number>', 'where it listens', '4010')
    .option('--app <id:secret[:company]...>', 'the mini-programs it knows; those of one company share unionids', [
    'wxdemo:secret:demo',
])
    .action(run);
await command.parseAsync();
//# sourceMappingURL=wechat.js.map