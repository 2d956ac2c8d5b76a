import t from 'tap'
import { pageModule } from 'stoa/testing'

const { percentOf, ppmOf } = await pageModule<typeof import('../web/tax-classes/percent.ts')>(
  new URL('../web/tax-classes/percent.ts', import.meta.url)
)

t.test('a percentage is read to the millionth, and never rounded in silence', async t => {
  const cases: Array<[typed: string, ppm: number | null]> = [
    ['7.5', 75_000],
    ['7,5 %', 75_000],
    ['0', 0],
    ['100', 1_000_000],
    ['8.875', 88_750],
    ['0.0001', 1],
    ['1.0009', 10_009],
    ['0.00005', null],
    ['100.0001', null],
    ['1e1', null],
    ['0x10', null],
    ['-1', null],
    ['', null]
  ]
  for (const [typed, ppm] of cases) t.equal(ppmOf(typed), ppm, `«${typed}»`)
  t.equal(percentOf(88_750, 'es-ES').replace(/\s/g, ' '), '8,875 %')
})
