import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { RouterProvider } from '@tanstack/react-router'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { answer, api } from '../api/client.ts'
import { place, type ChosenPlace } from '../api/place.ts'
import { Refused } from '../api/problem.ts'
import { session } from '../api/session.ts'
import type { PluginPages } from '../contract.ts'
import { Empty, Failed } from '../kit/empty.tsx'
import { unsaved } from '../kit/unsaved.ts'
import { said } from '../kit/toast.ts'
import { MeContext, type Me } from '../me.ts'
import { FiguresContext } from '../money.tsx'
import { figuresOf, firstPlace } from '../standing.ts'
import { RegistryContext, registryOf, type Registry } from '../registry.ts'
import { consoleWords } from './console-words.ts'
import { routerOf } from './routes.tsx'
import { useLiveConnection } from './use-live-connection.ts'

/** The console of whoever is logged in: asks who that is, then shows what they may see. */
export function SignedIn({ plugins }: { plugins: PluginPages[] }) {
  const chosen = useSyncExternalStore(place.subscribe, place.now)
  const { data, error, refetch } = useQuery({
    queryKey: ['me', chosen],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET('/api/v1/access/me'))
  })
  useOtherPlace(chosen)
  useLiveConnection(plugins, chosen)
  const gone = error instanceof Refused && error.problem.code === 'stoa.not-found'
  const next = data === undefined ? undefined : firstPlace(data, chosen)
  useEffect(() => {
    // A company or shop that was closed, or another person's.
    if (gone) place.forget()
    else if (next !== undefined) place.choose(next)
  }, [gone, next])
  if (error !== null && data === undefined && !gone) {
    return (
      <main>
        <Failed error={error} again={() => void refetch()} />
      </main>
    )
  }
  if (data === undefined || gone || next !== undefined) return null
  return data.company === null ? <Nowhere /> : <Console me={data} plugins={plugins} />
}

/** Elsewhere other rows are seen: what was asked for in the place before is forgotten. */
function useOtherPlace(chosen: ChosenPlace): void {
  const queries = useQueryClient()
  const last = useRef(chosen)
  useEffect(() => {
    if (last.current === chosen) return
    last.current = chosen
    void queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
  }, [queries, chosen])
}

function Console({ me, plugins }: { me: Me; plugins: PluginPages[] }) {
  const registry = useMemo(() => registryOf(plugins, me), [plugins, me])
  const router = useRouterOf(registry)
  const figures = useMemo(() => figuresOf(me), [me])
  return (
    <MeContext value={me}>
      <FiguresContext value={figures}>
        <RegistryContext value={registry}>
          <RouterProvider router={router} />
        </RegistryContext>
      </FiguresContext>
    </MeContext>
  )
}

/**
 * The same pages keep their router: a right more or less elsewhere loses nothing that is being typed.
 * Other pages bring another one, as soon as nothing typed would be lost with the page that is shown.
 */
function useRouterOf(registry: Registry) {
  const { newPages } = consoleWords.use()
  const isTyped = useSyncExternalStore(unsaved.watch, unsaved.isAny)
  const paths = registry.pages.map(({ path }) => path).join(' ')
  const [built, setBuilt] = useState(() => ({ paths, router: routerOf(registry) }))
  const isOld = built.paths !== paths
  const isWaiting = isOld && isTyped
  useEffect(() => {
    if (isWaiting) said(newPages)
  }, [isWaiting, newPages])
  if (isOld && !isTyped) setBuilt({ paths, router: routerOf(registry) })
  return built.router
}

function Nowhere() {
  const words = consoleWords.use()
  return (
    <main>
      <Empty
        icon="lock"
        title={words.noPlace}
        actions={
          <button type="button" className="button" onClick={() => void session.logOut()}>
            {words.logOut}
          </button>
        }
      >
        {words.noPlaceHelp}
      </Empty>
    </main>
  )
}
