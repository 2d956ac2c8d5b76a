import t from 'tap'
import { newId } from '../ids.ts'
import { forkBeside, heard, kill, probeInstance, startBeside, until } from '../../test/support/job-probe/processes.ts'
import { seen, type Watch } from '../../test/support/job-probe/seen.ts'

const stoa = await probeInstance()
const owner = await stoa.signUp()
const watches = (id: string): Watch[] => seen.watches.filter(watch => watch.id === id)
const want = async (id: string, wanted: boolean): Promise<void> => (await stoa.system(owner.tenantId)).unitOfWork(ctx => ctx.setDuty('probe.watch', id, wanted))

t.test('one process at a time holds a duty; each take-over raises its epoch', async t => {
  const id = newId()
  const [a, b] = [await startBeside(stoa), await startBeside(stoa)]
  await want(id, true)
  await want(id, true)
  await until('somebody holds it', () => watches(id).length > 0)
  await new Promise(resolve => setTimeout(resolve, 1_000))
  t.equal(watches(id).length, 1, 'only one of three')
  for (const epoch of [2, 3]) {
    const [held] = watches(id).slice(-1)
    const holder = [stoa, a, b].find(process => process.instance === held?.instance)
    if (!holder || holder === stoa) break // the main process stays for the next tests
    await holder.stop()
    await until('another took it over', () => watches(id).length === epoch)
    t.ok((watches(id)[epoch - 2]?.to ?? Infinity) <= (watches(id)[epoch - 1]?.from ?? 0), 'after the first had ended')
  }
  t.strictSame(watches(id).map(watch => watch.epoch), watches(id).map((_, i) => i + 1))
  await want(id, false)
  await until('nobody holds it', () => watches(id).every(watch => watch.to !== null), 10_000)
  await Promise.all([a.stop(), b.stop()])
})

t.test('who is not the holder any more is told, and takes it back only when it is free', async t => {
  const id = newId()
  await want(id, true)
  await until('it is held', () => watches(id).length === 1)
  await stoa.instance.relayPool.query('UPDATE stoa.duty SET owner = \'somebody else\', epoch = epoch + 1, expires_at = now() + interval \'8 seconds\' WHERE id = $1', [id])
  await until('the holder is told', () => watches(id)[0]?.to !== null, 10_000)
  t.equal(watches(id).length, 1)
  await until('it is taken back', () => watches(id).length === 2, 12_000)
  t.equal(watches(id)[1]?.epoch, 3)
  await want(id, false)
})

t.test('a holder that cannot reach the database lets go before anybody else can take over', async t => {
  const id = newId()
  await want(id, true)
  await until('it is held', () => watches(id).length === 1)
  const { relayPool } = stoa.instance
  const real = relayPool.query.bind(relayPool)
  let away = 0
  // The network is what is cut here: whatever the process sends, no answer comes.
  relayPool.query = ((...args: Parameters<typeof real>) => { away++; return args.length > 0 ? new Promise(() => {}) : undefined }) as typeof relayPool.query
  const began = Date.now()
  try {
    await until('it lets go', () => watches(id)[0]?.to !== null, 20_000)
  } finally {
    relayPool.query = real
  }
  t.ok(away > 0)
  t.ok(Date.now() - began < 15_000, 'within the time it holds without renewal')
})

t.test('kill -9: the duty is taken over when its hold runs out', async t => {
  await stoa.stop()
  const home = await probeInstance({ STOA_ROLE: 'web' })
  const tenant = await home.signUp()
  const child = await forkBeside(home)
  const id = newId()
  await (await home.system(tenant.tenantId)).unitOfWork(ctx => ctx.setDuty('probe.watch', id, true))
  t.equal((await heard(child, message => message.watching !== undefined)).watching, 1)
  const beside = await startBeside(home)
  await kill(child)
  const died = Date.now()
  await until('the other took it over', () => watches(id).length === 1, 20_000)
  t.match(watches(id)[0], { epoch: 2, instance: beside.instance })
  t.ok(Date.now() - died < 17_000)
})
