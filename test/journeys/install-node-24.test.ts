import t from 'tap'
import { bareMachine, installAndServe } from '../support/bare-machine.ts'

t.setTimeout(395_000) // it waits for a registry

t.test('an ordinary user installs on Node 24, without compilers, as the container does, and a company signs up', async t => {
  await installAndServe(t, await bareMachine(24, 11), ['ci', '--omit=dev'])
})
