import t from 'tap'
import { readAmount } from './read-amount.ts'

t.test('amounts are read as people write them', async t => {
  const pounds = { locale: 'en-GB', currency: 'GBP' }
  for (const [text, minor] of [
    ['12', 1200],
    ['12.5', 1250],
    ['12,5', 1250],
    ['12.', 1200],
    ['.5', 50],
    ['£1,234.50', 123_450],
    ['1.234,50 GBP', 123_450],
    ['1 234,5', 123_450],
    ["1'234.50", 123_450],
    ['1,234', 123_400],
    ['1.234.567', 123_456_700],
    ['−3.20', -320],
    ['0', 0],
    ['-0', 0],
    ['١٢٫٥٠', 1250],
    ['-£ 5', -500],
    ['0,12', 12],
    ['1,00,000.50', 10_000_050]
  ] as const) {
    t.equal(readAmount(text, pounds), minor, text)
  }
  t.equal(readAmount('  ', pounds), null)
  for (const text of [
    'abc',
    '1.2345',
    '1-2',
    '1.50 2',
    '12a3',
    '12x',
    '12 €',
    '0.500',
    '12.34.56',
    '1,2345.50',
    '9'.repeat(20)
  ]) {
    t.ok(Number.isNaN(readAmount(text, pounds)), text)
  }
  t.equal(readAmount('Rp18.254', { locale: 'id-ID', currency: 'IDR' }), 1_825_400)
  t.equal(readAmount('18 254,5 kr', { locale: 'sv-SE', currency: 'SEK' }), 1_825_450)
  const yen = { locale: 'ja-JP', currency: 'JPY' }
  t.equal(readAmount('¥1,500', yen), 1500)
  t.ok(Number.isNaN(readAmount('15.5', yen)))
  t.equal(readAmount('1.234', { locale: 'en-KW', currency: 'KWD' }), 1234, 'three decimals')
  t.equal(readAmount('1,234', { locale: 'en-KW', currency: 'KWD' }), 1_234_000, 'or thousands')
})

t.test('what a field of any language shows is read as the same amount', async t => {
  const locales = [
    'en-GB',
    'de-DE',
    'de-CH',
    'fr-FR',
    'sv-SE',
    'hi-IN',
    'mr-IN',
    'bn-BD',
    'ne-NP',
    'my-MM',
    'ar-EG',
    'fa-IR',
    'id-ID',
    'pt-BR',
    'ja-JP'
  ]
  for (const locale of locales) {
    for (const minor of [-12_345_650, -50, 5, 1250, 123_450, 987_654_321]) {
      const shown = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(minor / 100)
      t.equal(readAmount(shown, { locale, currency: 'EUR' }), minor, `${locale} ${shown}`)
    }
  }
})
