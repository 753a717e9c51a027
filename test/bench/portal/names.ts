/** Given and family names by script, with how often each script occurs among 100 people. */
export const scripts: readonly {
  share: number;
  given: readonly string[];
  family: readonly string[];
  /** How the two make a display name. */
  familyFirst: string | undefined;
  /** For the user ID, in the same order. */
  latinGiven: readonly string[];
  latinFamily: readonly string[];
}[] = [
  {
    share: 55,
    given: 'Anna Marco Giulia Luca Sofia Emma Oliver Noah Mia Liam Grace Robin Alex Maria John Sarah'.split(
      ' ',
    ),
    family:
      'Rossi Bianchi Smith Jones Taylor Brown Meier Weber Keller Fischer Ferrari Romano Walker Wright'.split(
        ' ',
      ),
    familyFirst: undefined,
    latinGiven:
      'anna marco giulia luca sofia emma oliver noah mia liam grace robin alex maria john sarah'.split(' '),
    latinFamily:
      'rossi bianchi smith jones taylor brown meier weber keller fischer ferrari romano walker wright'.split(
        ' ',
      ),
  },
  {
    share: 15,
    given: 'Zoë José François Jürgen Łukasz Søren Çağla Niccolò Ángel Maëlle'.split(' '),
    family: 'Núñez Müller Lefèvre Østergård Škoda Dvořák Þórsson Gonçalves D’Angelo O’Brien'.split(' '),
    familyFirst: undefined,
    latinGiven: 'zoe jose francois juergen lukasz soren cagla niccolo angel maelle'.split(' '),
    latinFamily: 'nunez mueller lefevre ostergard skoda dvorak thorsson goncalves dangelo obrien'.split(' '),
  },
  {
    share: 20,
    given: '伟 芳 秀英 敏 静 丽 强 磊 军 洋 小明 建国 海燕 子涵'.split(' '),
    family: '王 李 张 刘 陈 杨 黄 赵 吴 周 欧阳'.split(' '),
    familyFirst: '',
    latinGiven: 'wei fang xiuying min jing li qiang lei jun yang xiaoming jianguo haiyan zihan'.split(' '),
    latinFamily: 'wang li zhang liu chen yang huang zhao wu zhou ouyang'.split(' '),
  },
  {
    share: 4,
    given: 'Иван Ольга Алексей Екатерина Фёдор Юлия'.split(' '),
    family: 'Иванов Петров Смирнов Кузнецов Йовович Щукин'.split(' '),
    familyFirst: undefined,
    latinGiven: 'ivan olga alexey ekaterina fyodor yulia'.split(' '),
    latinFamily: 'ivanov petrov smirnov kuznetsov yovovich shchukin'.split(' '),
  },
  {
    share: 3,
    given: '太郎 花子 健 さくら ケン'.split(' '),
    family: '佐藤 鈴木 高橋 田中 渡辺'.split(' '),
    familyFirst: ' ',
    latinGiven: 'taro hanako ken sakura ken'.split(' '),
    latinFamily: 'sato suzuki takahashi tanaka watanabe'.split(' '),
  },
  {
    share: 3,
    given: 'محمد فاطمة علي مريم'.split(' '),
    family: 'حداد خوري منصور نجار'.split(' '),
    familyFirst: undefined,
    latinGiven: 'mohammed fatima ali maryam'.split(' '),
    latinFamily: 'haddad khoury mansour najjar'.split(' '),
  },
];
