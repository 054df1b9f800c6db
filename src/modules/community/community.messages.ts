import { addMessages } from '../../kernel/messages.js';

addMessages({
  'contribution-not-found': { en: 'There is no such contribution.', 'zh-CN': '没有这条内容。' },
  'contribution-state': { en: 'Its status does not allow this: {status}.', 'zh-CN': '当前状态不允许此操作：{status}。' },
  'contribution-unseen': { en: 'It has to be approved first.', 'zh-CN': '须先审核通过。' },
  'contribution-abuse': { en: 'Only what is rejected is abuse.', 'zh-CN': '只有拒绝时才能标记为违规。' },
  'contribution-review-featured': { en: 'A review is not featured.', 'zh-CN': '评价不能设为精选。' },
  'contribution-edit-late': { en: 'The time in which it can be edited is over.', 'zh-CN': '可编辑的期限已过。' },
  'contribution-others': { en: 'Only its author can do this.', 'zh-CN': '只有作者可以进行此操作。' },
  'contribution-own': { en: 'Nobody does this with their own.', 'zh-CN': '不能对自己的内容进行此操作。' },
  'contribution-second-review': {
    en: 'A member reviews a product once; this review can be edited.',
    'zh-CN': '每位会员对每件商品只能评价一次，可编辑原评价。',
  },
  'contribution-not-bought': { en: 'The order does not have this product there.', 'zh-CN': '该订单中没有此商品。' },
  'contribution-barred': {
    en: 'Too much of what this member wrote was removed: it cannot write any more.',
    'zh-CN': '该会员的内容多次因违规被移除，不能再发布。',
  },
  'contribution-too-many': {
    en: 'At most {max} wait for staff to look at; please try again later.',
    'zh-CN': '最多 {max} 条内容等待审核，请稍后再试。',
  },
  'contribution-post-stars': { en: 'A post has no stars.', 'zh-CN': '帖子没有星级。' },
  'contribution-post-unhelpful': { en: 'A post is liked or not.', 'zh-CN': '帖子只能点赞或取消。' },
  'topic-not-found': { en: 'There is no such topic.', 'zh-CN': '没有这个话题。' },
  'topic-closed': { en: 'This topic is closed.', 'zh-CN': '该话题已结束。' },
  'topic-not-open': { en: 'This topic is not open yet.', 'zh-CN': '该话题尚未开始。' },
  'poll-not-found': { en: 'There is no such poll.', 'zh-CN': '没有这个投票。' },
  'poll-closed': { en: 'This poll is closed.', 'zh-CN': '该投票已结束。' },
  'poll-not-open': { en: 'This poll is not open yet.', 'zh-CN': '该投票尚未开始。' },
  'poll-no-option': { en: 'The poll has no such option.', 'zh-CN': '投票中没有此选项。' },
  'poll-twice': { en: 'An option is chosen once.', 'zh-CN': '同一选项只能选择一次。' },
  'poll-options': {
    en: 'A poll has 2 to {max} options, each with a code of its own, and not more choices than options.',
    'zh-CN': '投票须有 2 到 {max} 个代码各不相同的选项，可选数不得超过选项数。',
  },
  'poll-has-votes': {
    en: 'There are votes already: options, choices, audience and opening stay as they are.',
    'zh-CN': '已有人投票：选项、可选数、对象和开始时间不能更改。',
  },
  'community-tier': { en: 'This is for members of other tiers.', 'zh-CN': '此项面向其他等级的会员。' },
  'community-no-tier': { en: 'The program has no tier "{tier}".', 'zh-CN': '此计划没有等级“{tier}”。' },
  'community-language': { en: 'A language is a BCP 47 tag, e.g. zh-CN.', 'zh-CN': '语言应为 BCP 47 标签，例如 zh-CN。' },
  'community-code': {
    en: 'A code has lower-case letters, digits, - and _, at most 63.',
    'zh-CN': '代码由小写字母、数字、- 和 _ 组成，最多 63 个字符。',
  },
  'community-times': { en: 'It opens before it closes.', 'zh-CN': '开始时间须早于结束时间。' },
});
