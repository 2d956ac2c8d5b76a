import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Asked, Member, MemberReport, Reply } from './protocol.ts'

/** Many clients of /api/v1/realtime, in a process of their own. */
export interface Crowd {
  /** Resolves when all listen. @param url of the server: ws://… */
  open(url: string, members: Member[]): Promise<unknown>
  leave(groups: string[]): Promise<unknown>
  /** Those that left come back with their cursors. @param url another server than before */
  back(groups: string[], url?: string): Promise<unknown>
  /** Waits until each of these listens and has heard of so many sales in all. */
  until(groups: string[], sales: number): Promise<unknown>
  report(): Promise<MemberReport[]>
  end(): void
}

export async function startCrowd(): Promise<Crowd> {
  const child = fork(
    join(import.meta.dirname, '../../../bin/run.mjs'),
    [join(import.meta.dirname, 'client.ts')],
    { execArgv: [] }
  )
  const answers = new Map<number, (reply: Reply) => void>()
  await once(child, 'message')
  child.on('message', ({ id, ...reply }: Reply & { id: number }) => {
    answers.get(id)?.(reply)
    answers.delete(id)
  })
  let last = 0
  const ask = (asked: Asked): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const id = ++last
      answers.set(id, resolve)
      child.send({ id, ...asked }, error => {
        if (error !== null) reject(error)
      })
    })
  return {
    open: (url, members) => ask({ do: 'open', url, members }),
    leave: groups => ask({ do: 'leave', groups }),
    back: (groups, url) => ask({ do: 'return', groups, url }),
    until: (groups, sales) => ask({ do: 'until', groups, sales }),
    report: async () => (await ask({ do: 'report' })).members ?? [],
    end: () => child.kill('SIGKILL')
  }
}
