import { readFileSync } from 'node:fs'
import t from 'tap'
import { parseQuantity } from 'stoa/plugin'
import { spreadCharges, type SpreadBy } from '../../receipts/rules/landed.ts'
import { milliText } from '../../stock-value/store.ts'
import type { Kept } from './moving-average.ts'
import { bookMovement } from './book-movement.ts'
import { valueText } from './value.ts'

interface Step {
  in?: string
  out?: string
  cost?: number
  is: string
  late?: string
  quantity: string
  value: string
  unit: string | null
}
interface Vectors {
  averages: Array<{ name: string; costMinor: number | null; steps: Step[] }>
  charges: Array<{
    name: string
    lines: Array<{ quantity: string; cost: number; grams?: number }>
    charges: Array<{ amount: number; by: SpreadBy }>
    landed: number[]
  }>
}
const { averages, charges } = JSON.parse(
  readFileSync(new URL('vectors.json', import.meta.url), 'utf8')
) as Vectors

for (const { name, costMinor, steps } of averages) {
  t.test(name, async t => {
    let kept: Kept = { milli: 0n, value: 0n, unit: null }
    let sum = 0n
    for (const step of steps) {
      const milli = BigInt(parseQuantity(step.in ?? `-${step.out}`))
      const taken = {
        milli,
        reason: step.in === undefined ? 'sale' : 'receipt',
        receivedMinor: step.cost ?? null,
        before: { milli: 0n, value: 0n }
      }
      const booked = bookMovement(kept, taken, costMinor)
      kept = booked.kept
      sum += booked.value + booked.late
      t.strictSame(
        {
          is: valueText(booked.value),
          late: valueText(booked.late),
          quantity: milliText(kept.milli),
          value: valueText(kept.value),
          unit: kept.unit === null ? null : valueText(kept.unit)
        },
        {
          is: step.is,
          late: step.late ?? '0',
          quantity: step.quantity,
          value: step.value,
          unit: step.unit
        }
      )
      t.equal(sum, kept.value, 'the value is the sum of what is in the book')
    }
  })
}

for (const { name, lines, charges: some, landed } of charges) {
  t.test(name, async t => {
    const of = lines.map(({ quantity, cost, grams }) => ({
      costMinor: cost,
      milli: parseQuantity(quantity),
      weightGrams: grams ?? null
    }))
    const spread = some.map(({ amount, by }) => ({ amountMinor: amount, spreadBy: by }))
    t.strictSame(spreadCharges(spread, of), landed)
  })
}

t.test('whatever moves, what is there is what came less what left', async t => {
  let seed = 7
  const random = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  for (let round = 0; round < 200; round++) {
    let kept: Kept = { milli: 0n, value: 0n, unit: null }
    let [milli, value] = [0n, 0n]
    for (let step = 0; step < 40; step++) {
      const size = BigInt(1 + random(20_000))
      const comes = random(2) === 0
      const receivedMinor = comes && random(4) > 0 ? random(100_000) : null
      const booked = bookMovement(
        kept,
        {
          milli: comes ? size : -size,
          reason: comes ? 'receipt' : 'sale',
          receivedMinor,
          before: { milli: 0n, value: 0n }
        },
        random(3) === 0 ? null : random(500)
      )
      milli += comes ? size : -size
      value += booked.value + booked.late
      kept = booked.kept
      t.ok(kept.milli === milli && kept.value === value, 'the sums are kept')
      t.ok(kept.milli === 0n ? kept.value === 0n : true, 'nothing is worth nothing')
      t.ok(kept.milli > 0n ? kept.value >= 0n : kept.value <= 0n, 'the sign is that of the goods')
    }
  }
})
