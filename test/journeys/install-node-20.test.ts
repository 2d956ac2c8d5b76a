import t from 'tap'
import { bareMachine, installAndServe } from '../support/bare-machine.ts'

t.setTimeout(395_000) // it waits for a registry

t.test('an ordinary user installs on Node 20, without compilers, as the README says, and a company signs up', async t => {
  await installAndServe(t, await bareMachine(20, 10), ['ci'])
})
