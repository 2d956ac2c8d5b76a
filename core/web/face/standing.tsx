import {
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type ReactNode
} from 'react'
import { answer, api } from '../api/client.ts'
import { keptMe } from '../api/kept-me.ts'
import { place } from '../api/place.ts'
import { Refused, Unreachable, unreachable } from '../api/problem.ts'
import { session } from '../api/session.ts'
import { Empty, Failed } from '../kit/empty.tsx'
import { kitWords } from '../kit-words.ts'
import { MeContext, type Me } from '../me.ts'
import { FiguresContext } from '../money.tsx'
import { figuresOf, firstPlace } from '../standing.ts'

const LOOK_MS = 5_000

interface Props {
  plugin: string
  whenOut?: ComponentType | undefined
  children: ReactNode
}

/** Goes by the console's log-in, and comes back. */
export function LogInThere() {
  useEffect(() => {
    location.assign(`/log-in?to=${encodeURIComponent(location.pathname + location.search)}`)
  }, [])
  return null
}

/**
 * Who looks, and where they act. A face that has something to show to who is not logged in stays as it
 * was under it.
 */
export function Standing({ plugin, whenOut: WhenOut, children }: Props) {
  const state = useSyncExternalStore(session.subscribe, session.state)
  const [wasIn, setWasIn] = useState(false)
  if (state === 'in' && !wasIn) setWasIn(true)
  useLookAgain(state === 'unreachable')
  const isKept = state === 'unreachable' && keptMe.at(place.now()) !== null
  const stays = state === 'in' || isKept || (wasIn && WhenOut !== undefined)
  if (stays || state === 'out') {
    return (
      <>
        {stays && <Known plugin={plugin}>{children}</Known>}
        {state === 'out' && (WhenOut === undefined ? <LogInThere /> : <WhenOut />)}
      </>
    )
  }
  if (state !== 'unreachable') return null
  return (
    <main>
      <Failed error={new Unreachable(unreachable.message)} again={() => void session.start()} />
    </main>
  )
}

/** While the server is away: looks for it again. */
function useLookAgain(isAway: boolean): void {
  useEffect(() => {
    if (!isAway) return
    const look = (): void => void session.start()
    const often = setInterval(look, LOOK_MS)
    addEventListener('online', look)
    return () => {
      clearInterval(often)
      removeEventListener('online', look)
    }
  }, [isAway])
}

function Known({ plugin, children }: Omit<Props, 'whenOut'>) {
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
  const person = useSyncExternalStore(session.subscribe, session.person)
  const [me, setMe] = useState<Me | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (person === null) {
      // While the server is away it is whoever stood here last.
      if (session.state() === 'unreachable') setMe(keptMe.at(chosen))
      return
    }
    let isOld = false
    answer(api.GET('/api/v1/access/me')).then(
      found => {
        if (isOld) return
        const next = firstPlace(found, chosen)
        if (next !== undefined) return place.choose(next)
        keptMe.keep(chosen, found)
        setError(null)
        setMe(found)
      },
      (failed: Error) => {
        if (isOld) return
        // A company or shop that was closed, or another person's.
        const isGone = failed instanceof Refused && failed.problem.code === 'stoa.not-found'
        const kept = failed instanceof Unreachable ? keptMe.at(chosen) : null
        if (isGone) place.forget()
        else if (kept !== null) setMe(kept)
        else setError(failed)
      }
    )
    return () => {
      isOld = true
    }
  }, [chosen, person, tries])
  return { me, error, again: () => setTries(tries + 1) }
}
