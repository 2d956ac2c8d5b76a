import t from 'tap'
import { testInstance } from 'stoa/testing'

const stoa = await testInstance()

t.test('registers come page by page, tills first, each once', async t => {
  const { token } = await stoa.signUp()
  for (const name of ['Counter', 'Back room', 'Market stall']) {
    await stoa.ok('POST', '/api/v1/pos/registers', { token, body: { name } })
  }
  const list = (query = '') => stoa.ok('GET', `/api/v1/pos/registers${query}`, { token })
  const whole = await list()
  t.equal(whole.next, null)
  t.equal(whole.items.length, 4)
  const pages: string[][] = []
  for (let after = ''; ;) {
    const page = await list(`?limit=3${after}`)
    pages.push(page.items.map(({ id }: { id: string }) => id))
    if (page.next === null) break
    after = `&after=${encodeURIComponent(page.next)}`
  }
  t.strictSame(
    pages.map(page => page.length),
    [3, 1]
  )
  t.strictSame(
    pages.flat(),
    whole.items.map(({ id }: { id: string }) => id)
  )
  for (const query of ['?limit=0', '?limit=1001', '?after=nonsense']) {
    t.equal(
      (await stoa.call('GET', `/api/v1/pos/registers${query}`, { token })).statusCode,
      400,
      query
    )
  }
})
