import t from 'tap'
import { isOpen, mayMove, MOVES, OPEN, STATES } from './payment-state.ts'

/** Written out by hand, a row for each state: the order of the columns is the order of the rows. */
const ORDER = [
  'created',
  'unknown',
  'requires-action',
  'authorized',
  'captured',
  'failed',
  'expired',
  'cancelled'
] as const
const TABLE: Record<(typeof ORDER)[number], string> = {
  created: '.XXXXXXX',
  unknown: '..XXXXXX',
  'requires-action': '...XXXXX',
  authorized: '....XXXX',
  captured: '........',
  failed: '....X...',
  expired: '....X...',
  cancelled: '....X...'
}

t.test('every move of every state is as the table has it', async t => {
  t.strictSame([...STATES].sort(), [...ORDER].sort())
  for (const from of ORDER) {
    for (const [i, to] of ORDER.entries()) {
      t.equal(mayMove(from, to), TABLE[from][i] === 'X', `${from} → ${to}`)
    }
  }
})

t.test('open is what can still come to more than one end', async t => {
  t.strictSame([...OPEN].sort(), ['authorized', 'created', 'requires-action', 'unknown'])
  t.equal(isOpen('captured'), false)
})

t.test(
  'from everywhere money can arrive, and no sequence of moves goes round in a circle',
  async t => {
    for (const from of STATES) t.ok(from === 'captured' || mayMove(from, 'captured'), from)
    const walk = (state: (typeof STATES)[number], seen: string[]): void => {
      t.notOk(seen.includes(state), [...seen, state].join(' → '))
      for (const next of MOVES[state]) walk(next, [...seen, state])
    }
    for (const from of STATES) walk(from, [])
  }
)
