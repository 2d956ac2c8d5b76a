import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import { answer, api } from '../api/client.ts'
import { place } from '../api/place.ts'
import { Refused } from '../api/problem.ts'
import { session } from '../api/session.ts'
import { Empty, Failed } from '../kit/empty.tsx'
import { kitWords } from '../kit-words.ts'
import { MeContext, type Me } from '../me.ts'
import { FiguresContext } from '../money.tsx'
import { figuresOf, firstPlace } from '../standing.ts'

interface Props {
  plugin: string
  children: ReactNode
}

/** Who looks, and where they act. Who is not logged in goes by the console's log-in, and comes back. */
export function Standing({ plugin, children }: Props) {
  const state = useSyncExternalStore(session.subscribe, session.state)
  useEffect(() => {
    if (state !== 'out') return
    location.assign(`/log-in?to=${encodeURIComponent(location.pathname + location.search)}`)
  }, [state])
  if (state === 'in') return <Known plugin={plugin}>{children}</Known>
  if (state !== 'unreachable') return null
  return (
    <main>
      <Failed error={new TypeError()} again={() => void session.start()} />
    </main>
  )
}

function Known({ plugin, children }: Props) {
  const words = kitWords.use()
  const { me, error, again } = useWho()
  const figures = useMemo(() => (me === null ? null : figuresOf(me)), [me])
  if (error !== null) {
    return (
      <main>
        <Failed error={error} again={again} />
      </main>
    )
  }
  if (me === null || figures === null) return null
  if (me.company === null || !me.plugins.includes(plugin)) {
    return (
      <main>
        <Empty
          icon="lock"
          title={words.notHere}
          actions={
            <a className="button" href="/">
              {words.toConsole}
            </a>
          }
        >
          {words.notHereHelp}
        </Empty>
      </main>
    )
  }
  return (
    <MeContext value={me}>
      <FiguresContext value={figures}>{children}</FiguresContext>
    </MeContext>
  )
}

function useWho(): { me: Me | null; error: Error | null; again(): void } {
  const chosen = useSyncExternalStore(place.subscribe, place.now)
  const [me, setMe] = useState<Me | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let isOld = false
    answer(api.GET('/api/v1/access/me')).then(
      found => {
        if (isOld) return
        const next = firstPlace(found, chosen)
        if (next !== undefined) return place.choose(next)
        setError(null)
        setMe(found)
      },
      (failed: Error) => {
        if (isOld) return
        // A company or shop that was closed, or another person's.
        const isGone = failed instanceof Refused && failed.problem.code === 'stoa.not-found'
        if (isGone) place.forget()
        else setError(failed)
      }
    )
    return () => {
      isOld = true
    }
  }, [chosen, tries])
  return { me, error, again: () => setTries(tries + 1) }
}
