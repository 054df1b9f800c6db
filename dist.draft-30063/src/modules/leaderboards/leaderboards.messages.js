import { addMessages } from '../../kernel/messages.js';
addMessages({
    'leaderboard-status': { en: 'A leaderboard is saved as DRAFT or ACTIVE.', 'zh-CN': '排行榜只能保存为 DRAFT 或 ACTIVE。' },
    'leaderboard-fixed': {
        en: 'What a leaderboard counts and when it runs does not change: make another one.',
        'zh-CN': '排行榜的统计内容和周期不可更改，请另建排行榜。',
    },
    'leaderboard-of-nothing': {
        en: 'Only points and activities are of something.',
        'zh-CN': '只有积分和活动排行榜需要指定对象。',
    },
    'leaderboard-season': { en: 'A season has a start and an end, and nothing else has.', 'zh-CN': '仅赛季须指定开始和结束时间。' },
    'leaderboard-season-end': { en: 'It ends after it starts.', 'zh-CN': '结束时间须晚于开始时间。' },
    'leaderboard-ranks': {
        en: 'Ranks begin at 1, come in order, and win one prize each.',
        'zh-CN': '名次从 1 开始，须按顺序排列，每个名次只有一项奖励。',
    },
    'leaderboard-never-closes': { en: 'One that never closes has no prizes.', 'zh-CN': '永久排行榜不能设置奖励。' },
});
//# sourceMappingURL=leaderboards.messages.js.map