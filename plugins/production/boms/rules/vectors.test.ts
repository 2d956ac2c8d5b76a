import { readFileSync } from 'node:fs'
import t from 'tap'
import { formatQuantity, parseQuantity } from 'stoa/plugin'
import type { Unit } from '../../../../contracts/units.ts'
import { costOf } from '../../taken/answers.ts'
import { toBase } from './convert.ts'
import { type Bom, explode, makeable, milliOf, rounded, shareOf } from './explode.ts'

interface VectorBom {
  kind: Bom['kind']
  makes: string
  lines: Array<{ part: string; quantity: string; unit?: Unit; soldBy: Unit; waste?: string }>
}
interface Vectors {
  taken: Array<{
    name: string
    boms: Record<string, VectorBom>
    make: Record<string, string>
    takes: Record<string, string>
    costs?: Record<string, number>
    costOfOne?: number
  }>
  returned: Array<{ name: string; total: string; of: string; back: string[]; parts: string[] }>
  makeable: Array<{
    name: string
    needs: Record<string, string>
    free: Record<string, string>
    whole: boolean
    makeable: string
  }>
}
const vectors = JSON.parse(
  readFileSync(new URL('vectors.json', import.meta.url), 'utf8')
) as Vectors

const bomOf = ({ kind, makes, lines }: VectorBom): Bom => ({
  kind,
  makesMilli: parseQuantity(makes),
  lines: lines.map(line => ({
    partId: line.part,
    baseNano: toBase(parseQuantity(line.quantity), line.unit ?? line.soldBy, line.soldBy),
    wasteHundredths: Math.round(Number(line.waste ?? 0) * 100)
  }))
})
const milliBy = (of: Record<string, string>): Map<string, number> =>
  new Map(Object.entries(of).map(([id, quantity]) => [id, parseQuantity(quantity)]))

for (const { name, boms, make, takes, costs, costOfOne } of vectors.taken) {
  t.test(name, async t => {
    const all = new Map(Object.entries(boms).map(([id, bom]) => [id, bomOf(bom)]))
    const asked = new Map(Array.from(milliBy(make), ([id, milli]) => [id, milliOf(milli)]))
    const taken = explode(all, asked)
    t.strictSame(
      Object.fromEntries(Array.from(taken, ([id, need]) => [id, formatQuantity(rounded(need))])),
      takes
    )
    const negative = new Map(Array.from(milliBy(make), ([id, milli]) => [id, milliOf(-milli)]))
    for (const [id, need] of explode(all, negative)) {
      t.equal(formatQuantity(-rounded(need)), takes[id], 'what leaves is rounded as what comes')
    }
    if (costs === undefined) return
    const [id = ''] = Object.keys(make)
    const one = explode(all, new Map([[id, milliOf(1_000)]]))
    t.equal(costOf(one, new Map(Object.entries(costs))), costOfOne)
    t.equal(costOf(one, new Map()), null, 'where a cost is not known there is none')
  })
}

for (const { name, total, of, back, parts } of vectors.returned) {
  t.test(name, async t => {
    let before = 0
    const given = back.map(text => {
      const now = parseQuantity(text)
      const share = shareOf(parseQuantity(total), parseQuantity(of), before, now)
      before += now
      return formatQuantity(share)
    })
    t.strictSame(given, parts)
  })
}

for (const { name, needs, free, whole, makeable: expected } of vectors.makeable) {
  t.test(name, async t => {
    const exact = new Map(Array.from(milliBy(needs), ([id, milli]) => [id, milliOf(milli)]))
    t.equal(formatQuantity(makeable(exact, milliBy(free), whole)), expected)
  })
}

t.test('whatever is made of whatever, the parts of n are n times those of one', async t => {
  let seed = 11
  const random = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  for (let round = 0; round < 200; round++) {
    const boms = new Map<string, Bom>()
    for (let i = 0; i < 5; i++) {
      boms.set(`g${i}`, {
        kind: i === 0 || random(2) === 0 ? 'bundle' : 'prepared',
        makesMilli: 1 + random(9_999),
        lines: Array.from({ length: 1 + random(3) }, (_, n) => ({
          partId: `g${i + 1 + n}`,
          baseNano: BigInt(1 + random(2_000_000_000)),
          wasteHundredths: random(9_501)
        }))
      })
    }
    const one = explode(boms, new Map([['g0', milliOf(1_000)]]))
    const many = explode(boms, new Map([['g0', milliOf(7_000)]]))
    for (const [id, need] of one) {
      const seven = many.get(id) ?? milliOf(0)
      t.ok(need.n * 7n * seven.d === seven.n * need.d, 'exact')
    }
    const made = makeable(one, new Map(Array.from(one.keys(), id => [id, 10_000_000])), false)
    const used = explode(boms, new Map([['g0', milliOf(made)]]))
    t.ok(
      [...used.values()].every(need => rounded(need) <= 10_000_000),
      'what can be made takes no more than there is'
    )
  }
})
