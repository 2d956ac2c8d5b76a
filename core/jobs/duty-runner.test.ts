import t from 'tap'
import { newId } from '../ids.ts'
import { cuttable } from '../../test/support/cuttable.ts'
import { forkBeside, heard, kill, probeInstance, startBeside, until } from '../../test/support/job-probe/processes.ts'
import { seen, type Watch } from '../../test/support/job-probe/seen.ts'

// It serves; the processes beside it work.
const stoa = await probeInstance({ STOA_ROLE: 'web' })
const owner = await stoa.signUp()
const watches = (id: string): Watch[] => seen.watches.filter(watch => watch.id === id)
const want = async (id: string, wanted: boolean): Promise<void> => (await stoa.system(owner.tenantId)).unitOfWork(ctx => ctx.setDuty('probe.watch', id, wanted))

t.test('one process at a time holds a duty; each take-over raises its epoch', async t => {
  const id = newId()
  const processes = await Promise.all([startBeside(stoa), startBeside(stoa), startBeside(stoa)])
  await want(id, true)
  await want(id, true)
  await until('somebody holds it', () => watches(id).length > 0)
  await new Promise(resolve => setTimeout(resolve, 1_000))
  t.equal(watches(id).length, 1, 'only one of three')
  for (const epoch of [2, 3]) {
    const before = watches(id)[epoch - 2]
    await processes.find(process => process.instance === before?.instance)?.stop()
    await until('another took it over', () => watches(id).length === epoch)
    t.ok((before?.to ?? Infinity) <= (watches(id)[epoch - 1]?.from ?? 0), 'after the first had ended')
  }
  t.strictSame(watches(id).map(watch => watch.epoch), [1, 2, 3])
  await want(id, false)
  await until('nobody holds it', () => watches(id).every(watch => watch.to !== null), 10_000)
  await Promise.all(processes.map(process => process.stop()))
})

t.test('who is not the holder any more is told, and takes it back only when it is free', async t => {
  const id = newId()
  const process = await startBeside(stoa)
  await want(id, true)
  await until('it is held', () => watches(id).length === 1)
  await stoa.instance.relayPool.query('UPDATE stoa.duty SET owner = \'somebody else\', epoch = epoch + 1, expires_at = now() + interval \'8 seconds\' WHERE id = $1', [id])
  await until('the holder is told', () => watches(id)[0]?.to !== null, 10_000)
  t.equal(watches(id).length, 1)
  await until('it is taken back', () => watches(id).length === 2, 12_000)
  t.equal(watches(id)[1]?.epoch, 3)
  await want(id, false)
  await process.stop()
})

t.test('a holder cut off from the database lets go before anybody else can take over', async t => {
  const id = newId()
  const line = await cuttable(stoa.database.adminUrl)
  const cutOff = await startBeside(stoa, { DATABASE_URL: line.url })
  await want(id, true)
  await until('it is held', () => watches(id).length === 1)
  const other = await startBeside(stoa)
  line.cut()
  await until('the other took it over', () => watches(id).length === 2, 60_000)
  t.match(watches(id), [{ epoch: 1, instance: cutOff.instance }, { epoch: 2, instance: other.instance }])
  t.ok((watches(id)[0]?.to ?? Infinity) < (watches(id)[1]?.from ?? 0), 'never two at a time')
  line.mend()
  await new Promise(resolve => setTimeout(resolve, 1_000))
  t.equal(watches(id).length, 2)
  await want(id, false)
  await Promise.all([cutOff.stop(), other.stop()])
})

t.test('kill -9: the duty is taken over when its hold runs out', async t => {
  const id = newId()
  const child = await forkBeside(stoa)
  await want(id, true)
  t.equal((await heard(child, message => message.watching !== undefined)).watching, 1)
  const other = await startBeside(stoa)
  await kill(child)
  const died = Date.now()
  await until('the other took it over', () => watches(id).length === 1, 20_000)
  t.match(watches(id)[0], { epoch: 2, instance: other.instance })
  t.ok(Date.now() - died < 17_000)
})
