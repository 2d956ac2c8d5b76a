import type { Instance } from '../instance/instance.ts'
import { claimJobs, pluginOfJob, type Room } from './claim.ts'
import type { ClaimedJob } from './port.ts'

/**
 * What is taken of all the slots there are: so much may one plugin hold while others wait, and so
 * much in any case.
 */
const shares = (slots: number): [half: number, most: number] => [
  Math.ceil(slots / 2),
  Math.max(1, slots - Math.ceil(slots / 4))
]

/**
 * Claims as many jobs as there is room for. No plugin gets more than half of the slots while others
 * wait, and some slots are never taken by one plugin alone: jobs that hang do not keep the others'
 * from running.
 * @param slots of all processes that `room.busy` counts
 */
export async function claimFairly(
  instance: Instance,
  homes: string[],
  holder: string,
  slots: number,
  room: Omit<Room, 'ofPlugin'>
): Promise<ClaimedJob[]> {
  const claimed: ClaimedJob[] = []
  const busy = room.busy === null ? null : { ...room.busy }
  const [half, most] = shares(slots)
  for (const ofPlugin of new Set([half, most])) {
    for (const home of homes) {
      const left = {
        jobs: room.jobs - claimed.filter(job => !job.suspect).length,
        suspects: room.suspects - claimed.filter(job => job.suspect).length
      }
      if (left.jobs <= 0 && left.suspects <= 0) return claimed
      const taken = await claimJobs(instance, home, holder, { ...left, ofPlugin, busy })
      if (busy !== null) {
        for (const { name } of taken) busy[pluginOfJob(name)] = (busy[pluginOfJob(name)] ?? 0) + 1
      }
      claimed.push(...taken)
    }
    if (busy !== null && Object.values(busy).every(n => n < half)) break // no one was held back
  }
  return claimed
}
