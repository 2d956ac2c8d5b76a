import t from 'tap'
import { printedRoll } from './roll.ts'
import { type Direction, type TextLine, type TextPiece, typesetting } from 'stoa/plugin'

const WIDE = 1000
const { TextSetter } = await typesetting()
const setter = new TextSetter('en')

async function lineOf(text: string, direction?: Direction): Promise<TextLine> {
  const lines = await setter.lines(text, WIDE, 400, direction)
  t.equal(lines.length, 1, text)
  return lines[0] as TextLine
}

/** How often the glyph stands in a line that a typeface has for what it does not have. */
const unknownIn = ({ pieces }: TextLine): number =>
  pieces.flatMap(p => p.face.set(p.letters, p.direction).glyphs).filter(glyph => glyph === 0).length
/** What is drawn, from left to right, each piece in the order it is read. */
const seen = ({ pieces }: TextLine): string[] => pieces.map(p => p.letters)

const NAMES = {
  Latin: 'Café crème, größer, ½ € £ ¥ © — “quoted”',
  Polish: 'Zażółć gęślą jaźń',
  Turkish: 'İğne ığdır şöğüç',
  Yoruba: 'Ọ̀ṣun ẹ́kọ́',
  Vietnamese: 'Cà phê sữa đá, Đường Nguyễn Huệ',
  Greek: 'Ελληνικός καφές ἀγαθός',
  Cyrillic: 'Кофе по-київськи, ґанок',
  Arabic: 'قهوة عربية ١٢٣',
  Persian: 'می‌خواهم ۱۲۳',
  Hebrew: 'קפה הפוך שָׁלוֹם',
  Thai: 'กาแฟเย็น น้ำ ที่',
  Hindi: 'कॉफ़ी क्षत्रिय र्कि',
  Chinese: '咖啡 拿铁（大杯）',
  Traditional: '咖啡 鐵觀音 臺灣',
  Japanese: 'コーヒー 珈琲 ｶﾌｪ',
  Korean: '커피 한잔 값',
  signs: '₹ ₦ ₫ ₱ ₺ ₴ ₪ ₩ ฿ ₽ ₡ ₲ ₵ ₸ ￥'
}

t.test('every script and sign is drawn with letters of its own, in both weights', async t => {
  for (const [script, name] of Object.entries(NAMES)) {
    for (const weight of [400, 700] as const) {
      const [line] = (await setter.lines(name, WIDE, weight)) as [TextLine]
      t.equal(unknownIn(line), 0, `${script}: no unknown glyph`)
      t.notMatch(seen(line).join(''), /\[U\+|\?/, `${script}: nothing stands for something else`)
    }
  }
})

t.test(
  'Arabic letters are joined: words are narrower than their letters one by one, and each letter has its form',
  async t => {
    const {
      pieces: [word]
    } = await lineOf('بببب')
    const glyphs = word?.face.set('بببب', 'rtl').glyphs ?? []
    t.ok(new Set(glyphs).size >= 3, 'initial, medial and final forms')
  }
)

t.test('a letter keeps its dots however often it is drawn', async t => {
  const [ba, ta, tha] = (await Promise.all(
    ['ب', 'ت', 'ث'].map(async letter => (await lineOf(letter)).pieces[0])
  )) as [TextPiece, TextPiece, TextPiece]
  const drawn = (piece: TextPiece): string =>
    piece.face.set(piece.letters, piece.direction).glyphs.join()
  const first = [ba, ta, tha].map(drawn)
  t.equal(new Set(first).size, 3, 'they differ in nothing else')
  const print = () =>
    printedRoll([{ text: 'ب ت ث' }], {
      title: 'Letters',
      author: 'Us',
      locale: 'ar',
      direction: 'rtl'
    })
  await print()
  t.strictSame([ba, ta, tha].map(drawn), first)
  t.strictSame(unstamped(await print()), unstamped(await print()), 'and on paper')
})

/** A PDF without the time at which it was made. */
const unstamped = (pdf: Buffer): string =>
  pdf.toString('latin1').replace(/\(D:\d{14}Z\)|<xmp:CreateDate>.*?<|\/ID \[.*?\]/g, '')

t.test(
  'what runs from right to left is seen so, with numbers and Latin words as they are',
  async t => {
    t.strictSame(
      seen(await lineOf('קפה 250 Latte'))
        .map(s => s.trim())
        .filter(s => s !== ''),
      ['Latte', '250', 'קפה'],
      'by its first letter'
    )
    t.strictSame(
      seen(await lineOf('Latte קפה 5'))
        .map(s => s.trim())
        .filter(s => s !== ''),
      ['Latte', '5', 'קפה']
    )
    t.equal(
      seen(await lineOf('קפה (גדול)'))
        .join('')
        .replace(/\s/g, ''),
      '(גדול)קפה',
      'brackets turn round'
    )
    t.equal(
      (await lineOf('1.50 ₪', 'rtl')).pieces.at(-1)?.letters.trim(),
      '1.50',
      'an amount by the direction of its receipt'
    )
  }
)

t.test('Chinese, Japanese and Korean characters are drawn as the language draws them', async t => {
  const family = async (text: string, locale: string) =>
    (await new TextSetter(locale).lines(text, WIDE, 400))[0]?.pieces[0]?.face.name.replace(
      /-\d+-400$/,
      ''
    )
  t.equal(await family('直骨', 'zh-CN'), 'noto-sans-sc')
  t.equal(await family('直骨', 'zh-TW'), 'noto-sans-tc')
  t.equal(await family('直骨', 'ja-JP'), 'noto-sans-jp')
  t.equal(await family('直骨', 'en'), 'noto-sans-sc')
  t.equal(await family('直る', 'en'), 'noto-sans-jp', 'kana say that it is Japanese')
})

t.test('what no typeface has is told by its number, not by a question mark', async t => {
  t.equal(seen(await lineOf('A\u{1F9CB}B')).join(''), 'A[U+1F9CB]B')
  t.equal(seen(await lineOf('x\u{E123}')).join(''), 'x[U+E123]')
  t.equal(
    seen(await lineOf('ab\u200e\u202ac\u202c\u00ad\ufe0f\u0007')).join(''),
    'abc',
    'what is not seen is not told'
  )
})

t.test(
  'lines break at spaces; a word too long for a line where a dictionary or a letter ends',
  async t => {
    const broken = async (text: string, width: number) =>
      (await setter.lines(text, width, 400)).map(l => seen(l).join(''))
    t.strictSame(await broken('one two three', 4), ['one two', 'three'])
    t.strictSame(await broken('first\nsecond', WIDE), ['first', 'second'])
    for (const name of [
      NAMES.Thai.replaceAll(' ', '').repeat(4),
      '咖啡拿铁大杯'.repeat(4),
      'M'.repeat(40),
      NAMES.Arabic.repeat(6)
    ]) {
      const lines = await setter.lines(name, 10, 400)
      t.ok(lines.length > 1)
      t.ok(
        lines.every(line => line.width <= 10),
        'none is wider than the paper'
      )
      t.equal(
        lines.flatMap(seen).join('').replace(/\s/g, '').length,
        name.replace(/\s/g, '').length,
        'and nothing is lost'
      )
    }
  }
)
