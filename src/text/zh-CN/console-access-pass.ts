import type { consoleAccessPass as english } from '../en/console-access-pass.ts';

export const consoleAccessPass: Record<keyof typeof english, string> = {
  'console.pass.title': '{name} 的临时通行码应有效多久？',
  'console.pass.about':
    '它可以在登录时代替一次应用验证码，或在找回帐户时代替两项验证中的一项。其他一切不变，会话保留。新的临时通行码会取代尚未使用的旧码。',
  'console.pass.time': '有效时间',
  'console.pass.minutes': '{minutes, plural, other {# 分钟}}',
  'console.pass.hours': '{hours, plural, other {# 小时}}',
  'console.pass.usual': '通常够用：一次通话的时间',
  'console.pass.time-wrong': '请选择 10 分钟到 24 小时之间的时间',
  'console.pass.make': '生成临时通行码',
  'console.pass.made-title': '{name} 的临时通行码',
  'console.pass.made-once': '只在此刻显示一次。请念给 {name}，或通过只有 {name} 能看到的途径转交。',
  'console.pass.made-until': '只能用一次，有效至 {when}。',
  'console.pass.made-how':
    '对方用密码登录，在要求应用验证码时输入它，然后设置新的应用。如果密码也忘了，请在“无法访问你的帐户？”中选择“管理员给我的临时通行码”。',
  'console.pass.out': '临时通行码',
  'console.pass.out-until': '有一个尚未使用，有效至 {when}，由 {by} 生成',
  'console.pass.withdraw': '收回临时通行码',
  'console.said.pass-withdrawn': '临时通行码已收回，不再能打开任何东西。',
  'console.said.pass-none': '没有可收回的临时通行码：已被使用或已过期。',

  'console.pass.no-proof': '临时通行码不能让你替他人操作',
  'console.pass.no-proof-why':
    '你是用临时通行码，或用之后才设置的方式登录的。生成通行码的人也可能冒用你的身份，所以它只能打开你自己的帐户。',
  'console.pass.no-proof-older': '如果你还有使用通行码之前的应用或恢复代码，请用它证明是你本人。',
  'console.pass.no-proof-go': '证明是你本人',
  'console.pass.no-proof-without':
    '如果都没有，请现在设置新的应用。它从 {when} 起有效；在此之前须由其他管理员操作。',
  'console.pass.no-proof-nothing':
    '使用通行码之前的方式都无法在此证明是你本人。如果还没有，请设置应用或通行密钥：它从 {when} 起有效。在此之前须由其他管理员操作。',

  'security.pass-used':
    '你已用临时通行码登录，该码已作废。请立即设置新的应用，并移除丢失的应用：下次登录会要求它。',

  'messages.notice.access-pass-used.title': '临时通行码已被使用',
  'messages.notice.access-pass-used.text': '有人使用了管理员为 {userId} 生成的临时通行码，代替了第二步验证。',
};
