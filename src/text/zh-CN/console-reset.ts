import type { consoleReset as en } from '../en/console-reset.ts';

export const consoleReset: Record<keyof typeof en, string> = {
  'console.act-question.reset-link': '要向 {name} 发送设置新密码的链接吗？',
  'console.reset-link.goes-to': '链接发往',
  'console.reset-link.works': '有效',
  'console.reset-link.once': '一次，{hours} 小时内',
  'console.reset-link.about':
    '密码由本人设置；你永远看不到它。在使用链接之前，旧密码仍然有效，也不会有人退出登录。之前发送的链接会失效。',
  'console.reset-link.second-factor': '第二步保持不变。',
  'console.said.reset-link': '链接正在发送。在下面的“消息”中，你可以看到邮件服务器是否已接收。',
};
