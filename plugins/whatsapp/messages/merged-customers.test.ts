import t from 'tap'
import { testInstance } from 'stoa/testing'

const stoa = await testInstance()
const us = await stoa.signUp()
const { token } = us
const customer = (phone: string) =>
  stoa.ok('POST', '/api/v1/customers/customers', {
    token,
    body: { name: 'Ann Lee', phone, whatsappConsent: true }
  })
const write = (customerId: string, text: string) =>
  stoa.ok('POST', '/api/v1/whatsapp/messages', { token, body: { customerId, text } })
const messagesOf = async (customerId: string): Promise<string[]> =>
  (await stoa.ok('GET', `/api/v1/whatsapp/messages?customerId=${customerId}`, { token })).items.map(
    (message: { text: string }) => message.text
  )

t.test('what was written to a customer who was merged is found under the kept one', async t => {
  const [kept, from] = [await customer('+447700900001'), await customer('+447700900002')]
  await write(from.id, 'before')
  await stoa.ok('POST', `/api/v1/customers/customers/${kept.id}/merge`, {
    token,
    headers: { 'if-match': '"1"' },
    body: { from: from.id, fromVersion: 1 }
  })
  t.match(
    await write(from.id, 'after'),
    { customerId: kept.id, to: '+447700900001' },
    'whoever knows the old id writes to the kept one'
  )
  t.strictSame(await messagesOf(kept.id), ['after', 'before'])
  t.strictSame(await messagesOf(from.id), ['after', 'before'])
})
