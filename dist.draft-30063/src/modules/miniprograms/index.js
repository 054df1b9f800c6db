import './miniprograms.messages.js';
export { BindPhone } from './bind-phone.js';
export { LogIn } from './log-in.js';
export { LoginLimits } from './login-limits.js';
export { MiniPrograms } from './mini-programs.js';
export { MiniProgramResolver } from './miniprograms.resolver.js';
export { SignIn } from './sign-in.js';
export { WechatPlatform } from './wechat.js';
//# sourceMappingURL=index.js.map