import { mkdir, writeFile } from 'node:fs/promises'
import t from 'tap'
import { pngOf, printed, type Picture } from 'stoa/testing/escpos'
import { drawRow } from '../print/draw-row.ts'
import { slipRow } from '../../prints/slips/slip-row.ts'
import { typesetting, type PaperRow } from 'stoa/plugin'
import { encodeReceipt } from './encode-receipt.ts'

// A printer of the test's own prints the bytes on paper: see test/support/testing/escpos.ts.

const DOTS = { 58: 384, 80: 576 } as const
const shots = process.env.STOA_TEST_SHOTS
const { TextSetter } = await typesetting()
const setter = new TextSetter('en')
const letters = new Map<string, Picture>()

/** The printer's own letters: of our fonts, each in the middle of its place. */
async function lettersOf(rows: PaperRow[]): Promise<void> {
  const all = rows.flatMap(({ text, amount = '' }) => Array.from(text + amount))
  for (const letter of new Set([...all, '-', ' '])) {
    for (const strong of [false, true]) {
      const row = { text: letter, centred: true, strong, size: 7 }
      letters.set(
        `${letter} ${strong}`,
        await drawRow(row, setter, { direction: 'ltr', dots: 12, perPoint: 2.7 })
      )
    }
  }
}

function draw(letter: string, width: number, height: number, isBold: boolean): Picture {
  const known = letters.get(`${letter} ${isBold}`)
  const black = new Uint8Array(width * height)
  if (known === undefined) return { width, height, black }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = Math.floor((y * 24) / height) * 12 + Math.floor((x * 12) / width)
      black[y * width + x] = known.black[from] ?? 0
    }
  }
  return { width, height, black }
}

async function print(
  name: string,
  rows: PaperRow[],
  more: Partial<Parameters<typeof encodeReceipt>[1]> = {}
) {
  const width = more.width ?? 80
  await lettersOf(rows)
  const bytes = await encodeReceipt(rows, {
    width,
    lettering: 'text',
    locale: 'en',
    direction: 'ltr',
    opensDrawer: false,
    ...more
  })
  const out = printed(bytes, DOTS[width], draw)
  if (shots !== undefined) {
    await mkdir(shots, { recursive: true })
    await writeFile(`${shots}/escpos-${name}-${width}.png`, pngOf(out.paper))
  }
  return { ...out, bytes }
}

const LINK = `https://shop.example.com/api/v1/pos/receipts/${'AbC-'.repeat(33)}/page`
const receipt = (
  goods: Array<[name: string, amount: string]>,
  title = 'Fern & Fable'
): PaperRow[] => [
  { text: title, centred: true, strong: true, size: 11 },
  { text: '12 Long Acre, London', centred: true },
  { text: 'Receipt No. S2026-000042', amount: '3 Nov 2026, 10:14', above: 6 },
  ...goods.flatMap(([text, amount], i): PaperRow[] => [
    { text, amount, above: i === 0 ? 6 : 1 },
    { text: `1 × ${amount}`, size: 7 }
  ]),
  { text: 'Total', amount: '£1,234.50', strong: true, above: 6 },
  { text: 'Cash', amount: '£1,240.00' },
  { text: 'Change', amount: '£5.50' },
  { text: 'This receipt on your phone', centred: true, size: 7, above: 6, qr: LINK }
]

t.test(
  'Latin and Cyrillic stand in the letters of the printer, on paper of both widths',
  async t => {
    for (const width of [58, 80] as const) {
      const goods: Array<[string, string]> = [
        ['Café crème, größer, 5 €', '£3.50'],
        ['Zażółć gęślą jaźń', '£12.00'],
        ['Кофе по-венски', '£4.20']
      ]
      const { lines, pictures, cuts, drawerPulses } = await print('latin', receipt(goods), {
        width
      })
      const columns = width === 58 ? 32 : 48
      for (const [name, amount] of goods) {
        const line = lines.find(text => text.startsWith(name)) ?? `no ${name}`
        t.equal(line, name.padEnd(columns - amount.length) + amount)
      }
      t.equal(pictures > 0, true, 'the QR code')
      t.strictSame([cuts, drawerPulses], [1, 0])
      t.ok(lines.includes('Total'.padEnd(columns - 9) + '£1,234.50'))
    }
  }
)

t.test('what no code page writes is drawn, row by row, and nothing is lost', async t => {
  const scripts: Record<string, [string, string]> = {
    greek: ['Ελληνικός καφές', '€ 2.00'],
    arabic: ['قهوة عربية ١٢٣ Latte', '٫٥٠ ر.س.'],
    thai: ['กาแฟเย็น น้ำ ที่', '฿40.00'],
    chinese: ['咖啡 拿铁（大杯）', '¥28.00'],
    hindi: ['कॉफ़ी क्षत्रिय', '₹120.00'],
    mixed: ['Tea 茶 شاي Чай', '₽90.00']
  }
  for (const width of [58, 80] as const) {
    const { lines, paper, pictures } = await print('scripts', receipt(Object.values(scripts)), {
      width
    })
    for (const [name] of Object.values(scripts)) {
      t.notOk(lines.some(line => line.includes('?') || line.includes(name.slice(0, 4))))
    }
    t.ok(pictures > 6)
    t.ok(inkIn(paper) > 5_000, 'there is ink')
  }
})

