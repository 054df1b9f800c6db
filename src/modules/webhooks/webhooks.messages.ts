import { addMessages } from '../../kernel/messages.js';

addMessages({
  'webhook-not-found': { en: 'There is no such webhook endpoint.', 'zh-CN': '没有这个 Webhook 端点。' },
  'webhook-url': {
    en: 'The address of an endpoint begins with https://, and has neither a user nor a private address.',
    'zh-CN': '端点地址须以 https:// 开头，不能包含用户信息或私有地址。',
  },
  'webhook-document-unknown': {
    en: 'This credential may use only documents that were registered for it.',
    'zh-CN': '此凭证只能使用为其注册的文档。',
  },
  'webhook-document': { en: 'This document cannot tell of an event: {reason}', 'zh-CN': '该文档无法用于描述事件：{reason}' },
  'webhook-no-partner': { en: 'Only registered partners have webhooks.', 'zh-CN': '只有已注册的合作伙伴才能使用 Webhook。' },
  'webhook-scopes': { en: "A partner's endpoint may what the partner may.", 'zh-CN': '合作伙伴端点的权限与该合作伙伴相同。' },
  'webhook-limit': { en: 'At most {max} endpoints for each owner.', 'zh-CN': '每个所有者最多 {max} 个端点。' },
  'webhook-disabled': { en: 'This endpoint is switched off.', 'zh-CN': '该端点已停用。' },
  'webhook-replay-from': { en: 'Say from where: either a cursor or a time.', 'zh-CN': '请提供起点：游标或时间二选一。' },
  'webhook-cursor': { en: 'This is not a cursor that can be replayed from.', 'zh-CN': '无法从该游标重放。' },
  'webhook-overlap': { en: 'Both secrets are good for 0 to {max} hours.', 'zh-CN': '两个密钥可同时有效 0 到 {max} 小时。' },
  'delivery-not-found': { en: 'There is no such delivery.', 'zh-CN': '没有这次投递。' },
  'delivery-pending': { en: 'This delivery is still being tried.', 'zh-CN': '该投递仍在进行中。' },
});
