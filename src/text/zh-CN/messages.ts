import type { messages as en } from '../en/messages.ts';

export const messages: Record<keyof typeof en, string> = {
  'messages.utc': '{at}（UTC）',
  'messages.asked': '请求时间',
  'messages.footer.genuine':
    '如何识别我们的消息：我们绝不会通过邮件或电话索要你的密码或验证码，我们的每个链接都以 {origin}/ 开头。',
  'messages.footer.automatic': '本邮件由 {service} 自动发送，请勿回复。如有疑问：{support}',

  'messages.code.subject': '验证码 {reference}：找回你的帐户',
  'messages.code.title': '找回你的帐户',
  'messages.code.intro':
    '这是 {userId} 的验证码。请在显示 {reference} 的页面上输入；如果页面显示的是另一个编号，说明有更新的验证码正在发送。',
  'messages.code.label': '验证码 {reference}',
  'messages.code.lifetime': '它只能使用一次，{minutes} 分钟内有效，并且只在那个页面上有效。',
  'messages.code.link-intro':
    '你也可以在阅读此邮件的设备上继续。系统会再向你确认一次，随后你开始时的页面会关闭。',
  'messages.code.link': '在这里继续',
  'messages.code.not-you':
    '不是你请求的？那么什么都不用做：你的帐户没有任何变化。不要点击按钮，也不要把此验证码告诉任何人。索要验证码的人不是我们。',
  'messages.code.text':
    '{code} 是你重新进入 {organisation} 帐户的验证码（{reference}），{minutes} 分钟内有效。请勿告诉任何人，我们绝不会索要。',

  'messages.confirm.subject': '验证码 {reference}：确认此地址',
  'messages.confirm.title': '确认此地址',
  'messages.confirm.intro':
    '有人想把此地址添加到 {organisation} 的一个帐户。如果是你，请在显示 {reference} 的页面上输入此验证码。',
  'messages.confirm.not-you':
    '不是你请求的？那么什么都不用做：没有验证码就不会添加此地址。不要把它告诉任何人。',
  'messages.confirm.text':
    '{code} 是用于确认此号码的 {organisation} 验证码（{reference}），{minutes} 分钟内有效。请勿告诉任何人，我们绝不会索要。',

  'messages.ways.subject': '{userId} 的找回方式',
  'messages.ways.title': '你的找回方式',
  'messages.ways.intro':
    '有人想重新进入 {userId}，很可能就是你。页面对所有人显示相同的列表；只有这封邮件会说明你的帐户实际有哪些方式。',
  'messages.ways.other-kind':
    '页面上选择的是“{wrong}”，但这是“{right}”。请重新开始并选择后者，否则收不到验证码。',
  'messages.ways.email': '邮件验证码',
  'messages.ways.phone': '短信验证码',
  'messages.ways.totp': '身份验证器应用',
  'messages.ways.recovery-codes': '恢复代码',
  'messages.ways.none': '无',
  'messages.ways.set-up': '已设置',
  'messages.ways.unused': '{count} 个未使用',
  'messages.ways.but': '{name}（{why}）',
  'messages.ways.too-new': '新添加，{day}起可用',
  'messages.ways.own-mailbox': '只接收通知，不接收验证码，因为它要用此帐户才能打开',
  'messages.ways.closed': '目前不能使用',
  'messages.ways.one': '设置新密码需要其中一种。',
  'messages.ways.two': '设置新密码需要其中两种不同类型的方式。',
  'messages.ways.too-few': '这少于你的帐户所需的数量。你无法独自重新进入，请寻求帮助。',
  'messages.ways.help-administrators':
    '如果一种也用不了：页面上的“请求帮助”会通知你所在组织的管理员。也可以联系 {support}',
  'messages.ways.help-support': '如果一种也用不了，请联系 {support}',
  'messages.ways.not-you': '不是你？那么什么都不用做。仅仅提出请求不会改变任何内容，你的密码仍然有效。',

  'messages.notice.account': '帐户',
  'messages.notice.what': '内容',
  'messages.notice.when': '时间',
  'messages.notice.not-me-intro':
    '如果是你本人，什么都不用做。如果不是，请在 {hours} 小时内点击按钮。在任何事情发生之前，你会先看到它的作用。',
  'messages.notice.not-me': '不是我',
  'messages.notice.tell-support': '如果是你本人，什么都不用做。如果不是，请立即告诉我们：{support}',
  'messages.notice.password-changed.title': '你的密码已更改',
  'messages.notice.password-changed.text':
    '{userId} 的密码已被一位已登录并知道旧密码的人更改。其他所有设备均已退出登录。',
  'messages.notice.password-first.title': '你的帐户已有密码',
  'messages.notice.password-first.text': '{userId} 的首个密码已通过为此帐户生成的一次性链接设置。',
  'messages.notice.password-recovered.title': '已设置新密码',
  'messages.notice.password-recovered.text':
    '有人用你的找回方式重新进入了 {userId}，并设置了新密码。所有设备均已退出登录。',
  'messages.notice.unlocked.title': '你的帐户已解锁',
  'messages.notice.unlocked.text': '有人用你的找回方式解锁了 {userId}。密码没有改变。所有设备均已退出登录。',
  'messages.notice.factor-replaced.title': '你的应用或手机已被替换',
  'messages.notice.factor-replaced.text':
    '有人用你的找回方式替换了 {userId} 的身份验证器应用或手机。所有设备均已退出登录。',
  'messages.notice.method-added.title': '已添加一种找回方式',
  'messages.notice.method-added.text': '{userId} 多了一种找回方式。',
  'messages.notice.method-removed.title': '已移除一种找回方式',
  'messages.notice.method-removed.text': '{userId} 少了一种找回方式。',
  'messages.notice.recovery-codes-replaced.title': '你的恢复代码已更换',
  'messages.notice.recovery-codes-replaced.text': '已为 {userId} 生成新的恢复代码。旧的恢复代码不再有效。',
  'messages.notice.second-factor-failed.title': '密码正确，第二步错误',
  'messages.notice.second-factor-failed.text':
    '有人输入了 {userId} 的正确密码，随后输入了错误的验证码。没有人登录成功。如果不是你，说明有人知道你的密码：请更改密码。',
  'messages.notice.frozen.title': '你的帐户已冻结',
  'messages.notice.frozen.text':
    '有人在我们关于 {userId} 的一封邮件中点击了“不是我”。现在任何人都无法登录，所有设备均已退出登录。',
  'messages.notice.thaw':
    '要重新进入，请前往登录页面，选择“无法访问你的帐户？”，并使用两种你之前就有的方式。如果只有一种，请联系 {support}',
  'messages.notice.help-asked.title': '已提出帮助请求',
  'messages.notice.help-asked.text':
    '有人就 {userId} 向你所在组织的管理员寻求帮助。没有任何更改。管理员会核实是否真的是你。',
  'messages.notice.help-not-you': '如果不是你，请告诉你的管理员，或联系 {support}',
  'messages.notice.short': '{organisation}：{title}。{userId}，{at}。不是你？请联系 {support}',
  'messages.notice.short-not-me': '{organisation}：{title}。{userId}，{at}。不是你？ {link}',

  'messages.digest.title': '有 {count} 人请求你的帮助',
  'messages.digest.intro':
    '{count, plural, =1 {此人表示} other {这些人表示}}无法进入自己在 {organisation} 的帐户：',
  'messages.digest.who': '{name} · {userId}',
  'messages.digest.when': '{at} · 支持代码 {supportCode}',
  'messages.digest.more': '另外还有 {count} 人。',
  'messages.digest.nothing-proven':
    '没有任何身份得到证实：任何人都可以用别人的名义提出请求。在提供帮助之前，请当面见到此人，或拨打你已有的号码，切勿使用消息中的号码。此邮件每小时最多发送一次。',
};
