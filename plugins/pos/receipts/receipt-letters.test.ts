import { inflateSync } from 'node:zlib'
import t from 'tap'
import { stockedShop, testInstance } from 'stoa/testing'
import { PDFParse } from 'pdf-parse'
import { printedRoll } from './print/roll.ts'

const stoa = await testInstance()

const NAMES = [
  'Zażółć gęślą',
  'Cà phê sữa đá',
  'Кофе',
  'Ελληνικός',
  '咖啡',
  '臺灣',
  'コーヒー',
  '커피',
  'กาแฟ',
  'कॉफ़ी'
]
const FROM_RIGHT_TO_LEFT = ['قهوة', 'קפה']

const textOf = async (pdf: Buffer): Promise<string> =>
  (await new PDFParse({ data: new Uint8Array(pdf) }).getText()).text.normalize('NFKC')
/** Letters alone: a reader of PDFs guesses where spaces are. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '')

/** Whether a text is told beside its glyphs (/ActualText, UTF-16). */
function actualMessage(pdf: Buffer, text: string): boolean {
  const requested = Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('latin1')
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    const packed = pdf.subarray(at + 'stream\n'.length, pdf.indexOf('endstream', at))
    if (
      packed[0] === 0x78 &&
      inflateSync(packed)
        .toString('latin1')
        .replace(/\\([()\\])/g, '$1')
        .includes(requested)
    ) {
      return true
    }
  }
  return false
}

/**
 * A company in a language and currency that sells one of each name, the receipt of that, and its
 * PDF.
 */
async function sold(currency: string, locale: string, names: string[]) {
  const owner = await stoa.signUp({
    company: { name: names[0] ?? 'Co', currency, locale, timeZone: 'Asia/Riyadh' }
  })
  const { token } = owner
  await stoa.ok('PUT', '/api/v1/tenants/settings/inventory/allowNegativeStock', {
    token,
    body: { level: 'shop', value: true }
  })
  const {
    items: [register]
  } = await stoa.ok('GET', '/api/v1/pos/registers', { token })
  const lines = []
  for (const [i, name] of names.entries()) {
    const product = await stoa.ok('POST', '/api/v1/catalog/products', {
      token,
      body: { sku: `P${i}`, name, priceMinor: 123_456 }
    })
    lines.push({ variantId: product.variants[0].id, quantity: '1' })
  }
  const sale = await stoa.ok('POST', '/api/v1/pos/sales', {
    token,
    body: {
      registerId: register.id,
      lines,
      tenders: [{ type: 'cash', amountMinor: 123_456 * names.length }]
    }
  })
  const receipt = await stoa.ok('GET', `/api/v1/pos/sales/${sale.id}/receipt`, { token })
  const pdf = await stoa.call('GET', `/api/v1/pos/sales/${sale.id}/receipt.pdf`, { token })
  const page = await stoa.call('GET', `/api/v1/pos/sales/${sale.id}/receipt.html`, { token })
  t.equal(pdf.statusCode, 200, pdf.body.slice(0, 200))
  return { receipt, pdf: pdf.rawPayload, html: page.body }
}

