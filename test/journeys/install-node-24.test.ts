import t from 'tap'
import { asInImage, bareMachine, installAndServe } from '../support/bare-machine.ts'

// It waits for a registry.
t.setTimeout(600_000)

t.test(
  'an ordinary user installs on Node 24, without compilers, as the container does; its tree is read-only, and a company signs up',
  async t => {
    await installAndServe(t, await bareMachine(24, 11), ['ci', '--omit=dev'], asInImage)
  }
)
