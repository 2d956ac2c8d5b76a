import { randomBytes } from 'node:crypto'
import t from 'tap'
import { CHEAP_HASH_KIB } from '../../../test/support/instance.ts'
import { sources } from '../../../test/support/sources.ts'
import { hashPassword, NO_ONE_YET, passwordMatches, setMemoryCostInTests } from './passwords.ts'

t.test('a hash costs what OWASP asks for, and nothing but a test may make it cheaper', async t => {
  const pepper = randomBytes(32)
  const password = 'a long enough passphrase'
  setMemoryCostInTests()
  t.teardown(() => {
    setMemoryCostInTests(CHEAP_HASH_KIB)
  })
  const stored = await hashPassword(password, pepper, NO_ONE_YET)
  t.match(stored, /^\$argon2id\$v=19\$m=47104,t=1,p=1\$/)
  setMemoryCostInTests(CHEAP_HASH_KIB)
  t.match(await hashPassword(password, pepper, NO_ONE_YET), /^\$argon2id\$v=19\$m=64,/)
  t.ok(await passwordMatches(password, stored, pepper, NO_ONE_YET), 'each says what it cost')
  t.strictSame(
    (await sources())
      .filter(({ isTest, text }) => !isTest && text.includes('setMemoryCostInTests'))
      .map(({ path }) => path),
    ['core/access/passwords/passwords.ts']
  )
})

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
