import t from 'tap'
import { dynamicStatement } from '../../database/statement.ts'
import { newId } from '../../primitives/ids.ts'
import { probeInstance, until } from '../../../test/support/job-probe/processes.ts'
import { ProbeLaunched } from '../../../test/support/job-probe/plugin.ts'
import { hire, secondCompany } from '../../../test/support/staff.ts'
import type { SignedUp } from '../../../test/support/instance.ts'

const stoa = await probeInstance()
interface Page {
  items: Array<{ id: string; name: string; data: { mark: string } }>
  next: string
  more: boolean
}
const read = (token: string, query = ''): Promise<Page> =>
  stoa.ok('GET', `/api/v1/events/events${query}`, { token })
const PROBE = 'names=probe.launched'

/** Follows the feed like another system would. */
function reader(token: string) {
  const seen: string[] = []
  let next: string | undefined
  return {
    seen,
    async read(): Promise<void> {
      let page: Page
      do {
        page = await read(token, `?${PROBE}&limit=7${next === undefined ? '' : `&after=${next}`}`)
        seen.push(...page.items.map(item => item.data.mark))
        next = page.next
      } while (page.more)
    }
  }
}

/** Writes first, so that its transaction has a place in the order, and commits when told. */
async function slowEvent(owner: SignedUp, mark: string): Promise<() => Promise<void>> {
  let commit = (): void => {}
  const reported = new Promise<void>(resolve => {
    commit = resolve
  })
  const system = await stoa.system(owner.tenantId)
  let began = (): void => {}
  const begun = new Promise<void>(resolve => {
    began = resolve
  })
  const done = system.unitOfWork(async ctx => {
    await dynamicStatement('SELECT pg_current_xact_id()', [])
    began()
    await reported
    await ctx.emit(ProbeLaunched, { mark })
  })
  await begun
  return () => {
    commit()
    return done
  }
}
const quickEvent = async (owner: SignedUp, mark: string): Promise<void> =>
  (await stoa.system(owner.tenantId)).unitOfWork(ctx => ctx.emit(ProbeLaunched, { mark }))

t.test('an event that commits late is not passed over, and nothing waits for it', async t => {
  const owner = await stoa.signUp()
  const mine = reader(owner.token)
  const late = await slowEvent(owner, 'late')
  await quickEvent(owner, 'quick')
  await until('what was committed is there', async () => {
    await mine.read()
    return mine.seen.length === 1
  })
  await late()
  await until('both are there', async () => {
    await mine.read()
    return mine.seen.length === 2
  })
  t.strictSame(mine.seen, ['quick', 'late'], 'in the order of the commits')
  await mine.read()
  t.equal(mine.seen.length, 2, 'and each comes once')
})

t.test(
  'writers of all speeds, and a reader in between: nothing is lost, nothing comes twice',
  async t => {
    const owner = await stoa.signUp()
    const mine = reader(owner.token)
    const marks: string[] = []
    let writing = true
    const writers = Array.from({ length: 6 }, async (_, writer) => {
      for (let i = 0; i < 15; i++) {
        const mark = `${writer} ${i}`
        marks.push(mark)
        if (i % 3 === 0) {
          const commit = await slowEvent(owner, mark)
          await new Promise(resolve => setTimeout(resolve, Math.random() * 30))
          await commit()
        } else {
          await quickEvent(owner, mark)
        }
      }
    })
    const reading = (async () => {
      while (writing) {
        await mine.read()
        await new Promise(resolve => setTimeout(resolve, 3))
      }
    })()
    await Promise.all(writers)
    writing = false
    await reading
    await until('all were read', async () => {
      await mine.read()
      return mine.seen.length >= marks.length
    })
    t.strictSame([...mine.seen].sort(), [...marks].sort())
  }
)

t.test('the cursor can be kept for later, and none is made up', async t => {
  const owner = await stoa.signUp()
  await until('the sign-up is there', async () => (await read(owner.token)).items.length > 0)
  const all = await read(owner.token)
  t.match(all.items[0], { name: 'tenants.tenant-opened', version: 1, data: { slug: owner.slug } })
  const end = await read(owner.token, `?after=${all.next}`)
  t.strictSame(end, { items: [], next: all.next, more: false }, 'at the end it stays')
  await quickEvent(owner, 'next')
  await until(
    'the next is there',
    async () => (await read(owner.token, `?after=${all.next}`)).items.length === 1
  )
  const made = (values: unknown): string =>
    Buffer.from(JSON.stringify(values)).toString('base64url')
  for (const after of [
    'x',
    made(['x']),
    made([1]),
    made(['-1']),
    made(['99999999999999999999']),
    made(['7', newId()]) // of before events were numbered
  ]) {
    t.equal(
      (await stoa.call('GET', `/api/v1/events/events?after=${after}`, { token: owner.token }))
        .statusCode,
      400,
      after
    )
  }
})

t.test('for people the newest come first, page by page', async t => {
  const owner = await stoa.signUp()
  for (const mark of ['a', 'b', 'c']) await quickEvent(owner, mark)
  await stoa.settled(60_000)
  const latest = async (query = ''): Promise<Page> =>
    stoa.ok('GET', `/api/v1/events/events/latest?${PROBE}${query}`, { token: owner.token })
  const first = await latest('&limit=2')
  t.strictSame(
    first.items.map(({ data }) => data.mark),
    ['c', 'b']
  )
  const rest = await latest(`&limit=2&after=${first.next}`)
  t.strictSame([rest.items.map(({ data }) => data.mark), rest.next], [['a'], null])
})

t.test('a stranger reads none of it, another company only its own', async t => {
  const owner = await stoa.signUp()
  const second = await secondCompany(stoa, owner)
  await stoa.ok('POST', '/api/v1/access/roles', {
    token: owner.token,
    body: { name: 'Reader', rules: [{ permission: 'event.read' }] }
  })
  const here = await hire(stoa, owner, [{ role: 'Reader', companyId: owner.companyId }])
  const inShop = await hire(stoa, owner, [{ role: 'Reader', shopId: owner.shopId }])
  const cashier = await hire(stoa, owner, [{ role: 'cashier' }])
  const emit = async (mark: string, place: object): Promise<void> =>
    (await stoa.system(owner.tenantId, place)).unitOfWork(ctx => ctx.emit(ProbeLaunched, { mark }))
  await emit('tenant', {})
  await emit('here', { companyId: owner.companyId })
  await emit('shop', { companyId: owner.companyId, shopId: owner.shopId })
  await emit('there', { companyId: second.companyId })
  await until(
    'all are there',
    async () => (await read(owner.token, `?${PROBE}`)).items.length === 4
  )
  const marks = async (token: string): Promise<string[]> =>
    (await read(token, `?${PROBE}`)).items.map(item => item.data.mark)
  t.strictSame(await marks(owner.token), ['tenant', 'here', 'shop', 'there'])
  t.strictSame(await marks(here.token), ['here', 'shop'])
  t.strictSame(await marks(inShop.token), ['shop'])
  t.strictSame(await marks((await stoa.signUp()).token), [])
  t.equal(
    (await stoa.call('GET', '/api/v1/events/events', { token: cashier.token })).statusCode,
    403
  )
})
