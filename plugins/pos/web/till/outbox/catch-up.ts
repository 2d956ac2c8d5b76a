import { answer, api } from 'stoa/web/face'
import { enrolledDevice } from '../device/device.ts'
import { catchUp } from './outbox.ts'

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
