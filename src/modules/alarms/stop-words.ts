const english = `
  a about above after again all almost already also although always am an and another any anyone anything are around as at away back be because been before
  being below between both but by came can can't cannot come could couldn't day days did didn't do does doesn't doing don't done down during each either else
  even ever every everything few first for from further get gets getting give given go goes going gone good got had hadn't has hasn't have haven't having he
  her here hers him his how however i i'd i'll i'm i've if in into is isn't it it's its itself just know last least less let like made make many may me might
  more most much must my myself never new no nor not nothing now of off often on once one only onto or other our ours out over own please quite rather really
  said same saw say says see seen she should shouldn't since so some someone something still such take than that that's the their theirs them then there
  these they they're thing things think this those though through time to today too took two under until up upon us use used using very want wanted was
  wasn't way we we're were weren't what when where which while who whom whose why will with within without won't would wouldn't year years yes yesterday yet
  you you're your yours`;

const chinese = `
  的 了 着 过 们 是 不 没 没有 有 在 和 与 及 或 而 但 但是 因为 所以 如果 就 都 也 还 又 再 才 很 太 更 最 真 好 非常 特别 比较 一 二 三 两 个 一个 一下 一直 一次 一些 有点 这 那
  哪 这个 那个 这样 那样 这么 那么 这里 那里 什么 怎么 怎样 为什么 多少 几 谁 我 你 您 他 她 它 我们 你们 您们 他们 她们 它们 自己 大家 人 别人 被 把 给 对 对于 从 到 向 往 跟 让 使 用
  用了 为 为了 以 以后 以前 之后 之前 后 前 后来 然后 现在 今天 昨天 明天 时候 时间 天 年 月 日 次 上 下 里 中 内 外 左右 来 去 出 进 起 起来 下来 上来 出来 看 看到 说 想 要 会 能 可以 可能 应该
  需要 得 地 吗 呢 吧 啊 呀 哦 嗯 哈 啦 嘛 东西 事 事情 问题 感觉 觉得 知道 已经 正在 刚 刚刚 只 只是 只有 就是 还是 还有 或者 而且 并且 不是 不会 不能 不要 不到 不过 请 请问 谢谢 你好 您好 希望
  买 买了 收到 点 些 等 等等 做 做了 当 即 其 其他 其实 另外 真的 完全 根本 居然 竟然`;

/** What stands in every text and says nothing of it. */
export const stopWords: ReadonlySet<string> = new Set(`${english} ${chinese}`.split(/\s+/).filter(Boolean));
