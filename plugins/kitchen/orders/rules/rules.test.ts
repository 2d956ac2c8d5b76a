import t from 'tap'
import { difference, together } from './difference.ts'
import { moved } from './moved.ts'
import { type MadeLine, shareOut } from './share-out.ts'

const line = (variantId: string, quantityMilli: number, name = variantId): MadeLine => ({
  variantId,
  name,
  quantityMilli
})

t.test('goods go where the nearest category above them goes', async t => {
  const stations = [
    { id: 'kitchen', categoryIds: ['food'] },
    { id: 'oven', categoryIds: ['pizza'] },
    { id: 'bar', categoryIds: ['drinks'] },
    { id: 'pass', categoryIds: ['food', 'pizza'] }
  ]
  const paths = new Map([
    ['soup', ['soups', 'food']],
    ['calzone', ['folded', 'pizza', 'food']],
    ['wine', ['drinks']],
    ['candle', ['deco']]
  ])
  const lines = ['soup', 'calzone', 'wine', 'candle', 'unknown'].map(id => line(id, 1000))
  const shared = shareOut(lines, paths, stations)
  t.strictSame(
    [...shared].map(([id, made]) => [id, made.map(({ variantId }) => variantId)]).sort(),
    [
      ['bar', ['wine']],
      ['kitchen', ['soup']],
      ['oven', ['calzone']],
      ['pass', ['soup', 'calzone']]
    ]
  )
  t.equal(shareOut(lines, paths, []).size, 0)
})

t.test('of a ticket only what was added or taken away is sent', async t => {
  t.strictSame(difference([], [line('soup', 2000)]), [line('soup', 2000)])
  t.strictSame(difference([line('soup', 2000)], [line('soup', 2000)]), [])
  t.strictSame(
    difference(
      [line('soup', 2000), line('tea', 1000), line('fish', 1500)],
      [line('cake', 1000), line('soup', 3000), line('fish', 1000)]
    ),
    [line('cake', 1000), line('soup', 1000), line('fish', -500), line('tea', -1000)]
  )
  t.strictSame(
    difference([line('soup', 1000), line('soup', 1000)], [line('soup', 2000)]),
    [],
    'two lines of one are as good as one of two'
  )
})

t.test('what is only called otherwise is not made twice', async t => {
  const sent = [line('cake', 1000, 'Cake')]
  t.strictSame(difference(sent, [line('cake', 1000, 'Cake for Ann')]), [])
  t.strictSame(difference(sent, [line('cake', 2000, 'Cake for Ann')]), [
    line('cake', 1000, 'Cake for Ann')
  ])
  t.strictSame(
    difference(
      [line('cake', 1000, 'Cake'), line('cake', 1000, 'Cake for Ann')],
      [line('cake', 1000, 'Cake')]
    ),
    [line('cake', -1000, 'Cake for Ann')]
  )
})

t.test('lines of the same good and name are one; what came back is none', async t => {
  t.strictSame(
    together([line('soup', 1000), line('tea', 0), line('soup', 500), line('soup', 1000, 'Hot')]),
    [line('soup', 1500), line('soup', 1000, 'Hot')]
  )
})

t.test('an order has the times of the states it came to, and of no other', async t => {
  const none = { preparingAt: null, readyAt: null, servedAt: null, cancelledAt: null }
  const first = moved(none, 'preparing', '1')
  t.strictSame(first, { ...none, preparingAt: '1' })
  const ready = moved(first, 'ready', '2')
  t.strictSame(ready, { ...none, preparingAt: '1', readyAt: '2' })
  const served = moved(ready, 'served', '3')
  t.strictSame(served, { ...none, preparingAt: '1', readyAt: '2', servedAt: '3' })
  t.strictSame(moved(served, 'ready', '4'), ready, 'taken back it is ready since it was')
  t.strictSame(moved(served, 'new', '4'), none)
  t.strictSame(moved(none, 'served', '5'), { ...none, servedAt: '5' }, 'passed over')
  t.strictSame(moved(served, 'cancelled', '6'), { ...ready, cancelledAt: '6' })
  t.strictSame(moved({ ...ready, cancelledAt: '6' }, 'ready', '7'), ready)
})
