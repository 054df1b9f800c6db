/** Words that say nothing of what an answer is about. */
const english = `a about above after again all also always am an and any are aren't as at be because been before being below between both but by can can't cannot could
  couldn't did didn't do does doesn't doing don't down during each even ever every few for from further get got had hadn't has hasn't have haven't having he her here
  hers herself him himself his how i i'd i'll i'm i've if in into is isn't it it's its itself just let's like made make many me more most much my myself no nor not now of
  off on once one only or other our ours ourselves out over own really same she should shouldn't so some such than that that's the their theirs them themselves then
  there there's these they they're this those through to too under until up us very was wasn't we we're were weren't what when where which while who whom why will with
  won't would wouldn't you you'd you'll you're you've your yours yourself`;

const chinese = `的 了 是 我 我们 你 你们 您 他 她 它 他们 她们 它们 和 与 及 或 在 有 没 没有 不 也 都 就 还 又 很 太 更 最 非常 比较 这 那 这个 那个 这些 那些 这里 那里 一 一个 一下 一些 一点
  一次 个 上 下 里 中 到 去 来 把 被 给 对 对于 从 向 为 为了 因为 所以 但 但是 而 而且 如果 然后 可以 可 能 会 要 想 让 用 以 等 着 过 得 地 之 其 吗 呢 吧 啊 呀 哦 嗯 哈 什么 怎么 为什么
  多 些 才 只 再 并 说 做 自己 大家 时候 现在 已经 真的 真 感觉 觉得 就是 还是 不是 是的 不会 一直`;

export const stopWords: ReadonlySet<string> = new Set([english, chinese].flatMap((words) => words.split(/\s+/)));
