import fc from 'fast-check'
import t from 'tap'
import { newId } from '../primitives/ids.ts'
import {
  holdsSignedToken,
  issueSignedToken,
  openSignedToken,
  withoutSignedTokens
} from './signed-tokens.ts'
import { deriveSecrets } from './secrets.ts'

const secrets = deriveSecrets('a master secret for the test of passes')
const now = new Date('2026-11-21T12:00:00Z')
const claims = {
  tenantId: newId(),
  companyId: newId(),
  shopId: null,
  subjectId: newId(),
  note: 'session ✓',
  expiresAt: new Date('2026-11-21T12:15:00Z')
}

t.test('a signed token says what it was issued for, until it expires', async t => {
  const text = issueSignedToken(secrets, 'shop.key', claims)
  t.match(text, /^[\w-]{100,200}$/)
  t.strictSame(openSignedToken(secrets, 'shop.key', text, now), claims)
  t.equal(
    openSignedToken(secrets, 'shop.key', text, new Date('2026-11-21T12:15:00Z')),
    null,
    'at the instant of its expiry it is over'
  )
  t.strictSame(
    openSignedToken(
      secrets,
      'shop.key',
      issueSignedToken(secrets, 'shop.key', { ...claims, expiresAt: null }),
      new Date('2099-01-01')
    ),
    { ...claims, expiresAt: null },
    'without one it stays good'
  )
})

t.test('for another purpose, another instance or after any change it is none', async t => {
  const text = issueSignedToken(secrets, 'shop.key', claims)
  t.equal(openSignedToken(secrets, 'shop.link', text, now), null)
  t.equal(
    openSignedToken(deriveSecrets('the secret of another instance'), 'shop.key', text, now),
    null
  )
  const bytes = Buffer.from(text, 'base64url')
  for (let bit = 0; bit < bytes.length * 8; bit += 3) {
    const changed = Buffer.from(bytes)
    changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7))
    if (openSignedToken(secrets, 'shop.key', changed.toString('base64url'), now) !== null) {
      t.fail(`bit ${bit} may be changed`)
    }
  }
  t.pass('every changed bit is noticed')
})

t.test('no text opens by chance or breaks it', async () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.base64String({ maxLength: 400 })),
      text => openSignedToken(secrets, 'shop.key', text, now) === null
    )
  )
})

t.test('a note that is too long is refused when the signed token is written', async t => {
  t.throws(
    () => issueSignedToken(secrets, 'shop.key', { ...claims, note: 'x'.repeat(201) }),
    RangeError
  )
})

t.test('however long a text is, passes in it are found and left out', async t => {
  const text = issueSignedToken(secrets, 'shop.key', claims)
  const words = 'x'.repeat(112).concat(' ')
  const long = JSON.stringify({ words: words.repeat(80_000), text: `\n${text}` })
  t.ok(long.length > 9_000_000)
  t.ok(holdsSignedToken(long))
  t.notOk(holdsSignedToken(long.replace(text, text.slice(0, 60))))
  t.ok(withoutSignedTokens(long).endsWith('"\\n[pass]"}'))
  const oneWord = 'y'.repeat(9_000_000)
  t.ok(holdsSignedToken(oneWord))
  t.equal(withoutSignedTokens(oneWord), '[pass]')
})
