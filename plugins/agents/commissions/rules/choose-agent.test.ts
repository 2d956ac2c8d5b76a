import t from 'tap'
import fc from 'fast-check'
import { type AssignmentFact, chooseAgent, type SaleFacts } from './choose-agent.ts'

const DAYS = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04']
const one = (more: Partial<AssignmentFact>): AssignmentFact => ({
  id: '1',
  agentId: 'a',
  kind: 'shop',
  fromDay: '2026-01-01',
  toDay: null,
  ...more
})
const sale = (more: Partial<SaleFacts>): SaleFacts => ({
  day: '2026-01-02',
  namedId: null,
  ofCustomerId: null,
  assignments: [],
  isActive: () => true,
  ...more
})
const kinds = ['territory', 'register', 'shop'] as const
const all = kinds.map(kind => one({ kind, agentId: kind }))

t.test('sale, customer, territory, register, shop: in this order, else no one', async t => {
  const full = sale({ namedId: 'named', ofCustomerId: 'customer', assignments: all })
  t.strictSame(chooseAgent(full), { agentId: 'named', source: 'sale' })
  t.strictSame(chooseAgent({ ...full, namedId: null }), { agentId: 'customer', source: 'customer' })
  for (const [i, kind] of kinds.entries()) {
    const left = all.slice(i).toReversed()
    t.strictSame(chooseAgent(sale({ assignments: left })), { agentId: kind, source: kind })
  }
  t.equal(chooseAgent(sale({})), null)
})

t.test('an assignment holds on its first and its last day, and on no other', async t => {
  const assignments = [one({ fromDay: '2026-01-02', toDay: '2026-01-03' })]
  t.strictSame(
    DAYS.map(day => chooseAgent(sale({ day, assignments }))?.agentId),
    [undefined, 'a', 'a', undefined]
  )
})

t.test('who is archived gets nothing, unless they are named on the sale', async t => {
  const isActive = (id: string) => id === 'other'
  const assignments = [one({ agentId: 'gone' }), one({ id: '0', agentId: 'other' })]
  t.equal(chooseAgent(sale({ ofCustomerId: 'gone', isActive })), null)
  t.match(chooseAgent(sale({ ofCustomerId: 'gone', assignments, isActive })), { agentId: 'other' })
  t.match(chooseAgent(sale({ namedId: 'gone', isActive })), { agentId: 'gone' })
})

t.test('of several the one that began last counts, of those the newest, in whatever order', t => {
  const fact = fc.record({
    id: fc.uuid({ version: 7 }),
    agentId: fc.constantFrom('a', 'b', 'c'),
    kind: fc.constantFrom(...kinds),
    fromDay: fc.constantFrom(...DAYS),
    toDay: fc.option(fc.constantFrom(...DAYS))
  })
  fc.assert(
    fc.property(
      fc.uniqueArray(fact, { selector: f => f.id, maxLength: 8 }),
      fc.constantFrom(...DAYS),
      (assignments, day) => {
        const chosen = chooseAgent(sale({ day, assignments }))
        const turned = chooseAgent(sale({ day, assignments: assignments.toReversed() }))
        t.same(chosen, turned)
        const inForce = assignments.filter(
          f => f.fromDay <= day && (f.toDay === null || f.toDay >= day)
        )
        const kind = kinds.find(k => inForce.some(f => f.kind === k))
        if (kind === undefined) return chosen === null
        const best = inForce
          .filter(f => f.kind === kind)
          .reduce((a, b) => (`${a.fromDay} ${a.id}` > `${b.fromDay} ${b.id}` ? a : b))
        return chosen?.agentId === best.agentId && chosen.source === kind
      }
    )
  )
  t.end()
})
