import { writeFile } from 'node:fs/promises'
import fc from 'fast-check'
import t from 'tap'
import { hire, secondCompany, set, testInstance } from 'stoa/testing'
import { codesIn, pagesOf, textOf, zplPrinted } from 'stoa/testing/labels'
import { checkDigitOf } from '../../../contracts/gtin.ts'

const stoa = await testInstance()
const us = await stoa.signUp({ plugins: ['pos'] })
const { token } = us
const labels = '/api/v1/catalog/labels'
const inShop = { token, headers: { 'x-shop-id': us.shopId } }
const shots = process.env.STOA_TEST_SHOTS

let made = 0
const product = async (
  more: object = {},
  by = token
): Promise<{ id: string; variantId: string }> => {
  const sku = `S${++made}`
  const body = { sku, name: `Thing ${made}`, priceMinor: 1234, ...more }
  const { id, variants } = await stoa.ok('POST', '/api/v1/catalog/products', { token: by, body })
  return { id, variantId: variants[0].id as string }
}
const print = async (kind: 'pdf' | 'zpl' | 'preview', body: object, by = token) =>
  stoa.call('POST', `${labels}/${kind}`, { token: by, body })
const printed = async (kind: 'pdf' | 'zpl' | 'preview', body: object) => {
  const answer = await print(kind, body)
  t.equal(answer.statusCode, 200, answer.statusCode === 200 ? kind : answer.body)
  return answer.rawPayload
}
const keep = async (name: string, png: Uint8Array): Promise<void> => {
  if (shots !== undefined) await writeFile(`${shots}/${name}.png`, png)
}
let numbers = 100_000
/** An EAN-13 that no product has yet. */
const ean = (): string => gtin(`400638${++numbers}`)
const gtin = (before: string): string => before + checkDigitOf(before)

const SYMBOLS = [
  ['EAN13', '4006381333931', '4006381333931'],
  ['EAN8', '96385074', '96385074'],
  // ZXing reads a UPC-A as the EAN-13 it is: the same bars.
  ['EAN13', '036000291452', '0036000291452'],
  ['EAN13', '36000291469', '0036000291469'],
  ['EAN13', '01234565', '0012345000065'],
  ['ITF', '10036000291459', '10036000291459'],
  ['Code128', 'ABC12/3', 'ABC12/3']
] as const

t.test('each symbol is read off a PDF and off a printer that speaks ZPL', async t => {
  for (const [format, barcode, text] of SYMBOLS) {
    const { variantId } = await product({ barcodes: [barcode] })
    const items = [{ variantId, copies: 1 }]
    const [page] = await pagesOf(await printed('pdf', { items }))
    await keep(`pdf-${format}`, page as Uint8Array)
    t.match(await codesIn(page as Uint8Array), [{ format, text }], `${format} in the PDF`)
    for (const dots of [203, 300] as const) {
      const zpl = (await printed('zpl', { items, labelDots: String(dots) })).toString()
      const [label] = await zplPrinted(zpl, { widthMm: 50, heightMm: 25, dots })
      await keep(`zpl-${format}-${dots}`, label as Uint8Array)
      t.match(await codesIn(label as Uint8Array), [{ format, text }], `${format} at ${dots} dots`)
    }
  }
})

const digits = (count: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count })
    .map(all => all.join(''))

t.test('whatever code a variant has, a scanner reads it', async t => {
  const codes = new Map<string, string>()
  for (const [written, read] of fc.sample(
    fc.oneof(
      digits(12).map(before => [gtin(before), gtin(before)]),
      digits(11).map(before => [gtin(before), `0${gtin(before)}`]),
      digits(6).map(rest => [gtin(`9${rest}`), gtin(`9${rest}`)]),
      digits(12).map(rest => [gtin(`1${rest}`), gtin(`1${rest}`)]),
      fc.stringMatching(/^[A-Z][!-,./-~]{0,15}$/).map(code => [code, code])
    ),
    { numRuns: 40, seed: 20 }
  )) {
    codes.set(written as string, read as string)
  }
  const items: Array<{ variantId: string }> = []
  for (const barcode of codes.keys()) {
    items.push({ variantId: (await product({ barcodes: [barcode] })).variantId })
  }
  const read = [...codes.values()]
  const wide = { labelStock: 'roll-100x50', labelLines: ['symbol', 'name'] }
  const pages = await pagesOf(await printed('pdf', { items, ...wide }))
  t.equal(pages.length, read.length, 'a page a label')
  const zpl = (await printed('zpl', { items, ...wide })).toString()
  const prints = await zplPrinted(zpl, { widthMm: 100, heightMm: 50, dots: 203 })
  for (const [i, text] of read.entries()) {
    t.match(await codesIn(pages[i] as Uint8Array), [{ text }], `${text} off paper`)
    t.match(await codesIn(prints[i] as Uint8Array), [{ text }], `${text} off a label printer`)
  }
  const qr = { items, labelStock: 'roll-62x29', labelSymbol: 'qr' }
  const squares = await pagesOf(await printed('pdf', qr))
  for (const [i, code] of [...codes.keys()].entries()) {
    t.match(
      await codesIn(squares[i] as Uint8Array),
      [{ format: 'QRCode', text: code }],
      `${code} as QR`
    )
  }
})

