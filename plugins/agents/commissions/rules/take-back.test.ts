import t from 'tap'
import fc from 'fast-check'
import { heldOf, type LineAccount, type Movement, takeBack } from './take-back.ts'

const amount = fc.integer({ min: -1_000_000, max: 1_000_000_000 })
const line = fc.record({
  quantityMilli: fc.integer({ min: 1, max: 50_000 }),
  netMinor: amount,
  totalMinor: amount,
  commissionMinor: amount
})
const add = (a: Movement, b: Movement): Movement => ({
  quantityMilli: a.quantityMilli + b.quantityMilli,
  netMinor: a.netMinor + b.netMinor,
  totalMinor: a.totalMinor + b.totalMinor,
  amountMinor: a.amountMinor + b.amountMinor
})
const NOTHING: Movement = { quantityMilli: 0, netMinor: 0, totalMinor: 0, amountMinor: 0 }

t.test('whatever steps it comes back in, everything returned leaves nothing', t => {
  const steps = fc.array(fc.integer({ min: 1, max: 20_000 }), { maxLength: 12 })
  fc.assert(
    fc.property(line, steps, (sold, parts) => {
      let account: LineAccount = { ...sold, returnedMilli: 0 }
      let sum = heldOf(account)
      for (const part of [...parts, null]) {
        const { returnedMilli, movement } = takeBack(account, part)
        account = { ...account, returnedMilli }
        sum = add(sum, movement)
        t.same(sum, heldOf(account), 'what is held is the sum of all movements')
        if (returnedMilli > sold.quantityMilli) return false
      }
      return t.same(sum, NOTHING)
    })
  )
  t.end()
})

t.test('what is held depends on how much came back, not on the steps', t => {
  const whole = { quantityMilli: 3000, netMinor: 100, totalMinor: 120, commissionMinor: 100 }
  const first = takeBack({ ...whole, returnedMilli: 0 }, 1000)
  t.equal(first.movement.amountMinor, -33)
  const second = takeBack({ ...whole, returnedMilli: 1000 }, 1000)
  t.equal(second.movement.amountMinor, -34, 'not 33 again: two thirds of 100 are 67')
  const third = takeBack({ ...whole, returnedMilli: 2000 }, 1000)
  t.equal(third.movement.amountMinor, -33)
  t.equal(takeBack({ ...whole, returnedMilli: 0 }, 2000).movement.amountMinor, -67)
  t.strictSame(
    takeBack({ ...whole, returnedMilli: 2000 }, 9000).returnedMilli,
    3000,
    'no more comes back than was sold'
  )
  t.end()
})
