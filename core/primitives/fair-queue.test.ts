import t from 'tap'
import { FairQueue, Rank, type FairQueueOptions } from './fair-queue.ts'

const { staff, visitor, job } = Rank
const queue = (options: Partial<FairQueueOptions> = {}): FairQueue =>
  new FairQueue({
    what: 'work',
    slots: [4, 4, 4],
    perKey: [2, 2, 2],
    waiting: { perKey: 100, all: 1000 },
    patienceMs: 60_000,
    ...options
  })
const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** Takes slots and notes the order in which they were got. */
function taker(shared: FairQueue) {
  const got: string[] = []
  return {
    got,
    ask(key: string, rank: Rank, name = key): Promise<void> {
      return shared.take(key, rank).then(() => {
        got.push(name)
      })
    }
  }
}

t.test('what is free is had at once, up to the share of a key and the slots there are', async t => {
  const shared = queue()
  t.strictSame(
    [shared.tryTake('a', staff), shared.tryTake('a', staff), shared.tryTake('a', staff)],
    [true, true, false],
    'two of a key'
  )
  t.strictSame(
    [shared.tryTake('b', staff), shared.tryTake('c', staff), shared.tryTake('d', staff)],
    [true, true, false],
    'four in all'
  )
  shared.release('a')
  t.ok(shared.tryTake('d', staff))
  for (const key of ['a', 'b', 'c', 'd']) shared.release(key)
  t.strictSame(shared.load, { held: 0, waiting: 0 })
  t.throws(() => shared.release('a'), /given back twice/)
})

t.test('keys take turns: a long line of one keeps no one waiting longer than a turn', async t => {
  const shared = queue({ slots: [1, 1, 1], perKey: [1, 1, 1] })
  const { got, ask } = taker(shared)
  await shared.take('greedy', staff)
  const all = [
    ...Array.from({ length: 5 }, () => ask('greedy', staff)),
    ask('b', staff),
    ask('c', staff),
    ask('b', staff)
  ]
  let holder = 'greedy'
  for (let n = 0; n < all.length; n++) {
    shared.release(holder)
    await settled()
    holder = got.at(-1) as string
  }
  shared.release(holder)
  await Promise.all(all)
  t.strictSame(got, ['b', 'c', 'greedy', 'b', 'greedy', 'greedy', 'greedy', 'greedy'])
  t.strictSame(shared.load, { held: 0, waiting: 0 })
})

t.test('a key that holds its share waits while slots are free, and others have them', async t => {
  const shared = queue()
  const { got, ask } = taker(shared)
  await Promise.all([shared.take('a', staff), shared.take('a', staff)])
  void ask('a', staff, 'third of a')
  await settled()
  t.strictSame(got, [], 'its share is held')
  t.ok(shared.tryTake('b', staff), 'another key passes it')
  shared.release('a')
  await settled()
  t.strictSame(got, ['third of a'])
})

t.test('staff go before visitors and jobs of the same key, and none of them starves', async t => {
  const shared = queue({ slots: [1, 1, 1], perKey: [1, 1, 1] })
  const { got, ask } = taker(shared)
  await shared.take('a', staff)
  for (let n = 0; n < 7; n++) {
    for (const [name, rank] of Object.entries({ job, visitor, staff })) void ask('a', rank, name)
  }
  for (let n = 0; n < 21; n++) {
    shared.release('a')
    await settled()
  }
  t.strictSame(got.slice(0, 7), ['staff', 'visitor', 'staff', 'job', 'staff', 'visitor', 'staff'])
  t.equal(got.length, 21)
})

