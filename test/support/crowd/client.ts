import { once } from 'node:events'
import WebSocket from 'ws'
import type { Asked, Member, MemberReport, Reply } from './protocol.ts'

// Many clients of /api/v1/realtime in a process of its own, so that what they cost is not the
// server's. Each keeps what it hears, and comes back by itself with its cursor when it is cut off.

const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 2_000
/** How many may be knocking at once. */
const AT_ONCE = 40

const now = (): number => performance.timeOrigin + performance.now()

class Client {
  readonly heard: MemberReport['heard'] = []
  isListening = false
  returns = 0
  resets = 0
  closes: number[] = []
  private socket: WebSocket | undefined
  private cursor: string | undefined
  private isAway = false
  private isCutOff = false
  private tries = 0
  url: string
  readonly member: Member

  constructor(member: Member, url: string) {
    this.member = member
    this.url = url
  }

  /** @returns when it listens */
  open(): Promise<void> {
    this.isAway = false
    return new Promise(resolve => {
      const query = new URLSearchParams({
        ...this.member.query,
        ...(this.cursor !== undefined && { since: this.cursor })
      })
      const socket = new WebSocket(`${this.url}/api/v1/realtime?${query}`, [
        'stoa.v1',
        `bearer.${this.member.token}`
      ])
      this.socket = socket
      socket.on('error', () => {})
      socket.on('message', data => {
        const message = JSON.parse((data as Buffer).toString('utf8'))
        if (message.cursor !== undefined) this.cursor = message.cursor
        if (message.op === 'event' && message.name === 'pos.sale-posted') {
          this.heard.push([message.rows.sale, now()])
          tellWaiting()
        } else if (message.op === 'subscribed') {
          if (message.reset) this.resets++
          if (this.isCutOff) this.returns++
          this.isCutOff = false
          this.tries = 0
          this.isListening = true
          resolve()
          tellWaiting()
        }
      })
      socket.on('close', code => {
        if (this.socket !== socket) return
        const wasListening = this.isListening
        this.isListening = false
        if (this.isAway) return
        if (wasListening) {
          this.closes.push(code)
          this.isCutOff = true
        }
        const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** this.tries++)
        setTimeout(
          () => {
            if (this.isAway) return
            void this.open().then(resolve)
          },
          pause * (0.5 + Math.random() / 2)
        )
      })
    })
  }

  async leave(): Promise<void> {
    this.isAway = true
    const { socket } = this
    if (socket === undefined || socket.readyState === WebSocket.CLOSED) return
    const closed = once(socket, 'close')
    socket.close()
    await closed
  }
}

const clients: Client[] = []
const waiting = new Set<() => void>()
let isTelling = false

/** All that came in one turn is looked at together. */
function tellWaiting(): void {
  if (isTelling) return
  isTelling = true
  setImmediate(() => {
    isTelling = false
    for (const look of waiting) look()
  })
}

function until(holds: () => boolean): Promise<void> {
  return new Promise(resolve => {
    const look = (): void => {
      if (!holds()) return
      waiting.delete(look)
      resolve()
    }
    waiting.add(look)
    look()
  })
}

const inGroups = (groups: string[]): Client[] =>
  clients.filter(({ member }) => groups.includes(member.group))

async function openAll(some: Client[]): Promise<void> {
  const left = [...some]
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = left.pop(); next !== undefined; next = left.pop()) await next.open()
    })
  )
}

async function answer(asked: Asked): Promise<Reply> {
  switch (asked.do) {
    case 'open': {
      const made = asked.members.map(member => new Client(member, asked.url))
      clients.push(...made)
      await openAll(made)
      return {}
    }
    case 'leave':
      await Promise.all(inGroups(asked.groups).map(client => client.leave()))
      return {}
    case 'return': {
      const some = inGroups(asked.groups)
      for (const client of some) if (asked.url !== undefined) client.url = asked.url
      await openAll(some)
      return {}
    }
    case 'until':
      await until(() =>
        inGroups(asked.groups).every(
          client => client.isListening && client.heard.length >= asked.sales
        )
      )
      return {}
    case 'report':
      return {
        members: clients.map(({ member, heard, isListening, returns, resets, closes }) => ({
          group: member.group,
          heard,
          isListening,
          returns,
          resets,
          closes
        }))
      }
  }
}

process.on('message', ({ id, ...asked }: Asked & { id: number }) => {
  void answer(asked as Asked).then(reply => process.send?.({ id, ...reply }))
})
process.on('disconnect', () => process.exit(0))
process.send?.({ ready: true })
