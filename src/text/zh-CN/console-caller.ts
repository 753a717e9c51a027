import type { consoleCaller as en } from '../en/console-caller.ts';

export const consoleCaller: Readonly<Record<keyof typeof en, string>> = {
  'console.caller.title': '来电者现在能使用其中哪一种方式？',
  'console.caller.lead':
    '请让来电者自己说出，不要念给对方听。验证码会发到那里，由来电者念给你。这里只列出今天能打开帐户的方式。',
  'console.caller.ways': '{name} 的方式',
  'console.caller.way.email': '发邮件到 {where}',
  'console.caller.way.phone': '发短信到 {where}',
  'console.caller.way.totp': '身份验证器应用',
  'console.caller.way-about.totp': '不会发送任何内容：由来电者念出应用显示的验证码。',
  'console.caller.submit': '下一步',
  'console.caller.none-chosen': '请选择来电者能使用的一种方式。',
  'console.caller.gone': '这种方式已不能使用，请另选一种。',
  'console.caller.code-title': '来电者念给你的是什么？',
  'console.caller.sent.email': '验证码 {reference} 已于 {at} 发送到 {where}。',
  'console.caller.sent.phone': '验证码 {reference} 已于 {at} 用短信发送到 {where}。',
  'console.caller.sent.totp': '请来电者念出应用为此帐户显示的六位数字。',
  'console.caller.code': '六位验证码',
  'console.caller.code-hint': '消息中写有你的姓名和编号。十分钟内有效，它本身打不开任何东西。',
  'console.caller.code-hint-app': '应用的每个验证码只能用一次，这一个随后即失效。',
  'console.caller.code-submit': '核对',
  'console.caller.code-empty': '请输入来电者念给你的六位数字。',
  'console.caller.wrong':
    '验证码不对，还可以再试 {left} 次。如果来电者念不出正确的验证码，对方可能不是本人：请结束通话。',
  'console.caller.ended-title': '再试一次，还是结束通话？',
  'console.caller.ended.tries':
    '已输错五次：此验证码已失效，什么也没有得到证明。如果来电者念不出正确的验证码，对方可能不是本人：请结束通话。',
  'console.caller.ended.time': '十分钟已过：此验证码已失效，什么也没有得到证明。',
  'console.caller.refused': '这种方式输错的次数过多。请另选一种；等本人自己用过之后，它会恢复可用。',
  'console.caller.again': '再发送一个验证码',
  'console.caller.again-until': '{seconds} 秒后可以再发送一个验证码。',
  'console.caller.again-left': '{time} 后可以再发送一个验证码。',
  'console.caller.again-over': '现在可以再发送一个验证码。',
  'console.caller.another': '选择其他方式',
  'console.caller.nothing': '没有收到？',
  'console.caller.nothing-look': '查看消息的去向',
  'console.caller.verified': '身份已核实，有效至 {until}。你的角色所允许的操作，现在只对你、只针对此人开放。',
  'console.caller.left': '还剩 {minutes} 分钟。',
  'console.caller.already': '你已核实来电者的身份，有效至 {until}，无需再问。',
  'console.said.caller-sent': '新的验证码正在发送，之前的那个已失效。',
  'console.said.caller-too-soon': '现在再发送还太早，没有发送任何内容。',
  'console.said.caller-over': '那次核实已经结束，什么也没有得到证明。请重新开始。',

  'messages.caller.subject': '通话用的验证码 {reference}',
  'messages.caller.title': '你正在与服务台通话吗？',
  'messages.caller.who': '{organisation} 服务台的 {agent} 正在与一位自称是你的人通话。',
  'messages.caller.only-you':
    '只有在电话是你本人打的时候，才把此验证码念给对方。它本身打不开任何东西。如果不是你打的电话，请不要念给任何人：它会自行失效。',
  'messages.caller.genuine':
    '如何识别我们：我们绝不会打电话向你索要验证码，也绝不会索要密码。此验证码只用于你自己拨打的电话。我们的每个链接都以 {origin}/ 开头',
  'messages.caller.text':
    '{code}：{organisation} 服务台的 {agent} 正在与一位自称是你的人通话。只有在电话是你本人打的时候，才把此验证码念给对方。它本身打不开任何东西。（{reference}，{supportCode}）',
};