t.test('slots can be kept for a better rank, in all and within a key', async t => {
  const shared = queue({ slots: [3, 2, 1], perKey: [3, 1, 1] })
  const { got, ask } = taker(shared)
  await shared.take('a', visitor)
  void ask('a', visitor, 'second visitor of a')
  void ask('b', job, 'job')
  await settled()
  t.strictSame(
    got,
    [],
    'a visitor holds all that its key has for visitors; a job finds a slot held'
  )
  t.ok(shared.tryTake('a', staff), 'staff of the same key still come in')
  t.notOk(shared.tryTake('c', visitor), 'two are held: no visitor gets the third')
  t.ok(shared.tryTake('c', staff), 'but staff do')
  shared.release('c')
  shared.release('a')
  await settled()
  t.strictSame(got, [], 'one slot is held still')
  shared.release('a')
  await settled()
  t.strictSame(got, ['second visitor of a'])
  shared.release('a')
  await settled()
  t.strictSame(got, ['second visitor of a', 'job'])
})

t.test(
  'a full line is refused with 503 and Retry-After; the lines of others stay open',
  async t => {
    const shared = queue({ slots: [1, 1, 1], waiting: { perKey: 2, all: 3 }, patienceMs: 5_000 })
    const { ask } = taker(shared)
    await shared.take('a', staff)
    void ask('a', staff)
    void ask('a', visitor)
    await t.rejects(ask('a', staff), {
      code: 'stoa.busy',
      status: 503,
      headers: { 'retry-after': '2' },
      message: /work.*2 seconds/
    })
    void ask('b', staff)
    await t.rejects(ask('c', staff), { code: 'stoa.busy' }, 'all lines together have an end too')
    t.equal(shared.load.waiting, 3)
    for (const key of ['a', 'a', 'a', 'b']) {
      shared.release(key)
      await settled()
    }
    t.strictSame(shared.load, { held: 0, waiting: 0 })
  }
)

t.test('who waits too long is refused, in order, and holds nothing up', async t => {
  const shared = queue({ slots: [1, 1, 1], patienceMs: 40 })
  await shared.take('a', staff)
  const first = shared.take('b', staff)
  first.catch(() => {})
  await new Promise(resolve => setTimeout(resolve, 25))
  const second = shared.take('c', staff)
  await t.rejects(first, { code: 'stoa.busy' })
  t.equal(shared.load.waiting, 1, 'the later one has patience left')
  shared.release('a')
  await second
  shared.release('c')
  t.strictSame(shared.load, { held: 0, waiting: 0 })
})

t.test('who goes away while it waits leaves its place', async t => {
  const shared = queue({ slots: [1, 1, 1] })
  const { got, ask } = taker(shared)
  await shared.take('a', staff)
  const gone = new AbortController()
  const left = shared.take('b', staff, { signal: gone.signal })
  left.catch(() => {})
  void ask('c', staff)
  gone.abort(new Error('the client left'))
  await t.rejects(left, { message: 'the client left' })
  await t.rejects(shared.take('d', staff, { signal: gone.signal }), { message: 'the client left' })
  shared.release('a')
  await settled()
  t.strictSame(got, ['c'])
  const stayed = new AbortController()
  const got2 = shared.take('b', staff, { signal: stayed.signal })
  shared.release('c')
  await got2
  stayed.abort()
  t.strictSame(shared.load, { held: 1, waiting: 0 }, 'afterwards the signal means nothing to it')
})

t.test('run gives the slot back, whatever becomes of the work', async t => {
  const shared = queue()
  t.equal(await shared.run('a', staff, async () => shared.load.held), 1)
  await t.rejects(
    shared.run('a', staff, async () => {
      throw new Error('no luck')
    }),
    { message: 'no luck' }
  )
  t.strictSame(shared.load, { held: 0, waiting: 0 })
})

