import type { notMe as en } from '../en/not-me.ts';

export const notMe: Record<keyof typeof en, string> = {
  'not-me.title': '不是你本人操作吗？',
  'not-me.about': '你来自我们关于 {userId} 的消息，涉及 {at} 发生的事情。',
  'not-me.does': '如果继续，我们会立即冻结此帐户：',
  'not-me.does-sign-in': '任何人都无法再登录，包括你自己。',
  'not-me.does-sessions': '所有已登录的人都会被强制退出。',
  'not-me.does-begun': '有人为进入帐户而开始的操作都会终止，相关验证码随之失效。',
  'not-me.does-added': '当时或之后添加的找回方式都不再有效。',
  'not-me.afterwards': '之后，你可以用两种以前就有的方式重新进入，或联系支持人员。不会删除任何内容。',
  'not-me.submit': '不是我：冻结帐户',
  'not-me.was-you': '如果其实是你本人，直接关闭此页面即可。没有任何更改。',
  'not-me.dead-title': '此链接已失效',
  'not-me.dead': '它只能使用一次，有效期 72 小时，现在已过期；或者链接没有复制完整。刚才没有任何更改。',
  'not-me.dead-next':
    '如果你认为有人在使用你的帐户，请现在重新进入：页面会询问遇到了什么问题，你可以在那里说明。',
  'not-me.get-back-in': '找回你的帐户',
  'not-me.support': '也可以联系支持人员：{support}',
  'not-me.done-title': '帐户已冻结',
  'not-me.done': '任何人都无法登录，所有设备均已退出登录。我们会通知此帐户的所有地址。',
  'not-me.thaw-title': '如何重新进入',
  'not-me.thaw-ways': '选择“找回你的帐户”，用两种以前就有的方式证明身份，然后设置新密码。冻结随即解除。',
  'not-me.thaw-help': '如果没有两种方式，请联系支持人员：{support}',
};
