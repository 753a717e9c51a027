/** The page of an organisation's logo. */
export const consoleLogo = {
  'console.logo.link': 'Change the logo',
  'console.logo.title': 'Which logo do your pages show?',
  'console.logo.about':
    'It takes the place of the name on the pages of whoever is signed in or follows a link of yours. Sign-in and recovery pages, which anybody can open, and mails stay without it.',
  'console.logo.none': 'There is none: pages carry the name “{name}”.',
  'console.logo.on-light': 'On light ground',
  'console.logo.on-dark': 'On dark ground',
  'console.logo.picture': 'Picture',
  'console.logo.picture-hint':
    'PNG, JPEG or WebP, at most {size} KiB, from {shortest} to {longest} pixels wide and high. What is larger than {width} × {height} pixels is scaled down; of a moving picture the first frame is taken. People choose light or dark pages themselves: it should be easy to see on both.',
  'console.logo.use': 'Use this picture',
  'console.logo.remove': 'Remove the logo',
  'console.logo.prove': 'Prove that it is you',
  'console.logo.again': 'Choose the picture once more: it was not kept while you proved who you are.',
  'console.logo.refused.stale':
    'Nothing was changed: it is too long ago that you proved who you are. Prove it again, then choose the picture once more.',
  'console.logo.refused.overtaken':
    'Somebody changed the policy since you opened this page. You see what is in force now; choose the picture again if you still want it.',
  'console.logo.refused.none': 'Choose a picture first.',
  'console.logo.refused.format': 'This is no PNG, JPEG or WebP picture. Save it as one of them.',
  'console.logo.refused.broken': 'This picture is damaged or cut off. Save it anew.',
  'console.logo.refused.too-large': 'This picture has more than {size} KiB. Save it smaller.',
  'console.logo.refused.too-small':
    'This picture is too small: it needs at least {shortest} pixels in width and height.',
  'console.logo.refused.too-many-pixels':
    'This picture is too large: it may have at most {longest} pixels in width and height.',
} as const;
