import { setTimeout as sleep } from 'node:timers/promises'
import t from 'tap'
import { newId } from '../primitives/ids.ts'
import { LeasedTaskRunner } from './leased-task-runner.ts'
import { cuttable } from '../../test/support/cuttable.ts'
import type { TestInstance } from '../../test/support/instance.ts'
import {
  forkBeside,
  heard,
  kill,
  probeInstance,
  startBeside,
  until
} from '../../test/support/job-probe/processes.ts'
import { seen, type Watch } from '../../test/support/job-probe/seen.ts'

// They wait more than they work, so they wait together: each has an instance of its own, whose
// processes see no other's leased tasks.
t.jobs = 2

const watches = (id: string): Watch[] => seen.watches.filter(watch => watch.id === id)

/**
 * An instance that serves, while the processes beside it work; and a way to ask for a leased task and to
 * end it.
 */
async function serving(): Promise<{
  stoa: TestInstance
  want: (id: string, requested: boolean) => Promise<void>
}> {
  const stoa = await probeInstance({ STOA_ROLE: 'web' })
  const owner = await stoa.signUp()
  return {
    stoa,
    want: async (id, requested) =>
      (await stoa.system(owner.tenantId)).unitOfWork(ctx =>
        ctx.setLeasedTask('probe.watch', id, requested)
      )
  }
}

t.test(
  'one process at a time holds a leased task; each take-over raises its epoch',
  { buffered: true },
  async t => {
    const id = newId()
    const { stoa, want } = await serving()
    const processes = await Promise.all([startBeside(stoa), startBeside(stoa), startBeside(stoa)])
    await want(id, true)
    await want(id, true)
    await until('someone holds it', () => watches(id).length > 0)
    await sleep(1_000) // some rounds, in which another would take it
    t.equal(watches(id).length, 1, 'only one of three')
    for (const epoch of [2, 3]) {
      const before = watches(id)[epoch - 2]
      await processes.find(process => process.instance === before?.instance)?.stop()
      await until('another took it over', () => watches(id).length === epoch)
      t.ok(
        (before?.to ?? Infinity) <= (watches(id)[epoch - 1]?.from ?? 0),
        'after the first had ended'
      )
    }
    t.strictSame(
      watches(id).map(watch => watch.epoch),
      [1, 2, 3]
    )
    await want(id, false)
    await until('no one holds it', () => watches(id).every(watch => watch.to !== null))
    await Promise.all(processes.map(process => process.stop()))
  }
)

t.test(
  'what a process is just claiming when it stops is let go too',
  { buffered: true },
  async t => {
    const { stoa, want } = await serving()
    for (let delay = 0; delay < 12; delay++) {
      const id = newId()
      const runner = new LeasedTaskRunner(stoa.instance, `stopping after ${delay} ms`)
      await want(id, true)
      const round = runner.tick()
      await sleep(delay)
      await runner.stop(10_000) // no less on a machine that has other things to do
      await round
      await runner.tick()
      t.ok(
        watches(id).every(watch => watch.to !== null),
        `no one is at it, stopped after ${delay} ms`
      )
      const { rows } = await stoa.instance.relayPool.query(
        'SELECT 1 FROM stoa.leased_task WHERE id = $1 AND expires_at > now()',
        [id]
      )
      t.equal(rows.length, 0, 'and no one holds it')
      await want(id, false)
    }
    t.ok(seen.watches.length > 0, 'some were claimed')
  }
)

t.test(
  'who is not the holder any more is told, and takes it back only when it is free',
  { buffered: true },
  async t => {
    const id = newId()
    const { stoa, want } = await serving()
    const process = await startBeside(stoa)
    await want(id, true)
    await until('it is held', () => watches(id).length === 1)
    await stoa.instance.relayPool.query(
      "UPDATE stoa.leased_task SET owner = 'someone else', epoch = epoch + 1, expires_at = now() + interval '1 hour' WHERE id = $1",
      [id]
    )
    await until('the holder is told', () => watches(id)[0]?.to !== null)
    await sleep(1_000) // some rounds
    t.equal(watches(id).length, 1)
    await stoa.instance.relayPool.query(
      'UPDATE stoa.leased_task SET expires_at = now() WHERE id = $1',
      [id]
    )
    await until('it is taken back', () => watches(id).length === 2)
    t.equal(watches(id)[1]?.epoch, 3)
    await want(id, false)
    await process.stop()
  }
)

t.test(
  'a holder cut off from the database lets go before anyone else can take over',
  { buffered: true },
  async t => {
    const id = newId()
    const { stoa, want } = await serving()
    const line = await cuttable(stoa.database.adminUrl)
    const cutOff = await startBeside(stoa, { DATABASE_URL: line.url })
    await want(id, true)
    await until('it is held', () => watches(id).length === 1)
    const other = await startBeside(stoa)
    line.cut()
    await until('the other took it over', () => watches(id).length === 2, 60_000)
    t.match(watches(id), [
      { epoch: 1, instance: cutOff.instance },
      { epoch: 2, instance: other.instance }
    ])
    t.ok((watches(id)[0]?.to ?? Infinity) < (watches(id)[1]?.from ?? 0), 'never two at a time')
    line.fix()
    await sleep(1_000) // some rounds, in which the first would take it back
    t.equal(watches(id).length, 2)
    await want(id, false)
    await Promise.all([cutOff.stop(), other.stop()])
  }
)

t.test(
  'kill -9: the leased task is taken over when its hold runs out',
  { buffered: true },
  async t => {
    const id = newId()
    const { stoa, want } = await serving()
    const child = await forkBeside(stoa)
    await want(id, true)
    t.equal((await heard(child, message => message.watching !== undefined)).watching, 1)
    const other = await startBeside(stoa)
    await kill(child)
    const {
      rows: [hold]
    } = await stoa.instance.relayPool.query<{ until: Date; left: number }>(
      'SELECT expires_at AS until, extract(epoch FROM expires_at - now())::float AS left FROM stoa.leased_task WHERE id = $1',
      [id]
    )
    t.ok(hold && hold.left <= 15, `held for ${hold?.left} s yet`)
    await until('the other took it over', () => watches(id).length === 1)
    t.match(watches(id)[0], { epoch: 2, instance: other.instance })
    const late = (watches(id)[0]?.from ?? 0) - (hold?.until.getTime() ?? 0)
    t.ok(late >= 0 && late < 5_000, `taken over ${late} ms after the hold had run out`)
  }
)
