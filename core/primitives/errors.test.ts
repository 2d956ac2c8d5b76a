import { Type } from '@sinclair/typebox'
import t from 'tap'
import { defineErrors, Problem } from './errors.ts'

const errors = defineErrors('shelf', {
  full: { status: 409, message: 'The shelf {name} holds {most} books; see GET /shelves/:shelfId.' },
  closed: { status: 409, message: 'The shelf is closed.' },
  short: {
    status: 409,
    message: 'Books are missing.',
    facts: Type.Object({ missing: Type.Array(Type.String()) })
  }
})

t.test('a sentence is told with all its facts, which the compiler asks for', async t => {
  const full = errors.full({ name: 'A', most: 7 })
  t.equal(full.message, 'The shelf A holds 7 books; see GET /shelves/:shelfId.')
  t.strictSame([full.code, full.status, full.facts], ['shelf.full', 409, { name: 'A', most: 7 }])
  t.equal(errors.closed().message, 'The shelf is closed.')
  // @ts-expect-error -- a fact of the sentence is left out
  errors.full({ name: 'A' })
  // @ts-expect-error -- and all of them
  errors.full()
  // @ts-expect-error -- what programs find must be there, too
  errors.short()
})

t.test('a refusal is recognised by its handle, and its facts are known then', async t => {
  const thrown: unknown = errors.short({ missing: ['1984'] })
  t.ok(errors.short.is(thrown))
  if (errors.short.is(thrown)) {
    const missing: string[] = thrown.facts.missing
    t.strictSame(missing, ['1984'])
  }
  t.notOk(errors.full.is(thrown))
  t.notOk(errors.short.is(new Error('shelf.short')))
  t.notOk(errors.short.is(new Problem('shelf.shorter', 409, 'Something else.')))
})
