import fc from 'fast-check'
import t from 'tap'
import { pageModule } from 'stoa/testing'

// A bill that is split adds up to what is due, however it is split.

const { equalShares, nextShare } = await pageModule<typeof import('../web/till/pay/shares.ts')>(
  new URL('../web/till/pay/shares.ts', import.meta.url)
)

const amount = fc.nat({ max: 1_000_000_000 })
const guests = fc.integer({ min: 1, max: 40 })

t.test('equal shares add up, and differ by one unit at most, the larger ones first', t => {
  fc.assert(
    fc.property(amount, guests, (due, many) => {
      const shares = equalShares(due, many)
      const sum = shares.reduce((total, share) => total + share, 0)
      const isFalling = shares.every((share, i) => i === 0 || share <= (shares[i - 1] as number))
      const [first = 0, last = 0] = [shares[0], shares.at(-1)]
      return shares.length === many && sum === due && isFalling && first - last <= 1
    })
  )
  t.strictSame(equalShares(1000, 3), [334, 333, 333])
  t.end()
})

t.test('one guest after the other pays the same as all at once', t => {
  fc.assert(
    fc.property(amount, guests, (due, many) => {
      let rest = due
      for (const [i, share] of equalShares(due, many).entries()) {
        if (nextShare(rest, many - i) !== share) return false
        rest -= share
      }
      return rest === 0
    })
  )
  t.end()
})

t.test('whatever some of them say they pay, the others make it up', t => {
  fc.assert(
    fc.property(
      amount,
      guests,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
      (due, many, said) => {
        let rest = due
        for (let i = 0; i < many; i++) {
          const part = said[i]
          const share =
            part === undefined || i === many - 1
              ? nextShare(rest, many - i)
              : Math.floor(rest * part)
          if (share < 0 || share > rest) return false
          rest -= share
        }
        return rest === 0
      }
    )
  )
  t.end()
})
