import t from 'tap'
import fc from 'fast-check'
import { chooseRule, type Rule } from './choose-rule.ts'
import { commissionOf } from './commission.ts'

const rule = (id: string, more: Partial<Rule> = {}): Rule => ({
  id,
  base: 'net',
  ratePpm: 50_000,
  pieceMinor: null,
  agentId: null,
  categoryId: null,
  variantId: null,
  ...more
})
const lamp = { agentId: 'ann', variantId: 'lamp', categoryIds: ['lamps', 'home'] }
const ordered = [
  rule('1', { variantId: 'lamp', agentId: 'ann' }),
  rule('2', { variantId: 'lamp' }),
  rule('3', { categoryId: 'lamps', agentId: 'ann' }),
  rule('4', { categoryId: 'lamps' }),
  rule('5', { categoryId: 'home', agentId: 'ann' }),
  rule('6', { categoryId: 'home' }),
  rule('7', { agentId: 'ann' }),
  rule('8')
]

t.test(
  'the most specific rule: variant, category, those above, all; then who is named',
  async t => {
    for (const [i, first] of ordered.entries()) {
      t.equal(chooseRule(ordered.slice(i), lamp)?.id, first.id)
      t.equal(chooseRule(ordered.slice(i).toReversed(), lamp)?.id, first.id)
    }
    t.equal(chooseRule([], lamp), null)
  }
)

t.test('a rule about others is about no one else', async t => {
  const others = [
    rule('1', { agentId: 'bob' }),
    rule('2', { variantId: 'chair' }),
    rule('3', { categoryId: 'garden' })
  ]
  t.equal(chooseRule(others, lamp), null)
  t.equal(chooseRule([...others, rule('0')], lamp)?.id, '0')
  t.equal(chooseRule(others, { ...lamp, categoryIds: [] }), null)
})

t.test('of two alike the newest', async t => {
  const two = [rule('1', { ratePpm: 1 }), rule('2', { ratePpm: 2 })]
  t.equal(chooseRule(two, lamp)?.ratePpm, 2)
  t.equal(chooseRule(two.toReversed(), lamp)?.ratePpm, 2)
})

t.test('net, total and pieces; ties away from zero', async t => {
  const sold = { quantityMilli: 2500, netMinor: 1010, totalMinor: 1212 }
  t.equal(commissionOf(rule('1'), sold), 51, '50.5')
  t.equal(commissionOf(rule('1'), { ...sold, netMinor: -1010 }), -51)
  t.equal(commissionOf(rule('1', { base: 'total' }), sold), 61, '60.6')
  t.equal(commissionOf(rule('1', { base: 'piece', ratePpm: null, pieceMinor: 25 }), sold), 63)
  t.equal(commissionOf(null, sold), 0)
})

t.test('a share is never more than half a minor unit off', t => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000_000 }),
      fc.integer({ min: 0, max: 1_000_000 }),
      (netMinor, ratePpm) => {
        const got = commissionOf(rule('1', { ratePpm }), {
          quantityMilli: 1000,
          netMinor,
          totalMinor: 0
        })
        const off = 2n * (BigInt(got) * 1_000_000n - BigInt(netMinor) * BigInt(ratePpm))
        return off <= 1_000_000n && off > -1_000_000n
      }
    )
  )
  t.end()
})
