import t from 'tap'
import { testInstance } from '../../test/support/instance.ts'
import { isLookAlike } from './look-alikes.ts'

const stoa = await testInstance({ STOA_ROLE: 'web' })

t.test('what looks like another address is told from what is only written in another script', t => {
  for (const email of [
    'ann@example.test',
    'jürgen.müller+shop@bücher.example',
    'иван@пример.example',
    'νίκος@example.test',
    '太郎カナ@example.test',
    '김철수@example.test',
    '1234@example.test',
    "o'neill_2@example.test"
  ]) {
    t.notOk(isLookAlike(email), email)
  }
  for (const email of [
    'аnn@example.test',
    'асе@example.test',
    'paypal@exаmple.test',
    'ａnn@example.test',
    'ann@xn--80ak6aa92e.com',
    'ﬁona@example.test',
    'οσο@example.test'
  ]) {
    t.ok(isLookAlike(email), email)
  }
  t.end()
})

t.test('none is taken at sign-up or for a member of staff', async t => {
  const owner = await stoa.signUp()
  const bootstrap = await stoa.call('POST', '/api/v1/bootstrap', {
    body: {
      company: { name: 'Acme', currency: 'EUR', timeZone: 'Europe/Berlin' },
      admin: { name: 'Ann', email: 'аnn@example.test', password: 'correct horse battery' }
    }
  })
  t.match(bootstrap.json(), {
    status: 422,
    errors: [{ field: '/admin/email', code: 'look-alike' }]
  })
  const user = await stoa.call('POST', '/api/v1/access/users', {
    token: owner.token,
    body: {
      name: 'Ann',
      email: 'аnn@example.test',
      password: 'another long passphrase',
      grants: [{ role: 'cashier' }]
    }
  })
  t.match(user.json(), { code: 'access.email-look-alike', status: 422 })
})
