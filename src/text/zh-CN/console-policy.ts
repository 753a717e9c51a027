export const consolePolicy = {
  'console.policy.says.gates':
    '{is, plural, =1 {忘记密码时，一项证明即可更换密码。} other {忘记密码时，需要 # 项不同的证明才能更换密码。}}',
  'console.policy.says.way-email':
    '{is, select, yes {邮件中的验证码或链接可用于找回帐户。} other {邮件不能用于找回帐户。}}',
  'console.policy.says.way-phone': '{is, select, yes {短信可用于找回帐户。} other {短信不能用于找回帐户。}}',
  'console.policy.says.way-totp':
    '{is, select, yes {身份验证器应用可用于找回帐户。} other {身份验证器应用不能用于找回帐户。}}',
  'console.policy.says.way-passkey':
    '{is, select, yes {通行密钥可用于找回帐户。} other {通行密钥不能用于找回帐户。}}',
  'console.policy.says.way-recovery-code':
    '{is, select, yes {恢复代码可用于找回帐户。} other {恢复代码不能用于找回帐户。}}',
  'console.policy.says.own-mail':
    '{is, select, yes {你们自己域名下的邮箱可用于找回帐户，尽管它正是用此登录打开的。} other {你们自己域名下的邮箱只收通知，不能用于找回帐户：它正是用此登录打开的。}}',
  'console.policy.says.reset-link':
    '{is, select, yes {管理员可以向用户发送一次性链接来设置新密码。} other {管理员不能向任何人发送设置新密码的链接。}}',
  'console.policy.says.temporary-password':
    '{is, select, yes {管理员可以给用户临时密码，只显示一次。} other {管理员不能给任何人临时密码。}}',
  'console.policy.says.access-pass':
    '{is, select, yes {管理员可以给用户临时通行码。} other {管理员不能给任何人临时通行码。}}',
  'console.policy.says.caller-proof':
    '{is, select, everybody {每位管理员在帮助前都需要来电者的证明。} other {服务台在帮助前需要来电者的证明；更高的角色不需要。}}',
  'console.policy.says.administrators-passkey':
    '{is, select, yes {管理员使用通行密钥后才能为他人操作。} other {管理员给出任何一项新证明后即可为他人操作。}}',
  'console.policy.says.password-alone': '单独使用的密码至少有 {is} 个字符。',
  'console.policy.says.password-second-factor': '与第二步一起使用的密码至少有 {is} 个字符。',
  'console.policy.says.banned-terms':
    '{is, plural, =0 {没有你们自己的禁用词。} other {密码中禁用你们自己的 # 个词。}}',
  'console.policy.says.registration':
    '{is, select, required {找回方式太少的人，登录时必须添加一种。} nudged {登录时会请找回方式太少的人添加一种，可以推迟。} other {登录时不要求任何人添加找回方式。}}',
  'console.policy.says.reconfirm':
    '{is, plural, =0 {不会询问任何人其找回方式是否仍然有效。} other {每 # 天询问一次，找回方式是否仍然属于本人。}}',
  'console.policy.says.help-by':
    '{is, select, administrators {“请求帮助”会通知你们的管理员。} other {“请求帮助”会转到运营方的支持人员。}}',
  'console.policy.says.notice-help-asked':
    '{is, select, yes {有人以其名义请求帮助时，会通知本人。} other {有人以其名义请求帮助时，不通知本人。}}',
  'console.policy.says.notice-help-digest':
    '{is, select, yes {谁请求了帮助，管理员会收到邮件，每小时最多一封。} other {谁请求了帮助，管理员不会收到邮件。}}',
  'console.policy.says.probation': '新添加的找回方式在 {is} 小时内不起作用。',
  'console.policy.says.lowering': '放宽策略的更改要等待 {is} 小时。',
  'console.policy.says.help-link':
    '{is, select, none {页面上没有你们自己的求助地址。} other {页面请用户到 {is} 求助。}}',
  'console.policy.says.name':
    '{is, select, none {页面和邮件使用设置时的名称。} other {页面和邮件使用名称“{is}”。}}',
  'console.policy.says.logo':
    '{is, select, none {页面不显示标志。} other {页面显示 {size} 像素的标志，编号 {code}。}}',
  'console.policy.terms-changed': '密码禁用词：新增 {added} 个，移除 {removed} 个。',
  'console.policy.fixed.administrators': '管理员始终需要两项不同的证明。',
  'console.policy.fixed.second-factor': '用两步登录的人，找回帐户时需要两项不同的证明。',
  'console.policy.fixed.probation': '自己添加的找回方式至少等待 72 小时才起作用。',
  'console.policy.fixed.password-length':
    '单独使用的密码不会少于 15 个字符，与第二步一起使用时不会少于 8 个。',
  'console.policy.fixed.blocklist': '常见、已泄露或过于简单的密码始终会被拒绝。',
  'console.policy.fixed.no-picking': '任何人都不能替他人选择密码，临时密码必须立即更改。',
  'console.policy.fixed.roles': '任何人都不能对同级或更高的角色操作；对全局管理员，只有全局管理员可以。',
  'console.policy.fixed.help-desk': '服务台始终需要来电者的证明。',
  'console.policy.fixed.second-approver':
    '替换某人的第二步，或在一天之内先后替换其密码和第二步，始终需要另一位管理员，并会通知其他管理员。',
  'console.policy.fixed.notices': '帐户有变动时，始终会通知本人的所有地址。',
  'console.policy.fixed.lowering': '放宽策略的更改始终至少等待 72 小时，并会通知所有全局管理员。',
  'console.policy.problem.at': '{path}：{problem}',
  'console.policy.problem.not-an-object': "这里应当是一个对象：'{'…'}'。",
  'console.policy.problem.unknown-field': '没有这个字段。',
  'console.policy.problem.wrong-type': '应当是另一种值：{wanted}。',
  'console.policy.problem.not-a-choice': '可以是：{choices}。',
  'console.policy.problem.out-of-bounds': '可以从 {minimum} 到 {maximum}。',
  'console.policy.problem.too-many': '最多 {maximum} 个。',
  'console.policy.problem.term-length': '“{term}”不是 {minimum} 到 {maximum} 个字符。',
  'console.policy.problem.holds-link': '含有链接。',
  'console.policy.problem.not-plain': '含有看不见的字符。',
  'console.policy.problem.name-length': '名称为 {minimum} 到 {maximum} 个字符。',
  'console.policy.problem.not-a-link': '应当是以 https:// 开头的地址，或一个邮件地址。',
  'console.policy.problem.not-a-logo':
    '应当是 null，或“regain policy get --json”给出的标志：sha256、width 和 height。',
  'console.policy.problem.no-such-picture':
    '此处没有存储这张图片。请用“regain policy logo”或在标志页面上添加。',
  'console.policy.problem.too-few-ways': '至少要保留 {minimum} 种方式：管理员需要两种不同的方式。',
  'console.policy.mail.proposed.title': '你们的策略即将放宽',
  'console.policy.mail.proposed.text':
    '{organisation} 的一项策略更改正在等待。它会放宽策略，因此会通知每位全局管理员；在下面的时间之前，一切不变。',
  'console.policy.mail.cancelled.title': '一项策略更改已撤回',
  'console.policy.mail.cancelled.text': '{organisation} 正在等待的策略更改已撤回。以下内容不会发生：',
  'console.policy.mail.took-effect.title': '你们的策略已放宽',
  'console.policy.mail.took-effect.text': '{organisation} 正在等待的策略更改现已生效。',
  'console.policy.mail.changed.title': '你们的策略已更改',
  'console.policy.mail.changed.text': '{organisation} 的策略已更改。它没有放宽策略，因此已经生效。从现在起：',
  'console.policy.mail.help-link': '页面指引用户寻求帮助的地方与以前不同。请在控制台查看是哪里。',
  'console.policy.mail.preset':
    '{preset, select, standard {在策略允许的范围内，管理员可以帮助用户。} other {任何人都不能替他人重置任何内容。}}',
  'console.policy.mail.operator': '此服务的运营方',
  'console.policy.mail.by': '操作者',
  'console.policy.mail.by-itself':
    '提出者 {name} {because, select, frozen {已被冻结} disabled {已停用} other {不再是全局管理员}}，因此已自动撤回',
  'console.policy.mail.when': '时间',
  'console.policy.mail.from': '生效时间',
  'console.policy.mail.cancel': '如果你们不希望如此，任何一位全局管理员都可以在此之前撤回：{link}',
  'console.policy.mail.text': '{organisation}：{title}。{link}',
} as const;