t.test(
  'by chance: shares are kept, everyone is served or refused, and nothing is left over',
  async t => {
    let seed = 20261127
    const chance = (n: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor(seed / 65_536) % n
    }
    const slots = [5, 4, 3] as const
    const perKey = [3, 2, 1] as const
    const shared = queue({ slots, perKey, waiting: { perKey: 40, all: 150 }, patienceMs: 60_000 })
    const held = new Map<string, number>()
    const gone = new AbortController()
    let served = 0
    let refused = 0
    let mostHeld = 0
    const one = async (key: string, rank: Rank): Promise<void> => {
      try {
        await shared.run(
          key,
          rank,
          async () => {
            const of = (held.get(key) ?? 0) + 1
            held.set(key, of)
            const all = [...held.values()].reduce((sum, n) => sum + n)
            mostHeld = Math.max(mostHeld, all)
            if (of > perKey[rank] || all > slots[rank]) {
              t.fail(`${all} held, ${of} of ${key}, by the rank ${rank}`)
            }
            for (let n = chance(4); n >= 0; n--) await settled()
            held.set(key, (held.get(key) ?? 0) - 1)
          },
          chance(10) === 0 ? gone.signal : undefined
        )
        served++
      } catch {
        refused++
      }
    }
    const all: Array<Promise<void>> = []
    for (let n = 0; n < 2_000; n++) {
      all.push(one(`key ${chance(6)}`, chance(3) as Rank))
      if (chance(3) > 0) await settled()
      if (n === 1_500) gone.abort(new Error('gone'))
    }
    await Promise.all(all)
    t.equal(served + refused, 2_000)
    t.ok(refused > 0 && served > 1_000, `${served} served`)
    t.equal(mostHeld, 5, 'all slots were in use')
    t.strictSame(shared.load, { held: 0, waiting: 0 })
  }
)

t.test(
  'a group has its share too: whoever is of one that has it all waits, and others go by',
  async t => {
    const shared = queue({ slots: [4, 4, 4], perKey: [4, 4, 4], perGroup: 2 })
    const got: string[] = []
    const ask = (key: string, group: string): Promise<void> =>
      shared.take(key, staff, { group }).then(() => {
        got.push(`${key} ${group}`)
      })
    await ask('a', 'till')
    await ask('b', 'till')
    t.notOk(shared.tryTake('c', staff, 'till'), 'the third is too much for the till')
    const third = ask('c', 'till')
    await ask('d', 'stock')
    await ask('d', 'stock')
    t.strictSame(got, ['a till', 'b till', 'd stock', 'd stock'])
    shared.release('d', 'stock')
    await new Promise(resolve => setImmediate(resolve))
    t.equal(got.length, 4, 'a place in another group is not its')
    shared.release('a', 'till')
    await third
    t.equal(got.at(-1), 'c till')
    for (const [key, group] of [
      ['b', 'till'],
      ['c', 'till'],
      ['d', 'stock']
    ] as const) {
      shared.release(key, group)
    }
    t.strictSame(shared.load, { held: 0, waiting: 0 })
  }
)

t.test('while others are about a key holds less, so that they find room at once', async t => {
  const shared = queue({ slots: [6, 6, 6], perKey: [5, 4, 3], perKeyBeside: [2, 1, 1] })
  const took = (key: string, rank: Rank): number => {
    let n = 0
    while (n < 9 && shared.tryTake(key, rank)) n++
    return n
  }
  t.equal(took('loud', staff), 5, 'alone')
  t.equal(took('other', staff), 1, 'what there is')
  const waiting = taker(shared)
  const more = [waiting.ask('loud', staff), waiting.ask('other', staff)]
  for (let n = 0; n < 3; n++) shared.release('loud')
  await settled()
  t.strictSame(
    waiting.got,
    ['other'],
    'the loud one waits, as long as it holds more than its share beside others'
  )
  shared.release('loud')
  await settled()
  t.strictSame(waiting.got, ['other', 'loud'])
  await Promise.all(more)
  t.notOk(shared.tryTake('loud', staff))
  shared.release('other')
  shared.release('other')
  await new Promise(resolve => setTimeout(resolve, 1_100)) // others count as gone after a second
  t.equal(took('loud', staff), 3, 'alone again')
  for (let n = 0; n < 5; n++) shared.release('loud')
  t.strictSame(shared.load, { held: 0, waiting: 0 })
})