t.test('a sheet that is partly used goes on where it is free', async t => {
  const { variantId } = await product({ barcodes: [ean()] })
  const items = [{ variantId, copies: 5 }]
  const pages = await pagesOf(
    await printed('pdf', { items, labelStock: 'avery-l7160', startAt: 20 })
  )
  t.equal(pages.length, 2)
  const [first, second] = await Promise.all(pages.map(codesIn))
  t.equal(first?.length, 2)
  t.equal(second?.length, 3)
  // 288 dots an inch; a label is 66.04 mm from the next one, the bars are in its middle.
  const mm = (dots: number): number => (dots / 288) * 25.4
  const bars = (first ?? []).map(({ x, y }) => ({
    column: Math.floor((mm(x) - 7.21) / 66.04),
    row: Math.floor((mm(y) - 15.15) / 38.1)
  }))
  t.strictSame(bars, [
    { column: 1, row: 6 },
    { column: 2, row: 6 }
  ])
  t.ok(
    (second ?? []).every(({ y }) => mm(y) < 15.15 + 38.1),
    'the next sheet begins at its top'
  )
  const shift = { labelShiftRightTenths: 20, labelShiftDownTenths: -10 }
  const [moved] = await pagesOf(
    await printed('pdf', { items, labelStock: 'avery-l7160', startAt: 20, ...shift })
  )
  const [before, after] = [first?.[0], (await codesIn(moved as Uint8Array))[0]]
  t.ok(Math.abs(mm((after?.x ?? 0) - (before?.x ?? 0)) - 2) < 0.3, 'two millimetres to the right')
  t.ok(Math.abs(mm((after?.y ?? 0) - (before?.y ?? 0)) + 1) < 0.3, 'one up')
})

t.test('a roll has a page a label, and a label printer makes the copies', async t => {
  const { variantId } = await product({ barcodes: [ean()] })
  const items = [{ variantId, copies: 3 }]
  t.equal((await pagesOf(await printed('pdf', { items }))).length, 3)
  t.match(
    (await printed('zpl', { items })).toString(),
    /^\^XA\^PW400\^LL200\^LH0,0\^FO0,0\^GFA,10000,10000,50,[^^]+\^FS\^PQ3\^XZ\n$/
  )
  const svg = (await printed('preview', { items })).toString()
  t.match(svg, /^<svg [^>]+width="50mm" height="25mm">/)
  t.notMatch(svg, /NaN|undefined/)
})

t.test('names of every script are set whole or cut short', async t => {
  const names = [
    'Crème brûlée à l’érable',
    'Кофе по-київськи',
    'قهوة عربية',
    'กาแฟเย็นสูตรพิเศษ',
    '中国绿茶礼盒',
    'x'.repeat(200)
  ]
  const items: Array<{ variantId: string }> = []
  for (const name of names) items.push({ variantId: (await product({ name })).variantId })
  const pdf = await printed('pdf', { items })
  const text = (await textOf(pdf)).normalize('NFKC')
  for (const name of [names[0], names[1], names[3], names[4]]) {
    t.ok(
      text.replace(/\s/g, '').includes((name as string).normalize('NFKC').replace(/\s/g, '')),
      name ?? ''
    )
  }
  t.match(text, '...', 'the long one')
  t.notMatch(text, 'U+')
  for (const [i, page] of (await pagesOf(pdf)).entries()) await keep(`script-${i}`, page)
  const zpl = (await printed('zpl', { items })).toString()
  const prints = await zplPrinted(zpl, { widthMm: 50, heightMm: 25, dots: 203 })
  t.equal(prints.length, names.length)
  for (const [i, print] of prints.entries()) await keep(`script-zpl-${i}`, print)
})

