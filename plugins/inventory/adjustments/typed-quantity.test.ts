import t from 'tap'
import { pageModule } from 'stoa/testing'

const { milliOf, typedOf } = await pageModule<
  typeof import('../web/adjustments/typed-quantity.ts')
>(new URL('../web/adjustments/typed-quantity.ts', import.meta.url))

t.test('a quantity is read as it is written where the company is', async t => {
  const cases: Array<[typed: string, locale: string, milli: number | null]> = [
    ['12', 'en-GB', 12_000],
    [' 2.5 ', 'en-GB', 2_500],
    ['2,5', 'en-GB', 2_500],
    ['2.5', 'id-ID', 2_500],
    ['0.125', 'id-ID', 125],
    ['0,125', 'en-US', 125],
    ['1.000', 'en-GB', 1_000],
    ['1.000', 'id-ID', 1_000_000],
    ['1,000', 'en-GB', 1_000_000],
    ['1,000', 'es-ES', 1_000],
    ['1.234.567', 'pt-BR', 1_234_567_000],
    ['1.234,5', 'en-GB', 1_234_500],
    ['1,234.567', 'de-DE', 1_234_567],
    ['1 500,25', 'fr-FR', 1_500_250],
    ['1\u202f500', 'fr-FR', 1_500_000],
    ["1'500.5", 'de-CH', 1_500_500],
    ['99999999999.999', 'en-GB', 99_999_999_999_999],
    ['999999999999', 'en-GB', null],
    ['1.2345', 'en-GB', null],
    ['1.23.4', 'en-GB', null],
    ['1,23,456', 'en-GB', null],
    ['1.000.00', 'id-ID', null],
    ['-1', 'en-GB', null],
    ['1e3', 'en-GB', null],
    ['', 'en-GB', null],
    ['.', 'en-GB', null]
  ]
  for (const [typed, locale, milli] of cases) {
    t.equal(milliOf(typed, locale), milli, `«${typed}» in ${locale}`)
  }
})

t.test('what is written for a person is read back as the same', async t => {
  for (const locale of ['en-GB', 'id-ID', 'es-ES', 'pt-BR', 'ar-KW', 'de-CH']) {
    for (const milli of [0, 1, 125, 1_000, 1_125, 12_500, 1_234_567]) {
      t.equal(milliOf(typedOf(milli, locale), locale), milli, `${milli} in ${locale}`)
    }
  }
})
