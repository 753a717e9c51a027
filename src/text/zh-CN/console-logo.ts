export const consoleLogo = {
  'console.logo.link': '更改标志',
  'console.logo.title': '你们的页面显示哪个标志？',
  'console.logo.about':
    '在已登录用户的页面，以及通过你们发出的链接打开的页面上，标志会代替名称。任何人都能打开的登录和找回页面，以及邮件，都不带标志。',
  'console.logo.none': '目前没有标志：页面显示名称“{name}”。',
  'console.logo.on-light': '浅色背景上',
  'console.logo.on-dark': '深色背景上',
  'console.logo.picture': '图片',
  'console.logo.picture-hint':
    'PNG、JPEG 或 WebP，最大 {size} KiB，宽和高各 {shortest} 到 {longest} 像素。超过 {width} × {height} 像素的会缩小；动态图片只取第一帧。每个人自己选择浅色或深色页面：标志在两种背景上都应清晰可见。',
  'console.logo.use': '使用这张图片',
  'console.logo.remove': '移除标志',
  'console.logo.prove': '证明是你本人',
  'console.logo.again': '请重新选择图片：在你证明身份期间，它没有被保留。',
  'console.logo.refused.stale': '未做任何更改：距离你上次证明身份已经太久。请重新证明，然后再次选择图片。',
  'console.logo.refused.overtaken':
    '你打开此页面之后，有人更改了策略。现在显示的是当前生效的内容；如果仍需要，请重新选择图片。',
  'console.logo.refused.none': '请先选择一张图片。',
  'console.logo.refused.format': '这不是 PNG、JPEG 或 WebP 图片。请另存为其中一种格式。',
  'console.logo.refused.broken': '这张图片已损坏或不完整。请重新保存。',
  'console.logo.refused.too-large': '这张图片超过 {size} KiB。请保存得小一些。',
  'console.logo.refused.too-small': '这张图片太小：宽和高都至少需要 {shortest} 像素。',
  'console.logo.refused.too-many-pixels': '这张图片太大：宽和高最多各 {longest} 像素。',
} as const;