t.test('prices: of the unit, and of a kilogram where goods are weighed', async t => {
  const all = { labelStock: 'roll-100x50', labelLines: ['name', 'price', 'unit-price', 'sku'] }
  const shown = async (more: object): Promise<string> => {
    const { variantId } = await product(more)
    return textOf(await printed('pdf', { items: [{ variantId }], ...all }))
  }
  // By hand: 12.34 for 400 g is 12.34 × 1000 ÷ 400 = 30.85 a kilogram; 9.99 for 350 g is 28.542857…;
  // 0.01 for 16 g is 0.625, half a penny up.
  const jam = await shown({ priceMinor: 1234, weightGrams: 400 })
  t.match(jam, '£12.34')
  t.match(jam, '£30.85 / kg')
  t.match(jam, /S\d+/)
  t.match(await shown({ priceMinor: 999, weightGrams: 350 }), '£28.54 / kg')
  t.match(await shown({ priceMinor: 1, weightGrams: 16 }), '£0.63 / kg')
  const ham = await shown({ priceMinor: 3, soldBy: 'g' })
  t.match(ham, '£0.03 / g')
  t.match(ham, '£30.00 / kg')
  t.match(await shown({ priceMinor: 25, soldBy: 'oz' }), '£4.00 / lb')
  const cheese = await shown({ priceMinor: 1500, soldBy: 'kg', weightGrams: 200 })
  t.match(cheese, '£15.00 / kg')
  t.notMatch(cheese, '75.00', 'its price is that of a kilogram already')
  t.notMatch(await shown({ priceMinor: 500 }), '/ kg', 'no one weighed it')
})

t.test('what cannot be printed is refused in words', async t => {
  const plain = await product()
  const refused = async (body: object, code: string, status = 422) => {
    const answer = await print('pdf', body)
    t.equal(answer.statusCode, status, answer.body)
    t.equal(answer.json().code, code)
    return answer.json().detail as string
  }
  const items = [{ variantId: plain.variantId }]
  t.match(
    await refused({ items, labelCode: 'barcode' }, 'catalog.variant-without-code'),
    `S${made}`
  )
  const odd = await product({ sku: 'Ñandú' })
  await refused({ items: [{ variantId: odd.variantId }] }, 'catalog.code-not-encodable')
  const [qr] = await pagesOf(
    await printed('pdf', { items: [{ variantId: odd.variantId }], labelSymbol: 'qr' })
  )
  t.match(await codesIn(qr as Uint8Array), [{ text: 'ÑANDÚ' }])
  const long = await product({ barcodes: ['A1'.repeat(32)] })
  await refused({ items: [{ variantId: long.variantId }] }, 'catalog.code-too-wide')
  const small = { labelStock: 'custom', labelWidthMm: 40, labelHeightMm: 10 }
  await refused({ items, ...small }, 'catalog.label-too-small')
  t.equal((await print('pdf', { items, ...small, labelLines: ['name'] })).statusCode, 200)
  await refused(
    {
      items: [
        { ...items[0], copies: 600 },
        { ...items[0], copies: 401 }
      ]
    },
    'catalog.too-many-labels'
  )
  const other = await stoa.signUp()
  const foreign = (
    await stoa.ok('POST', '/api/v1/catalog/products', {
      token: other.token,
      body: { sku: 'F', name: 'F', priceMinor: 1 }
    })
  ).variants[0].id
  const unknown = await refused(
    { items: [{ variantId: '0198c2a0-0000-7000-8000-000000000000' }] },
    'stoa.not-found',
    404
  )
  t.equal(await refused({ items: [{ variantId: foreign }] }, 'stoa.not-found', 404), unknown)
})

t.test('a shop’s settings say what is printed; a request may depart from them', async t => {
  const { variantId } = await product({ barcodes: [ean()] })
  const items = [{ variantId }]
  await set(stoa, 'catalog/labelStock', 'shop', 'roll-62x29', inShop)
  t.match((await printed('preview', { items })).toString(), 'width="62mm"')
  t.match(
    (await printed('preview', { items, labelStock: 'roll-40x30' })).toString(),
    'width="40mm"'
  )
  await set(stoa, 'catalog/labelCode', 'shop', 'sku', inShop)
  const [page] = await pagesOf(await printed('pdf', { items }))
  t.match(await codesIn(page as Uint8Array), [{ format: 'Code128', text: `S${made}` }])
})

t.test('who may not print labels prints none; a company’s goods are its own', async t => {
  const { variantId } = await product()
  const items = [{ variantId }]
  const accountant = await hire(stoa, us, [{ role: 'accountant' }])
  const cashier = await hire(stoa, us, [{ role: 'cashier' }])
  t.equal((await print('pdf', { items }, accountant.token)).statusCode, 403)
  t.equal((await print('pdf', { items }, cashier.token)).statusCode, 200)
  const second = await secondCompany(stoa, us)
  const answer = await stoa.call('POST', `${labels}/pdf`, {
    token,
    body: { items },
    headers: { 'x-company-id': second.companyId }
  })
  t.equal(answer.statusCode, 404)
})
