import t from 'tap'
import { currencyDigits, isCurrency } from 'stoa/plugin'
import { languageOf } from './goods.ts'
import { INDUSTRIES, industryNames, productsOf } from './industries.ts'
import { priceIn } from './price.ts'

const LANGUAGES = ['en', 'es', 'pt', 'id'] as const
const every = industryNames.flatMap(name => productsOf(name, 'en', 'USD'))
const variants = every.flatMap(({ facts }) => facts.variants)

t.test('prices are rounded as they are in the currency', async t => {
  t.strictSame(
    ['USD', 'EUR', 'GBP', 'CHF', 'PLN', 'SEK', 'JPY', 'KRW', 'IDR', 'VND', 'CLP', 'KWD'].map(
      currency => [currency, priceIn(currency, 1.29), priceIn(currency, 59.9)]
    ),
    [
      ['USD', 129, 5990],
      ['EUR', 129, 5990],
      ['GBP', 129, 5990],
      ['CHF', 130, 5990],
      ['PLN', 450, 21000],
      ['SEK', 1000, 48000],
      ['JPY', 120, 5400],
      ['KRW', 1200, 57000],
      ['IDR', 2_100_000, 96_000_000],
      ['VND', 32_000, 1_500_000],
      ['CLP', 1200, 57_000],
      ['KWD', 450, 21_000]
    ]
  )
})

t.test(
  'every currency has a price for everything, of whole units where they are small',
  async t => {
    for (const currency of Intl.supportedValuesOf('currency').filter(isCurrency)) {
      for (const name of industryNames) {
        for (const { facts } of productsOf(name, 'en', currency)) {
          const price = facts.priceMinor ?? 0
          if (!Number.isSafeInteger(price) || price <= 0) {
            t.fail(`${currency} ${facts.sku}: ${price}`)
          }
        }
      }
    }
    for (const currency of ['JPY', 'IDR', 'SEK', 'HUF', 'INR']) {
      t.equal(priceIn(currency, 0.79) % 10 ** currencyDigits(currency), 0, currency)
    }
  }
)

t.test('barcodes are EAN-13 that are nobody else’s, each its own', async t => {
  for (const { barcodes, sku } of variants) {
    const [code = ''] = barcodes
    t.match(code, /^29\d{11}$/, sku)
    const sum = [...code].reduce((total, d, i) => total + Number(d) * (i % 2 === 0 ? 1 : 3), 0)
    t.equal(sum % 10, 0, `the check digit of ${code}`)
  }
  t.equal(new Set(variants.flatMap(v => v.barcodes)).size, variants.length)
  t.equal(variants[0]?.barcodes[0], '2900001010009', 'and stays what it was')
})

t.test('SKUs say what they are, each its own', async t => {
  const skus = [...new Set([...every.map(({ facts }) => facts.sku), ...variants.map(v => v.sku)])]
  t.strictSame(
    skus.filter(sku => !/^SAMPLE-[A-Z]+(-[A-Z]+)?(-[SML])?$/.test(sku)),
    []
  )
  t.equal(new Set(every.map(({ facts }) => facts.sku)).size, every.length)
  t.equal(new Set(variants.map(v => v.sku)).size, variants.length)
})

t.test('all four languages name everything, and no two goods of an industry alike', async t => {
  for (const industry of industryNames) {
    for (const language of LANGUAGES) {
      const products = productsOf(industry, language, 'EUR')
      const names = products.flatMap(({ facts }) => facts.variants.map(({ name }) => name))
      t.equal(new Set(names).size, names.length, `${industry} in ${language}`)
      t.ok(INDUSTRIES[industry].name[language].length > 2)
    }
  }
  t.strictSame(['en-GB', 'es-MX', 'pt-BR', 'id-ID', 'de-DE', 'ID'].map(languageOf), [
    'en',
    'es',
    'pt',
    'id',
    'en',
    'id'
  ])
  const [shirt] = productsOf('fashion', 'es', 'EUR')
  t.match(shirt?.facts.variants[0], { sku: 'SAMPLE-TSHIRT-WHITE-S', name: 'Camiseta, blanco, S' })
})
