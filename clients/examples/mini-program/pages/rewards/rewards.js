const { accepted, newKey, RedeemRewardDocument, RewardsDocument } = require('@fealty/client');
const { client } = getApp();

Page({
  data: { rewards: [], redeemed: null, problem: '' },

  async onShow() {
    const { rewards } = await client.send(RewardsDocument, {});
    this.setData({ rewards: rewards.nodes });
    await this.finish();
  },

  /** One act has one key, written down before it is sent: an act that was cut off is asked for again, and is not done twice. */
  redeem({ currentTarget }) {
    const rewardId = currentTarget.dataset.id;
    wx.setStorageSync('redeeming', JSON.stringify({ rewardId, idempotencyKey: newKey() }));
    return this.finish();
  },

  /** What was begun, perhaps before the app was closed. */
  async finish() {
    const begun = wx.getStorageSync('redeeming');
    if (!begun) return;
    try {
      const { redeemReward } = await client.send(RedeemRewardDocument, { input: JSON.parse(begun) });
      wx.removeStorageSync('redeeming');
      const { redemption } = accepted(redeemReward);
      this.setData({ redeemed: redemption, problem: '' });
    } catch (error) {
      this.setData({ problem: error.message });
    }
  },
});
