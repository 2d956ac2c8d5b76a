import fc from 'fast-check'
import t from 'tap'
import { inTaxOrder, taxLines } from './tax.ts'

const amounts = (lines: ReturnType<typeof taxLines>) =>
  lines.map(taxes => taxes.map(({ code, taxMinor }) => `${code} ${taxMinor}`))
const A = { code: 'A', ratePpm: 90_000 }
const B = { code: 'B', ratePpm: 90_000 }

t.test('taxes in a price never come to more than the price', async t => {
  const rates = ['X', 'Y', 'Z'].map(code => ({ code, ratePpm: 1_000_000 }))
  // 2 × 1/4 = 0.5 → 1 each, three where two were charged.
  t.same(amounts(taxLines([{ chargedMinor: 2, taxes: rates }], 'inclusive', 'line')), [
    ['X 1', 'Y 1', 'Z 0']
  ])
})

t.test(
  'per document, the same taxes are one combination in whatever order they are given',
  async t => {
    // 66 × 9/118 = 5.03 → 5; by line it would be 33 × 9/118 = 2.52 → 3, twice.
    const lines = amounts(
      taxLines(
        [
          { chargedMinor: 33, taxes: [A, B] },
          { chargedMinor: 33, taxes: [B, A] }
        ],
        'inclusive',
        'document'
      )
    )
    t.same(
      lines,
      [
        ['A 3', 'B 2'],
        ['A 2', 'B 3']
      ],
      '5 each, and 5 a line'
    )
  }
)

t.test('per document, a tax in prices is rounded once per combination', async t => {
  // A alone: 33 × 9/109 = 2.72 → 3. A beside B: 33 × 9/118 = 2.52 → 3 each.
  const lines = amounts(
    taxLines(
      [
        { chargedMinor: 33, taxes: [A] },
        { chargedMinor: 33, taxes: [A, B] }
      ],
      'inclusive',
      'document'
    )
  )
  t.same(lines, [['A 3'], ['A 3', 'B 3']])
})

t.test('nothing charged, nothing taxed', async t => {
  for (const mode of ['inclusive', 'exclusive'] as const) {
    for (const rounding of ['line', 'document'] as const) {
      t.same(
        amounts(
          taxLines(
            [
              { chargedMinor: 0, taxes: [A] },
              { chargedMinor: 0, taxes: [] }
            ],
            mode,
            rounding
          )
        ),
        [['A 0'], []]
      )
    }
  }
})

t.test(
  'one code at two rates is two taxes: each line bears its own, the lower rate first',
  async t => {
    const [low, high] = [5, 20].map(percent => ({ code: 'V', ratePpm: percent * 10_000 }))
    const lines = [
      { chargedMinor: 1200, taxes: [high as typeof A] },
      { chargedMinor: 1050, taxes: [low as typeof A] }
    ]
    for (const [mode, taxes] of [
      ['inclusive', [200, 50]],
      ['exclusive', [240, 53]]
    ] as const) {
      for (const rounding of ['line', 'document'] as const) {
        t.same(
          taxLines(lines, mode, rounding).map(of => of.map(({ taxMinor }) => taxMinor)),
          taxes.map(tax => [tax]),
          `${mode}, by ${rounding}`
        )
      }
    }
    t.same(
      inTaxOrder([high as typeof A, B, A, low as typeof A]),
      [A, B, low, high],
      'whatever was scanned first'
    )
  }
)

t.test('no tax is further from its own rate than the rounding of its document', async () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          chargedMinor: fc.integer({ min: 0, max: 1_000_000 }),
          taxes: fc
            .constantFrom([5], [20], [5, 20])
            .map(rates => rates.map(percent => ({ code: 'V', ratePpm: percent * 10_000 })))
        }),
        { minLength: 1, maxLength: 8 }
      ),
      fc.constantFrom('inclusive' as const, 'exclusive' as const),
      fc.constantFrom('line' as const, 'document' as const),
      (charges, mode, rounding) =>
        taxLines(charges, mode, rounding).every((taxes, i) => {
          const { chargedMinor, taxes: rates } = charges[i] as (typeof charges)[number]
          const within = mode === 'inclusive' ? rates.reduce((all, r) => all + r.ratePpm, 0) : 0
          return taxes.every(
            ({ ratePpm, taxMinor }) =>
              Math.abs(taxMinor - (chargedMinor * ratePpm) / (1_000_000 + within)) <= charges.length
          )
        })
    )
  )
})
