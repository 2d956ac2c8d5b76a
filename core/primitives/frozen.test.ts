import t from 'tap'
import { frozen, frozenMap, frozenSet } from './frozen.ts'

t.test('plain data is frozen to its last leaf', async t => {
  const data = frozen({ lines: [{ n: 1, tags: ['a'] }], none: null, at: new Date(0) })
  t.ok([data, data.lines, data.lines[0], data.lines[0]?.tags].every(Object.isFrozen))
  t.throws(() => data.lines[0]?.tags.push('b'), TypeError)
  t.notOk(Object.isFrozen(data.at), 'what has a life of its own is left as it is')
})

t.test('what came frozen may have held what was not', async t => {
  const inner = { n: 1 }
  const held = Object.freeze({ inner, list: Object.freeze([inner, { m: 2 }]) })
  frozen({ held })
  t.ok(Object.isFrozen(inner))
  t.ok(Object.isFrozen(held.list[1]))
  t.equal(frozen(held), held, 'and once more it is there at once')
})

t.test('a circle has an end', async t => {
  const circle: { self?: object; frozen: object } = { frozen: {} }
  circle.self = circle
  const around = Object.freeze({ circle, back: [] as object[] })
  around.back.push(around)
  frozen(around)
  t.ok([circle, circle.frozen, around.back].every(Object.isFrozen))
})

t.test('maps and sets refuse to be changed', async t => {
  const map = frozenMap([['a', { n: 1 }]])
  t.throws(() => (map as Map<string, object>).set('b', {}), /make a copy/)
  t.ok(Object.isFrozen(map.get('a')))
  t.throws(() => (frozenSet(['a']) as Set<string>).delete('a'), /make a copy/)
})
