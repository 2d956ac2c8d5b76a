import t from 'tap'
import { ActingContext } from '../../context/acting-context.ts'
import { numberEvents } from '../../jobs/relay/number-events.ts'
import { ProbeLaunched } from '../../../test/support/job-probe/plugin.ts'
import { probeInstance, until } from '../../../test/support/job-probe/processes.ts'
import { cursorOf } from '../events/stored-events.ts'
import { Channel } from './channel.ts'
import { Listener } from './listener.ts'

const stoa = await probeInstance({ STOA_ROLE: 'web' })

t.test('what gets its number while a client hears what it missed is heard as well', async t => {
  const owner = await stoa.signUp()
  const system = await stoa.system(owner.tenantId)
  const emit = async (mark: string): Promise<void> => {
    await system.unitOfWork(ctx => ctx.emit(ProbeLaunched, { mark }))
    while ((await numberEvents(stoa.instance.relayPool, 'pool')).numbered > 0);
  }
  await emit('missed')
  // Nothing tells this channel but the test.
  const channel = new Channel(stoa.instance, system.tenant)
  t.teardown(() => channel.close())
  const names: string[] = []
  let isSlow = true
  const acting = {
    ...system.acting,
    renew: async () => {
      if (isSlow) {
        isSlow = false
        await emit('meanwhile')
        channel.heard()
      }
      return stoa.system(owner.tenantId)
    }
  }
  const listener = new Listener(new ActingContext(stoa.instance, acting), {
    send: ({ json }) => names.push(JSON.parse(json.toString()).name),
    waiting: () => 0,
    end: (_why, detail) => t.fail(detail)
  })
  listener.subscribe(['tenant'])
  stoa.instance.directory.forget(owner.tenantId) // so that it asks who it is
  await channel.join(listener, cursorOf(0))
  await until(
    'both are heard',
    async () => {
      await listener.settled()
      return names.filter(name => name === 'probe.launched').length === 2
    },
    10_000
  )
  t.notOk(isSlow)
})
