import t from 'tap'
import { pageModule } from '../../test/support/page-module.ts'

const { digitsTyped } = await pageModule<typeof import('../web/kit/digits-typed.ts')>(
  new URL('../web/kit/digits-typed.ts', import.meta.url)
)

const shownIn =
  (locale: string, currency: string, digits: number) =>
  (minor: string): string =>
    minor === ''
      ? ''
      : new Intl.NumberFormat(locale, {
          style: 'currency',
          currency,
          minimumFractionDigits: digits,
          maximumFractionDigits: digits
        }).format(Number(minor) / 10 ** digits)

t.test('an amount is typed and erased at its end, wherever the sign stands', async t => {
  for (const [locale, currency, digits] of [
    ['en-GB', 'GBP', 2],
    ['es-ES', 'EUR', 2],
    ['id-ID', 'IDR', 2],
    ['ja-JP', 'JPY', 0],
    ['ar-EG', 'EGP', 2],
    ['ar-KW', 'KWD', 3]
  ] as const) {
    const show = shownIn(locale, currency, digits)
    let typed = ''
    for (const key of ['5', '0', '7']) typed = digitsTyped(show(typed) + key, show(typed))
    t.equal(typed, '507', `${locale} ${currency}`)
    for (const left of ['50', '5', '']) {
      typed = digitsTyped(show(typed).slice(0, -1), show(typed))
      t.equal(typed, left, `${locale} ${currency}, erased`)
    }
  }
  t.equal(digitsTyped('00012', ''), '12')
  t.equal(digitsTyped('£12.50', ''), '1250', 'pasted')
  t.equal(digitsTyped('123456789012', ''), '1234567890')
})
