import { randomBytes } from 'node:crypto'
import t from 'tap'
import { hashPassword, NOBODY_YET, passwordMatches } from './passwords.ts'

t.test('a password is known again by its hash, whatever bytes the pepper makes of it', async t => {
  for (let n = 0; n < 5; n++) {
    const pepper = randomBytes(32)
    const stored = await hashPassword('a long enough passphrase', pepper, NOBODY_YET)
    t.ok(await passwordMatches('a long enough passphrase', stored, pepper, NOBODY_YET))
    t.notOk(await passwordMatches('another long passphrase', stored, pepper, NOBODY_YET))
    t.notOk(
      await passwordMatches('a long enough passphrase', stored, randomBytes(32), NOBODY_YET),
      'with another pepper it is another'
    )
  }
})
