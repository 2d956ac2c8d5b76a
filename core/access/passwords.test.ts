import { randomBytes } from 'node:crypto'
import t from 'tap'
import { hashPassword, passwordMatches } from './passwords.ts'

t.test('a password is known again by its hash, whatever bytes the pepper makes of it', async t => {
  for (let n = 0; n < 5; n++) {
    const pepper = randomBytes(32)
    const stored = await hashPassword('a long enough passphrase', pepper)
    t.ok(await passwordMatches('a long enough passphrase', stored, pepper))
    t.notOk(await passwordMatches('another long passphrase', stored, pepper))
    t.notOk(await passwordMatches('a long enough passphrase', stored, randomBytes(32)), 'with another pepper it is another')
  }
})
