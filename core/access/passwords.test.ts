import { randomBytes } from 'node:crypto'
import t from 'tap'
import { hashPassword, NO_ONE_YET, passwordMatches } from './passwords.ts'

t.test('a password is known again by its hash, whatever bytes the pepper makes of it', async t => {
  for (let n = 0; n < 5; n++) {
    const pepper = randomBytes(32)
    const stored = await hashPassword('a long enough passphrase', pepper, NO_ONE_YET)
    t.ok(await passwordMatches('a long enough passphrase', stored, pepper, NO_ONE_YET))
    t.notOk(await passwordMatches('another long passphrase', stored, pepper, NO_ONE_YET))
    t.notOk(
      await passwordMatches('a long enough passphrase', stored, randomBytes(32), NO_ONE_YET),
      'with another pepper it is another'
    )
  }
})
