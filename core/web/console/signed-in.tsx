import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { RouterProvider } from '@tanstack/react-router'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { answer, api } from '../api/client.ts'
import { place } from '../api/place.ts'
import { Refused } from '../api/problem.ts'
import { session } from '../api/session.ts'
import type { PluginPages } from '../contract.ts'
import { Empty, Failed } from '../kit/empty.tsx'
import { MeContext, type Me } from '../me.ts'
import { FiguresContext } from '../money.tsx'
import { figuresOf, firstPlace } from '../standing.ts'
import { RegistryContext, registryOf } from '../registry.ts'
import { consoleWords } from './console-words.ts'
import { routerOf } from './routes.tsx'

/** The console of whoever is logged in: asks who that is, then shows what they may see. */
export function SignedIn({ plugins }: { plugins: PluginPages[] }) {
  const chosen = useSyncExternalStore(place.subscribe, place.now)
  const { data, error, refetch } = useQuery({
    queryKey: ['me', chosen],
    placeholderData: keepPreviousData,
    queryFn: () => answer(api.GET('/api/v1/access/me'))
  })
  const gone = error instanceof Refused && error.problem.code === 'stoa.not-found'
  const next = data === undefined ? undefined : firstPlace(data, chosen)
  useEffect(() => {
    // A company or shop that was closed, or another person's.
    if (gone) place.forget()
    else if (next !== undefined) place.choose(next)
  }, [gone, next])
  if (error !== null && !gone) {
    return (
      <main>
        <Failed error={error} again={() => void refetch()} />
      </main>
    )
  }
  if (data === undefined || gone || next !== undefined) return null
  return data.company === null ? <Nowhere /> : <Console me={data} plugins={plugins} />
}

function Console({ me, plugins }: { me: Me; plugins: PluginPages[] }) {
  const registry = useMemo(() => registryOf(plugins, me), [plugins, me])
  const router = useMemo(() => routerOf(registry), [registry])
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
