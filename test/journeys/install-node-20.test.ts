import t from 'tap'
import { bareMachine, installAndServe } from '../support/bare-machine.ts'

// It waits for a registry.
t.setTimeout(600_000)

t.test(
  'an ordinary user installs on Node 20, without compilers, as the README says, and a company signs up',
  async t => {
    await installAndServe(t, await bareMachine(20, 10), ['ci'])
  }
)
