import { resolve } from 'node:path'
import t from 'tap'
import { crawl } from '../support/crawl.ts'
import { testInstance } from '../support/instance.ts'
import { Recorder } from '../support/recorder.ts'

// The crawl itself: a plugin from outside the tree that leaks in every way must be caught in each.

const stoa = await testInstance({
  STOA_ROLE: 'web',
  STOA_PLUGINS: resolve(import.meta.dirname, 'fixtures/leaky')
})
const ADD = 'POST /api/v1/leaky/notes'

async function writeNotes(): Promise<Recorder> {
  const { token } = await stoa.signUp()
  const recorder = new Recorder(stoa, { token })
  const { id } = await recorder.make(ADD, () => ({ body: {} }))
  await recorder.make(ADD, () => ({ body: { about: id } }))
  await recorder.make(ADD, () => ({ body: { about: id } }))
  return recorder
}

const [a, b] = [await writeNotes(), await writeNotes()]
const { items } = (await a.read('GET /api/v1/leaky/notes')) as { items: Array<{ id: string }> }
const { faults, positions } = await crawl(b, {
  ids: new Set(items.map(item => item.id)),
  recorder: a,
  places: []
})

const leaks: Record<string, RegExp> = {
  'an id in the path is answered with the row':
    /^GET \/api\/v1\/leaky\/notes\/:noteId: noteId .* is answered 200/,
  'an id in the path is refused otherwise than a random one':
    /^PATCH \/api\/v1\/leaky\/notes\/:noteId: noteId .* is answered 409/,
  'an id as a filter finds rows': /^GET \/api\/v1\/leaky\/notes: about=.* is answered 200/,
  "a cursor leads into the victim's list":
    /^GET \/api\/v1\/leaky\/notes after the victim's: the answer names/,
  'an id in the body is taken': /^POST \/api\/v1\/leaky\/notes body \/about: .* is answered 201/
}
for (const [what, pattern] of Object.entries(leaks)) {
  t.test(`the crawl sees that ${what}`, async t => {
    t.ok(
      faults.some(fault => pattern.test(fault)),
      faults.join('\n')
    )
  })
}

t.test('the crawl names the positions it tried', async t => {
  t.strictSame(
    [...positions].filter(position => position.includes('/leaky/')).sort(),
    [
      'GET /api/v1/leaky/notes cursor',
      'GET /api/v1/leaky/notes query about',
      'GET /api/v1/leaky/notes reply',
      'GET /api/v1/leaky/notes/:noteId path noteId',
      'GET /api/v1/leaky/notes/:noteId reply',
      'PATCH /api/v1/leaky/notes/:noteId path noteId',
      'POST /api/v1/leaky/notes body /about',
      'POST /api/v1/leaky/notes body /about (left out before)',
      'POST /api/v1/leaky/notes idempotency key'
    ].sort()
  )
})
