import { answer, api } from 'stoa/web/face'
import { enrolledDevice } from '../device/device.ts'
import {
  changed,
  NO_NUMBERS,
  referenceOf,
  seqKey,
  writing,
  type Numbers,
  type Row
} from './outbox.ts'

/** So long what was sent can be looked up here. */
const KEEP_SENT_MS = 30 * 86_400_000

/**
 * Two memories are compared. A browser whose own was emptied would number its sales from the
 * beginning; a server that was set back to a copy lacks what it had said to have.
 */
export async function compareWithServer(companyId: string): Promise<void> {
  const device = enrolledDevice()
  if (device === null) return
  // Else the browser may throw away what waits when its disk is full.
  void navigator.storage.persist().catch(() => {})
  await answer(
    api.GET('/api/v1/pos/offline-sales/progress', { params: { query: { device: device.code } } })
  ).then(
    ({ highest, missing }) => catchUp(companyId, device.code, { highest, missing }),
    () => {} // Without the server, or without the right to it, it counts on from what it knows.
  )
}

/** Which numbers of a device the server has: up to the highest, but for the missing ranges. */
interface Progress {
  highest: number
  missing: number[][]
}

/**
 * Numbers the server has already are skipped; sales it had and has no more wait again, and are sent
 * as they were rung up.
 */
async function catchUp(
  companyId: string,
  code: string,
  { highest, missing }: Progress
): Promise<void> {
  const work = await writing(companyId)
  const [facts, store] = [work.objectStore('facts'), work.objectStore('outbox')]
  const numbers = ((await facts.get(seqKey(code))) as Numbers | undefined) ?? NO_NUMBERS
  if (numbers.last < highest) void facts.put({ ...numbers, last: highest }, seqKey(code))
  const isMissing = ({ frozen }: Row): boolean =>
    frozen !== null &&
    frozen.reference === referenceOf(code, frozen.seq) &&
    (frozen.seq > highest ||
      missing.some(([from = 0, to = 0]) => from <= frozen.seq && frozen.seq <= to))
  const lost = (await store.index('state').getAll('sent')).filter(isMissing)
  for (const row of lost) void store.put({ ...row, state: 'waiting' })
  await work.done
  if (lost.length > 0) changed()
}

/** Throws away what the server has had for long. */
export async function purgeSent(companyId: string): Promise<void> {
  const work = await writing(companyId)
  const store = work.objectStore('outbox')
  for (const row of await store.index('state').getAll('sent')) {
    if (row.at < Date.now() - KEEP_SENT_MS) void store.delete(row.key)
  }
  await work.done
}
