import { hire } from './staff.ts'
import { ok, owner, stoa, token, type Row } from './row-world.ts'
import type { GivenRule } from './row-rules.ts'

// Someone of that company who may look everywhere, and whose second role is made anew each time.

const base = await ok('POST', 'access/roles', {
  name: 'Looks',
  rules: [
    { permission: 'event.read' },
    { permission: 'report.*' },
    { permission: 'assistant.use' },
    { permission: 'profile.read' }
  ]
})
const some = await ok('POST', 'access/roles', {
  name: 'Some rows',
  rules: [{ permission: 'profile.read' }]
})
export const user = await hire(stoa, owner, [{ role: base.name }, { role: some.name }])

let { version } = some

/** From now on the user holds these rules, and those of before no more. */
export async function hold(rules: GivenRule[]): Promise<void> {
  const answer = await stoa.call('PUT', `/api/v1/access/roles/${some.id}`, {
    token,
    headers: { 'if-match': `"${version}"` },
    body: { rules: [{ permission: 'profile.read' }, ...rules] }
  })
  if (answer.statusCode !== 200) throw new Error(answer.body)
  version = answer.json().version
}

/** Of these, those that can be opened one by one. */
export async function opened(rows: Row[], path: (id: string) => string): Promise<string[]> {
  const found: string[] = []
  for (const { id } of rows) {
    const { statusCode } = await stoa.call('GET', `/api/v1/${path(id)}`, { token: user.token })
    if (statusCode === 200) {
      found.push(id)
    } else if (statusCode !== 404 && statusCode !== 403) {
      throw new Error(`${path(id)} answered ${statusCode}`)
    }
  }
  return found.sort()
}
export async function answered(names: string, id: string): Promise<string[]> {
  const ids: string[] = []
  for (let next = ''; ;) {
    const page = await ok(
      'GET',
      `events/events?limit=50&names=${names}${next}`,
      undefined,
      user.token
    )
    ids.push(...page.items.map((event: { data: Record<string, string> }) => event.data[id]))
    if (!page.more) return [...new Set(ids)].sort()
    next = `&after=${page.next}`
  }
}
