import { addMessages } from '../../kernel/messages.js';
addMessages({
    'refresh-token-over': { en: 'This session is over: sign in again.', 'zh-CN': '会话已结束，请重新登录。' },
});
//# sourceMappingURL=sessions.messages.js.map