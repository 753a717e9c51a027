import type { helpAsk as en } from '../en/help-ask.ts';

export const helpAsk: Record<keyof typeof en, string> = {
  'help-ask.title': '请求帮助',
  'help-ask.administrators-title': '你的管理员',
  'help-ask.administrators':
    '如果你所在的组织允许管理员提供帮助，我们会告诉他们你无法进入。他们每小时最多收到一封邮件，其中注明没有任何身份得到证实，因此他们会核实是否真的是你。我们也会通知你自己的地址。',
  'help-ask.submit': '通知管理员',
  'help-ask.support-title': '支持人员',
  'help-ask.support': '你随时可以联系支持人员。请告诉他们本页底部的支持代码：',
  'help-ask.outside':
    '要通知你的管理员，我们需要先知道你的用户 ID。请从那里开始；之后的每个页面上都有“请求帮助”。',
  'help-ask.begin': '找回你的帐户',
  'help-ask.back': '改用其他方式',
  'help-ask.sent-title': '已收到你的请求',
  'help-ask.sent':
    '如果管理员能够为 {userId} 提供帮助，他们会在一小时内得到通知。此页面对每个用户 ID 显示的内容都相同，这样没有人能知道哪些用户 ID 存在。',
  'help-ask.sent-next': '请等待他们用你熟悉的方式联系你，或直接去找他们。在此期间你可以继续尝试。',
  'help-ask.sent-otherwise':
    '如果到明天还没有人联系你，请写信给 {support}。也许没有其他人可以为此用户 ID 提供帮助。',
};
