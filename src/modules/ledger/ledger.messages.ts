import { addMessages } from '../../kernel/messages.js';

addMessages({
  'points-positive': { en: 'Points are a whole number above 0.', 'zh-CN': '积分必须是大于 0 的整数。' },
  'points-not-zero': { en: 'Points are a whole number other than 0.', 'zh-CN': '积分必须是不为 0 的整数。' },
  'insufficient-points': {
    en: '{available} points are available; {wanted} are needed.',
    'zh-CN': '可用积分 {available}，需要 {wanted}。',
  },
  'in-debt': { en: 'The wallet owes {debt} points, which have to be earned first.', 'zh-CN': '钱包欠 {debt} 积分，需先补足。' },
  'wallet-not-spendable': {
    en: 'Points of wallet "{wallet}" cannot be held, spent or transferred.',
    'zh-CN': '钱包“{wallet}”的积分不能冻结、使用或转让。',
  },
  'wallet-of-points': { en: 'Wallet "{wallet}" holds points, not money.', 'zh-CN': '钱包“{wallet}”存放的是积分，不是储值。' },
  'amount-or-points': { en: 'Say how much in points or in money, not in both.', 'zh-CN': '请只填写积分或金额之一。' },
  'amount-wrong': { en: 'This is no amount of {currency} above 0.', 'zh-CN': '不是有效的 {currency} 正金额。' },
  'wallet-full': { en: 'The wallet would hold more points than it can.', 'zh-CN': '钱包积分将超过上限。' },
  'ttl-positive': { en: 'A hold lasts at least one second.', 'zh-CN': '冻结时间至少一秒。' },
  'hold-not-found': { en: 'There is no such hold.', 'zh-CN': '没有这个冻结。' },
  'hold-ended': { en: 'This hold has ended: {status}.', 'zh-CN': '该冻结已结束：{status}。' },
  'hold-of-shop': {
    en: 'The shop set these points aside, and it alone can give them back.',
    'zh-CN': '这些积分由商家冻结，只能由商家解除。',
  },
  'capture-too-much': { en: 'The hold has {points} points.', 'zh-CN': '该冻结只有 {points} 积分。' },
  'adjustment-not-found': { en: 'There is no such adjustment.', 'zh-CN': '没有这个调整。' },
  'adjustment-decided': { en: 'This adjustment has been decided: {status}.', 'zh-CN': '该调整已处理：{status}。' },
  'own-adjustment': { en: 'Nobody adjusts or approves for themselves.', 'zh-CN': '不能为自己调整或审批。' },
  'transfers-off': { en: 'This program has no transfers.', 'zh-CN': '此计划未开放积分转让。' },
  'transfer-to-self': { en: 'Sender and receiver are the same member.', 'zh-CN': '转出方和接收方是同一会员。' },
  'transfer-limit': { en: 'At most {limit} points a day can be transferred.', 'zh-CN': '每天最多转让 {limit} 积分。' },
});
