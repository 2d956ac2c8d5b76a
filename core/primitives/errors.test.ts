import { Type } from '@sinclair/typebox'
import t from 'tap'
import { defineErrors, Problem } from './errors.ts'

const errors = defineErrors('shelf', {
  full: { status: 409, message: 'The shelf {name} holds {most} books; see GET /shelves/:shelfId.' },
  owed: { status: 409, message: 'For {book} {feeMinor} is owed.' },
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

t.test('an amount is told in its currency, with the digits of it', async t => {
  const sentenceIn = (currency: string): string => {
    const refused = errors.owed({ book: '1984', feeMinor: 1250 })
    refused.tellIn(currency)
    t.match(refused.facts, { feeMinor: 1250, currency })
    return refused.message
  }
  t.equal(sentenceIn('GBP'), 'For 1984 12.50 GBP is owed.')
  t.equal(sentenceIn('JPY'), 'For 1984 1250 JPY is owed.')
  t.equal(sentenceIn('KWD'), 'For 1984 1.250 KWD is owed.')
  const abroad = errors.owed({ book: '1984', feeMinor: -5, currency: 'EUR' })
  abroad.tellIn('GBP')
  t.equal(abroad.message, 'For 1984 -0.05 EUR is owed.')
  const full = errors.full({ name: 'A', most: 7 })
  full.tellIn('GBP')
  t.strictSame(full.facts, { name: 'A', most: 7 }, 'what names no amount needs no currency')
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
