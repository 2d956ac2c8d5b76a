import t from 'tap'
import { newId } from '../primitives/ids.ts'
import { testInstance } from '../../test/support/instance.ts'

// Whoever is given something of a tenant looks its subject up in that tenant as well; here is what
// holds before they do.
const stoa = await testInstance({ STOA_ROLE: 'web' })
const [a, b] = [await stoa.signUp(), await stoa.signUp()]
const [inA, inB] = [await stoa.system(a.tenantId), await stoa.system(b.tenantId)]

t.test('a signed token opens in the tenant it was issued in, and in no other', async t => {
  const subjectId = newId()
  const claims = inA.signedTokens.issue({ purpose: 'test.link', subjectId, seconds: 60 })
  t.match(inA.signedTokens.open('test.link', claims), { tenantId: a.tenantId, subjectId })
  t.equal(inB.signedTokens.open('test.link', claims), null)
})

t.test('what is sealed in a tenant opens nowhere else', async t => {
  const sealed = inA.secrets.seal('test.key', 'account 1', Buffer.from('sk_live'))
  t.equal(inA.secrets.open('test.key', 'account 1', sealed).toString(), 'sk_live')
  t.throws(() => inB.secrets.open('test.key', 'account 1', sealed))
  t.throws(() => inA.secrets.open('test.key', 'account 2', sealed))
  t.throws(() => inA.secrets.open('test.other', 'account 1', sealed))
})
