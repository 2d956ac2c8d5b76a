import t from 'tap'
import { next, orderStates, paymentStateOf, shopperMayCancel, type OrderAction } from './states.ts'

const actions: OrderAction[] = [
  'confirm',
  'pick',
  'pack',
  'ship',
  'deliver',
  'ready',
  'collect',
  'cancel',
  'expire',
  'revive',
  'close',
  'reopen'
]

t.test('an order goes its way step by step, and no other', t => {
  const sent = new Set([
    'placed confirm confirmed',
    'confirmed pick picked',
    'picked pack packed',
    'packed ship shipped',
    'shipped deliver delivered'
  ])
  const fetched = new Set([
    'placed confirm confirmed',
    'confirmed pick picked',
    'picked pack packed',
    'packed ready ready-for-collection',
    'ready-for-collection collect collected',
    'shipped deliver delivered'
  ])
  const ends = ['placed', 'confirmed', 'picked', 'packed', 'shipped', 'ready-for-collection'].map(
    from => `${from} cancel cancelled`
  )
  const closed = ['shipped', 'ready-for-collection', 'delivered', 'collected'].map(
    from => `${from} close closed`
  )
  const others = [
    ...ends,
    'placed expire expired',
    'confirmed expire expired',
    'expired revive confirmed',
    ...closed,
    'closed reopen delivered'
  ]
  for (const [handover, way] of [
    ['delivery', sent],
    ['pickup', fetched]
  ] as const) {
    const found = orderStates.flatMap(from =>
      actions.flatMap(action => {
        const to = next(from, action, handover)
        return to === null ? [] : [`${from} ${action} ${to}`]
      })
    )
    const expected = [
      ...way,
      ...others,
      ...(handover === 'delivery' ? ['ready-for-collection collect collected'] : [])
    ]
    t.strictSame(found.sort(), [...new Set(expected)].sort(), handover)
  }
  t.end()
})

t.test('what a shopper may cancel depends on the setting', t => {
  t.equal(shopperMayCancel('never', 'placed', 'unpaid'), false)
  t.equal(shopperMayCancel('unpaid', 'placed', 'unpaid'), true)
  t.equal(shopperMayCancel('unpaid', 'confirmed', 'paid'), false)
  t.equal(shopperMayCancel('not-picked', 'confirmed', 'paid'), true)
  t.equal(shopperMayCancel('not-picked', 'picked', 'unpaid'), false)
  t.end()
})

t.test('refunds make a payment partly and then wholly refunded', t => {
  t.strictSame(
    [
      paymentStateOf(0, 0),
      paymentStateOf(100, 0),
      paymentStateOf(100, 1),
      paymentStateOf(100, 100)
    ],
    ['unpaid', 'paid', 'partly-refunded', 'refunded']
  )
  t.end()
})
