import { When, type Reply } from 'stoa/web/face'
import { deviceOf } from 'stoa/web/device'

export type Present = Reply<'/api/v1/pos/registers/presence'>['items'][number]

/** Who came longer ago is shown with the day. Milliseconds. */
const RECENT_MS = 12 * 3_600_000

/** «Maya · Chrome, Windows · since 09:12», for each who is there. @param since the word */
export function PresentPeople({ people, since }: { people: readonly Present[]; since: string }) {
  return people.map((present, i) => (
    <span key={`${present.userId} ${i}`} className="present">
      <bdi className="who">{present.userName}</bdi>
      <OnDevice userAgent={present.userAgent} />
      {` · ${since} `}
      <When at={present.since} as={isRecent(present.since) ? 'time' : 'short'} />
    </span>
  ))
}

function OnDevice({ userAgent }: { userAgent: string | null }) {
  const device = deviceOf(userAgent)
  if (device === null) return null
  return (
    <>
      {' · '}
      <bdi>{device}</bdi>
    </>
  )
}

const isRecent = (at: string): boolean => Date.now() - Date.parse(at) < RECENT_MS
