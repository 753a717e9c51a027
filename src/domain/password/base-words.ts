/**
 * The words on which most guessed passwords are built, in the languages that Regain speaks: what Entra calls the global banned
 * list. Short on purpose (SP 800-63B: a large blocklist frustrates more than it protects); the long list of whole passwords is on
 * the server. Found with one edit, so "passwort" needs no line of its own.
 */
export const baseWords: readonly string[] = `
password passwd passphrase parola parolachiave segreto segreta mima wodemima mimamima
qwerty azerty asdfgh zxcvbn letmein welcome benvenuto huanying changeme admin administrator root guest login default
iloveyou loveyou tiamo amoremio tivogliobene woaini aini520 5201314 1314520 woaiwojia
sunshine princess monkey dragon football baseball master shadow superman batman starwars pokemon trustno
juventus forzajuve forzainter forzamilan forzaroma forzanapoli ciaociao amore tesoro ferrari
spring summer autumn winter primavera estate autunno inverno
january february march april august september october november december
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
monday tuesday wednesday thursday friday saturday sunday lunedi martedi mercoledi giovedi venerdi sabato domenica
company secret computer internet office windows server security temporary
nihao zhongguo beijing shanghai wangwei zhangwei liwei wangfang lijing
密码 我爱你 中国 你好
`
  .split(/\s+/)
  .filter((word) => word !== '');
