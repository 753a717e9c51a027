/** Passkeys, wherever a page or a mail speaks of them. */
export const passkeys = {
  'passkey.prove-lead': '此操作请使用你的通行密钥：它不会交给只是外观相似的页面。',
  'passkey.without': '通行密钥需要浏览器运行脚本。没有脚本时，请用其他方式。',
  'passkey.unsupported': '此浏览器不能在这里使用通行密钥。请用其他方式。',
  'passkey.asking': '请按设备的提示操作。',
  'passkey.cancelled': '没有收到通行密钥。你可以重试，或用其他方式。',
  'passkey.failed': '浏览器未能完成。请重试，或用其他方式。',
  'passkey.there-already': '此设备已经有你帐户的通行密钥。',
  'passkey.stale': '时间过长或页面已过期，这次不算数。请再按一次按钮。',
  'passkey.empty': '浏览器没有发来通行密钥。请再按一次按钮，或用其他方式。',
  'passkey.not-yours': '那个通行密钥不属于此帐户。请换一个，或用其他方式。',

  'sign-in.passkey': '用通行密钥登录',
  'sign-in.passkey-wrong': '那个通行密钥不能登录。请输入用户 ID 和密码，或使用“无法访问你的帐户？”。',
  'second-factor.passkey': '改用通行密钥',
  'security.prove-passkey': '使用通行密钥',
  'security.prove-or': '或者用密码',

  'recover.way-passkey': '通行密钥',
  'recover.way-passkey-about': '按设备的提示，用指纹、面容或设备的 PIN。',
  'recover.code-title-passkey': '使用你的通行密钥',
  'recover.code-lead-passkey': '请按按钮。设备会要求指纹、面容或其 PIN。',
  'recover.code-empty-passkey': '浏览器没有发来通行密钥。请再按一次按钮，或选择其他方式。',
  'recover.code-wrong-passkey': '那个通行密钥不能用来进入此帐户。请换一个，或选择其他方式。',
  'recover.passkey-submit': '使用通行密钥',

  'security.way.passkey': '通行密钥',
  'security.add.passkey': '添加通行密钥',
  'security.add-about.passkey': '用指纹、面容或设备的 PIN 登录，不需要密码。',
  'security.passkey-title': '添加通行密钥',
  'security.passkey-about':
    '由你的设备或密码管理器生成并保存。此后你用指纹、面容或设备的 PIN 登录，仿冒我们的页面无法使用它。',
  'security.passkey-from': '你可以立即用它登录。作为找回方式，它从 {when} 起有效。',
  'security.passkey-name': '给它起个名字',
  'security.passkey-name-hint': '以便与其他通行密钥区分，例如“我的笔记本电脑”。',
  'security.passkey-name-empty': '请给它起个名字。',
  'security.passkey-submit': '生成通行密钥',
  'security.passkey-refused': '设备的回答无法使用。没有添加任何内容。你可以重试。',
  'security.passkey-added':
    '已添加。现在就可以用它登录；作为找回方式要过等待期才有效，列表中写明从何时起。你在其他地方的登录都已退出，并已通知你的所有地址。',
  'security.activity.sign-in-passkey': '你用通行密钥登录了',
  'security.activity.passkey-refused': '一个通行密钥被拒绝',
  'security.activity.passkey-copied': '一个通行密钥被拒绝：似乎有它的副本',
  'security.activity.recovery-passkey-refused': '找回帐户时一个通行密钥被拒绝',

  'messages.ways.passkey': '通行密钥',
  'messages.notice.passkey-added.title': '添加了通行密钥',
  'messages.notice.passkey-added.text': '从现在起，持有新通行密钥的人可以用它登录 {userId}，不需要密码。',
  'messages.notice.passkey-copied.title': '一个通行密钥被拒绝',
  'messages.notice.passkey-copied.text':
    '有人使用了 {userId} 的一个通行密钥，它似乎是副本：之前已经用到更后的次数。没有人因此登录。请移除那个通行密钥并生成新的。',
} as const;