t.test('from right to left all of it is drawn, the amounts on the left', async t => {
  const rows = receipt([['قهوة عربية', '١٢٫٥٠ ر.س.']], 'مقهى السوق')
  for (const width of [58, 80] as const) {
    const more = { width, locale: 'ar-SA', direction: 'rtl' } as const
    const { lines, paper } = await print('arabic', rows, more)
    t.equal(lines.join('').trim(), '', 'no letters of the printer')
    t.ok(inkIn(paper) > 3_000)
  }
})

t.test('a printer with unusual code pages is given pictures alone', async t => {
  const { lines } = await print('drawn', receipt([['Coffee', '£3.00']]), { lettering: 'picture' })
  t.equal(lines.join('').trim(), '')
})

t.test('sixty lines, and names of 200 characters, with and without a place to break', async t => {
  const long = 'Handmade oak table with six matching chairs and a glass top '
    .repeat(4)
    .slice(0, 200)
  for (const width of [58, 80] as const) {
    const goods = Array.from({ length: 57 }, (_, i): [string, string] => [
      `Thing ${i + 1}`,
      '£1.00'
    ])
    goods.push([long, '£999.00'], ['M'.repeat(200), '£12,345,678,901.00'], ['茶'.repeat(200), '£1'])
    const { lines, paper } = await print('sixty', receipt(goods), { width })
    const columns = width === 58 ? 32 : 48
    t.ok(lines.every(line => line.length <= columns))
    const all = lines.join(' ').replace(/\s+/g, ' ')
    for (let n = 1; n <= 57; n++) t.ok(lines.some(line => line.startsWith(`Thing ${n} `)))
    t.equal(all.match(/M/g)?.length, 200)
    for (const word of long.split(' ')) t.match(all, word)
    t.match(all, '£12,345,678,901.00')
    t.ok(paper.height > 60 * 30)
  }
})

t.test(
  'the drawer is opened once, before the paper is cut, and only where it is asked for',
  async t => {
    const { drawerPulses, bytes } = await print('pulse', receipt([]), { opensDrawer: true })
    t.equal(drawerPulses, 1)
    const hex = bytes.toString('hex')
    t.ok(hex.indexOf('1b70') < hex.lastIndexOf('1d56'))
  }
)

t.test('what a name holds is no command', async t => {
  const { lines, cuts, drawerPulses } = await print('hostile', [
    { text: 'Tea\u001bp\u0000 \u001dV\u0000 \u001b@\u0007', amount: '£1' }
  ])
  t.strictSame([cuts, drawerPulses], [1, 0])
  t.match(lines.join(''), /^Teap V @ +£1/)
})

const inkIn = ({ black }: Picture): number => black.reduce((sum, dot) => sum + dot, 0)

t.test('a slip is read from an arm’s length, and is cut', async t => {
  const slip = (name: string, goods: string[]): PaperRow[] =>
    [
      { text: 'CANCELLED', strong: true, large: true, centred: true },
      { text: 'Kitchen', amount: '12:05' },
      { text: `#12 · ${name}`, strong: true, large: true },
      { text: 'Take-away', strong: true },
      ...goods.map((text, i) => ({ text, large: true, apart: i === 0 })),
      { text: 'no salt, allergic to nuts', strong: true, apart: true }
    ].map(slipRow)
  const long = '2 × Slow-roasted shoulder of lamb with rosemary potatoes and gravy'
  const out = await print('slip', slip('Table 7', [long, '1,5 × Paella', 'Taken off: 1 × Vino']), {
    width: 58
  })
  t.match(out.lines.join('\n'), /CANCELLED[^]*#12 · Table 7[^]*Slow-roasted[^]*no salt/)
  t.match([out.pictures, out.cuts, out.drawerPulses], [0, 1, 0])
  t.ok(Math.max(...out.lines.map(line => line.length)) <= 32, 'nothing runs off the paper')
  const th = await print('slip-th', slip('โต๊ะ 7', ['2 × ข้าวผัดกุ้งใส่ไข่ดาวพิเศษ']), { locale: 'th' })
  t.ok(th.pictures > 0)
  const ar = await print('slip-ar', slip('طاولة ٧', ['2 × شوربة عدس بالليمون']), {
    locale: 'ar',
    direction: 'rtl'
  })
  t.ok(ar.pictures > 0)
})
