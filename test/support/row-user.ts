import { hire } from './staff.ts'
import { ok, owner, stoa, token } from './row-world.ts'
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
