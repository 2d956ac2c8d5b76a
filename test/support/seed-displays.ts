import { newId } from '../../core/primitives/ids.ts'
import type { Recorder } from './recorder.ts'

const PAIR = 'POST /api/v1/pos/displays/pair'
const NOTHING = {
  screen: 'idle',
  earlierLines: 0,
  lines: [],
  discountMinor: 0,
  serviceChargeMinor: 0,
  totalMinor: null,
  backMinor: 0,
  receipt: null
}

/** A display of a register, with what it shows; and a code by which another one could be paired. */
export async function seedDisplays(r: Recorder): Promise<void> {
  if (!r.has('POST /api/v1/pos/registers/:registerId/display-code')) return
  const register = async (): Promise<string> => {
    const body = { name: `Display ${newId()}`, shopId: r.known('shopId') }
    const made = await r.send(r.operation('POST /api/v1/pos/registers'), { body })
    return (made.json() as { id: string }).id
  }
  // Of a register of its own: none has more than ten.
  const code = async (registerId: string): Promise<void> => {
    const asked = r.operation('POST /api/v1/pos/registers/:registerId/display-code')
    const answer = await r.send(asked, { path: { registerId } })
    if (answer.statusCode >= 300) throw new Error(`No code was given: ${answer.body}`)
    const { code: given } = answer.json() as { code: string }
    r.authHeaders.set('pos.display-code', { 'x-display-code': given })
  }
  const pair = async (registerId: string) => {
    await code(registerId)
    const answer = await r.send(r.operation(PAIR), { body: { userAgent: 'Seed' } })
    return answer.json() as { id: string; token: string }
  }
  const registerId = await register()
  const { token } = await pair(registerId)
  r.authHeaders.set('pos.display', { 'x-display-token': token })
  await r.make('POST /api/v1/pos/registers/:registerId/display-code', () => ({
    path: { registerId },
    body: {}
  }))
  await r.make('PUT /api/v1/pos/registers/:registerId/picture', () => ({
    path: { registerId },
    body: NOTHING
  }))
  await r.make('DELETE /api/v1/pos/displays/:displayId', async () => ({
    path: { displayId: (await pair(registerId)).id },
    body: {}
  }))
  await r.make(PAIR, async () => {
    await code(await register())
    return { body: { userAgent: 'Seed' } }
  })
  await code(await register())
}
