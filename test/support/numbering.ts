import { openPool } from '../../core/database/connection.ts'
import { numberEvents } from '../../core/jobs/relay/number-events.ts'

// A relay that does nothing but give numbers, for tests that kill it. Says when it has begun.

const relayPool = openPool(String(process.env.RELAY_URL), {
  max: 2,
  name: 'numbering',
  answerMs: 60_000
})
for (let begun = false; ;) {
  const [one] = await Promise.all([
    numberEvents(relayPool, 'pool'),
    numberEvents(relayPool, 'pool').catch(() => {})
  ]).catch(() => [undefined]) // its line was cut by the test
  if (!begun && one !== undefined) process.send?.({ ready: true })
  begun ||= one !== undefined
}
