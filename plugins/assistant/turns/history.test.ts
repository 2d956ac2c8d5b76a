import t from 'tap'
import { wholeHistory } from './history.ts'

const call = (id: string) => ({ id, name: 'a__b', args: {} })
const user = (text: string) => ({ role: 'user' as const, text })
const said = (text: string, ...ids: string[]) => ({
  role: 'assistant' as const,
  text,
  calls: ids.map(call)
})
const results = (...ids: string[]) => ({
  role: 'tool' as const,
  results: ids.map(callId => ({ callId, name: 'a__b', output: 1 }))
})
const NOT_RUN = { error: { code: 'assistant.interrupted' } }

t.test('a whole conversation stays as it is', async t => {
  const whole = [user('a'), said('', '1', '2'), results('1', '2'), said('b'), user('c'), said('d')]
  t.strictSame(wholeHistory(whole), whole)
})

t.test('calls no one answered are answered that they were not run', async t => {
  t.match(wholeHistory([user('a'), said('', '1', '2'), results('1'), user('b')])[2], {
    role: 'tool',
    results: [
      { callId: '1', output: 1 },
      { callId: '2', output: NOT_RUN }
    ]
  })
  t.match(wholeHistory([user('a'), said('x', '1'), user('b')]), [
    user('a'),
    {},
    { role: 'tool', results: [{ callId: '1', output: NOT_RUN }] },
    user('b')
  ])
  t.match(wholeHistory([user('a'), said('x', '1')]).at(-1), { role: 'tool' })
})

t.test("users' messages no one answered are one, and it begins with one", async t => {
  t.strictSame(
    wholeHistory([said('cut'), results('0'), user('a'), user('b'), said(''), user('c')]),
    [user('a\n\nb\n\nc')]
  )
})
