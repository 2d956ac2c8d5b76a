/** What the process of the clients is asked, and answers. */
export type Asked =
  | { do: 'open'; url: string; members: Member[] }
  | { do: 'leave'; groups: string[] }
  /** With their cursors, to another address where one is named. */
  | { do: 'return'; groups: string[]; url?: string }
  /** Waits until each of these listens and has heard of so many sales since it was made. */
  | { do: 'until'; groups: string[]; sales: number }
  | { do: 'report' }

export interface Reply {
  members?: MemberReport[]
}

export interface Member {
  /** Those of a group should hear the same. */
  group: string
  token: string
  query: Record<string, string>
}

export interface MemberReport {
  group: string
  /** The sales heard of, in their order, each with the time; milliseconds since 1970. */
  heard: Array<[saleId: string, at: number]>
  isListening: boolean
  /** How often it came back by itself. */
  returns: number
  resets: number
  /** Codes with which connections ended. */
  closes: number[]
}
