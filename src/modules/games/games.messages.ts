import { addMessages } from '../../kernel/messages.js';

addMessages({
  'game-not-found': { en: 'There is no such game.', 'zh-CN': '没有这个游戏。' },
  'game-not-open': { en: 'This game is not open now.', 'zh-CN': '该游戏目前未开放。' },
  'game-over': { en: 'This game is over.', 'zh-CN': '该游戏已结束。' },
  'game-no-chances': { en: 'No chances are left today.', 'zh-CN': '今日机会已用完。' },
  'game-seed-changed': {
    en: 'The seed was changed since: look at the new commitment first.',
    'zh-CN': '种子已更换，请先查看新的承诺值。',
  },
  'game-seed-unknown': { en: 'This game has no such commitment.', 'zh-CN': '该游戏没有这个承诺值。' },
  'game-seed-draw': { en: 'The seed of a lucky draw is revealed by its draw.', 'zh-CN': '抽奖的种子在开奖时公布。' },
  'play-not-found': { en: 'There is no such play.', 'zh-CN': '没有这次游戏记录。' },
  'game-status': { en: 'A game is saved as DRAFT or ACTIVE.', 'zh-CN': '游戏只能保存为草稿或启用。' },
  'game-window': { en: 'It must end after it starts.', 'zh-CN': '结束时间必须晚于开始时间。' },
  'game-endless': {
    en: 'A game that costs nothing needs a number of chances a day.',
    'zh-CN': '免费游戏必须设置每日次数。',
  },
  'game-kind-fixed': { en: 'The kind of a game does not change.', 'zh-CN': '游戏类型不可更改。' },
  'game-draw-fixed': {
    en: 'What its entrants were promised does not change: make another game.',
    'zh-CN': '抽奖对参与者的承诺不可更改，请新建游戏。',
  },
  'game-draw-budget': { en: 'Its prizes come to {promised} points.', 'zh-CN': '奖品共计 {promised} 积分，超出预算。' },
  'game-draw-winners': { en: 'A lucky draw has at most {max} winners.', 'zh-CN': '抽奖最多 {max} 个中奖名额。' },
  'game-draw-weight': {
    en: 'A lucky draw has no weights: the stock says how many win.',
    'zh-CN': '抽奖不设权重，中奖数由库存决定。',
  },
  'game-draw-nothing': { en: 'A lucky draw has no prize that is nothing.', 'zh-CN': '抽奖不设“未中奖”奖项。' },
  'game-nothing': { en: 'Exactly one prize is NOTHING.', 'zh-CN': '必须有且仅有一个“未中奖”奖项。' },
  'game-nothing-stock': { en: 'Nothing has no stock.', 'zh-CN': '“未中奖”不设库存。' },
  'game-weights': { en: 'At least one prize has a weight above 0.', 'zh-CN': '至少一个奖项的权重大于 0。' },
  'game-prize-service': {
    en: 'A service cannot be won: give a coupon or a pass for it ("{reward}").',
    'zh-CN': '服务类奖品不能作为奖项，请改为发放相应的优惠券或卡券包（“{reward}”）。',
  },
  'game-prizes-twice': { en: 'Each prize has a code of its own.', 'zh-CN': '奖项代码不能重复。' },
  'game-prize-code': {
    en: 'A code has lower-case letters, digits, - and _, at most 63.',
    'zh-CN': '代码由小写字母、数字、- 和 _ 组成，最多 63 个字符。',
  },
  'game-prize-field': { en: 'A prize of kind {kind} has no such field.', 'zh-CN': '{kind} 类奖项没有此字段。' },
  'game-image': { en: 'A picture has an https address.', 'zh-CN': '图片地址必须为 https。' },
});
