import t from 'tap'
import { failedMinor, type Returning } from './failed-refunds.ts'

const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 1, 0, minute))
const refund = (
  amountMinor: number,
  state: Returning['state'],
  asked: number,
  more: Partial<Returning> = {}
): Returning => ({
  amountMinor,
  state,
  at: at(asked),
  endedAt: state === 'pending' ? null : at(asked + 1),
  byHand: false,
  dealtWith: false,
  ...more
})
const byHand = (amountMinor: number, state: Returning['state'], asked: number) =>
  refund(amountMinor, state, asked, { byHand: true })

t.test('money that failed to go back is open until as much of it went back by hand later', t => {
  t.equal(failedMinor(1000, []), 0)
  t.equal(failedMinor(1000, [refund(300, 'refunded', 0)]), 0)
  t.equal(failedMinor(1000, [refund(300, 'failed', 0)]), 300)
  t.equal(failedMinor(1000, [refund(300, 'failed', 0), refund(200, 'failed', 5)]), 500)
  t.equal(
    failedMinor(1000, [refund(300, 'failed', 0), byHand(300, 'pending', 5)]),
    300,
    'not while it is on its way'
  )
  t.equal(failedMinor(1000, [refund(300, 'failed', 0), byHand(100, 'refunded', 5)]), 200)
  t.equal(
    failedMinor(1000, [
      refund(300, 'failed', 0),
      byHand(100, 'refunded', 5),
      byHand(200, 'refunded', 9)
    ]),
    0
  )
  t.end()
})

t.test('only what was asked for after it had failed makes it good', t => {
  t.equal(
    failedMinor(1000, [refund(300, 'failed', 0, { endedAt: at(20) }), byHand(300, 'refunded', 5)]),
    300
  )
  t.equal(
    failedMinor(1000, [refund(300, 'failed', 0), refund(300, 'refunded', 5)]),
    300,
    'the refund of other lines does not'
  )
  t.equal(
    failedMinor(1000, [byHand(300, 'refunded', 9), refund(300, 'failed', 0)]),
    0,
    'in whatever order they are told'
  )
  t.end()
})

t.test('a try to make it good that fails is not counted twice', t => {
  t.equal(failedMinor(1000, [refund(300, 'failed', 0), byHand(300, 'failed', 5)]), 300)
  t.equal(
    failedMinor(1000, [
      refund(300, 'failed', 0),
      byHand(300, 'failed', 5),
      byHand(300, 'refunded', 9)
    ]),
    0
  )
  t.equal(failedMinor(1000, [byHand(300, 'failed', 5)]), 300)
  t.end()
})

t.test('what is dealt with, or cannot go back any more, is open no longer', t => {
  t.equal(failedMinor(1000, [refund(300, 'failed', 0, { dealtWith: true })]), 0)
  t.equal(
    failedMinor(1000, [refund(300, 'failed', 0, { dealtWith: true }), refund(200, 'failed', 5)]),
    200
  )
  t.equal(failedMinor(1000, [refund(300, 'failed', 0), refund(1000, 'refunded', 5)]), 0)
  t.end()
})