t.test('a PDF shows names and amounts of every script as they are', async t => {
  const { pdf, receipt } = await sold('INR', 'en-IN', NAMES)
  const text = bare(await textOf(pdf))
  for (const name of NAMES) t.match(text, bare(name), name)
  t.match(text, bare(receipt.printed.lines[0].amount))
  t.match(text, '₹1,234.56')
  t.notMatch(text, /\?|\[U\+/)
  t.ok(pdf.length < 200_000, `${pdf.length} bytes: of the fonts only what is used`)
})

t.test('the signs of currencies, and amounts and dates in the digits of the language', async t => {
  for (const [currency, locale, sign] of [
    ['NGN', 'en-NG', '₦'],
    ['VND', 'vi-VN', '₫'],
    ['PHP', 'en-PH', '₱'],
    ['TRY', 'tr-TR', '₺'],
    ['UAH', 'uk-UA', '₴'],
    ['PLN', 'pl-PL', 'zł'],
    ['JPY', 'ja-JP', '￥'],
    ['KRW', 'ko-KR', '₩'],
    ['THB', 'th-TH', '฿']
  ] as Array<[string, string, string]>) {
    const { pdf, receipt } = await sold(currency, locale, ['Tea'])
    const text = bare(await textOf(pdf))
    t.match(text, sign.normalize('NFKC'), locale)
    t.match(text, bare(receipt.printed.lines[0].amount), locale)
    t.match(text, bare(receipt.printed.occurredAt), locale)
    t.notMatch(text, /\?|\[U\+/, locale)
  }
})

t.test('what runs from right to left does so on paper and on the page', async t => {
  for (const [currency, locale] of [
    ['SAR', 'ar-SA'],
    ['ILS', 'he-IL'],
    ['AED', 'ar-EG']
  ] as const) {
    const { pdf, receipt, html } = await sold(currency, locale, [
      ...FROM_RIGHT_TO_LEFT,
      'Latte 250'
    ])
    const text = bare(await textOf(pdf))
    for (const name of [...FROM_RIGHT_TO_LEFT, 'Latte250']) {
      t.match(text, bare(name), `${locale}: ${name}`)
    }
    const digits = /\p{Nd}[\p{Nd}.,٫٬]+\p{Nd}/u.exec(receipt.printed.lines[0].amount)?.[0] ?? 'none'
    t.match(text, bare(digits), `${locale}: ${digits}`)
    t.ok(actualMessage(pdf, 'قهوة'), 'and the letters of joined glyphs are told to who copies them')
    t.notMatch(text, /\?|\[U\+/)
    t.match(html, `<html lang="${locale}" dir="rtl">`)
    t.match(html, `<bdi>${FROM_RIGHT_TO_LEFT[0]}</bdi>`, 'each name runs its own way')
  }
  const { html } = await sold('GBP', 'en-GB', ['Tea'])
  t.match(html, '<html lang="en-GB" dir="ltr">')
})

t.test('a receipt of more letters than fonts are kept for has each as it is', async t => {
  const everyday = new TextDecoder('gbk')
  const letters = Array.from({ length: 72 * 8 }, (_, i) =>
    everyday.decode(new Uint8Array([0xb0 + Math.floor(i / 8), 0xa1 + (i % 8) * 11]))
  ).filter(letter => /\p{Script=Han}/u.test(letter))
  const rows = Array.from({ length: Math.ceil(letters.length / 16) }, (_, i) =>
    letters.slice(i * 16, i * 16 + 16).join('')
  ).flatMap(text => [{ text }, { text, strong: true }])
  const text = bare(
    await textOf(
      await printedRoll(rows, { title: 'Letters', author: 'Us', locale: 'zh-CN', direction: 'ltr' })
    )
  )
  const wrong = rows.filter(row => text.split(bare(row.text)).length !== 3)
  t.strictSame(wrong, [], 'once in each weight')
})

t.test('a long receipt lets others have their turn while it is set and drawn', async t => {
  const rows = Array.from({ length: 1000 }, (_, i) => ({ text: `Thing ${i}`, amount: `£${i}.00` }))
  const print = (some = rows) =>
    printedRoll(some, { title: 'Long', author: 'Us', locale: 'en', direction: 'ltr' })
  await print(rows.slice(0, 1)) // the fonts are there from now on
  let turns = 0
  let over = false
  const turn = (): void => {
    turns++
    if (!over) setImmediate(turn)
  }
  const printing = print()
  turn()
  await printing
  over = true
  t.ok(turns > 150, `${turns} turns of others`)
})

t.test('a long receipt goes on on another page that viewers can show', async t => {
  const shop = await stockedShop(stoa, '100000')
  const lines = Array.from({ length: 1000 }, (_, i) => ({
    variantId: shop.variants[i % 3],
    quantity: '1'
  }))
  const sale = await stoa.ok('POST', '/api/v1/pos/sales', {
    token: shop.token,
    body: {
      registerId: shop.registerId,
      lines,
      tenders: [{ type: 'cash', amountMinor: 10_000_000 }]
    }
  })
  const pdf = await stoa.call('GET', `/api/v1/pos/sales/${sale.id}/receipt.pdf`, {
    token: shop.token
  })
  const { pages, total } = await new PDFParse({ data: new Uint8Array(pdf.rawPayload) }).getInfo({
    parsePageInfo: true
  })
  t.ok(total > 1)
  t.ok(
    pages.every(page => page.height <= 14_400),
    'no page is higher than 200 inches'
  )
  t.equal((await textOf(pdf.rawPayload)).match(/Thing [ABC]/g)?.length, 1000, 'every line is there')
})
