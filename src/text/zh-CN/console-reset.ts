import type { consoleReset as en } from '../en/console-reset.ts';

export const consoleReset: Record<keyof typeof en, string> = {
  'console.act-question.reset-link': '要向 {name} 发送设置新密码的链接吗？',
  'console.reset-link.goes-to': '链接发往',
  'console.reset-link.works': '有效',
  'console.reset-link.once': '一次，{hours} 小时内',
  'console.reset-link.about':
    '密码由本人设置；你永远看不到它。在使用链接之前，旧密码仍然有效，也不会有人退出登录。之前发送的链接会失效。',
  'console.reset-link.second-factor': '第二步保持不变。',
  'console.reset-link.submit': '发送链接',
  'console.said.reset-link': '链接正在发送。稍后在下面的“消息”中，你可以看到邮件服务器是否已接收。',

  'console.act-question.temporary-password': '要为 {name} 设置临时密码吗？',
  'console.temporary.about':
    '你只会看到它一次。它只能用一次，{hours} 小时内有效；用它登录的人必须立即设置自己的密码。',
  'console.temporary.ends': '现在的密码会失效，此人会在所有设备上退出登录。',
  'console.temporary.second-factor': '登录时仍会要求第二步。',
  'console.temporary.link-instead': '如果此人能收邮件，最好改为发送链接。这样你根本看不到密码。',
  'console.temporary.otherwise': '如果此人收不到邮件',
  'console.temporary.to-link': '改为发送链接',
  'console.temporary.made-title': '{name} 的临时密码',
  'console.temporary.once':
    '你只能在此刻看到它。如果重新加载或返回，它就不再显示：请再设置一个，而此密码会失效。',
  'console.temporary.submit': '设置临时密码',
  'console.temporary.until': '只能用一次，有效至',
  'console.temporary.hand-over': '只告诉此人：当面，或拨打你已有的号码。它全部是小写字母，用连字符连接。',
  'console.temporary.next': '此人用它登录，然后设置自己的密码。我们已通知其所有地址。',
  'console.temporary.done': '我已转达',
};
