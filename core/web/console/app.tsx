import { Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { session } from '../api/session.ts'
import type { PluginPages } from '../contract.ts'
import { Empty } from '../kit/empty.tsx'
import { messages } from '../kit/toast.ts'
import { kitWords } from '../kit-words.ts'
import { LanguageContext, rememberLanguage, type Catalogs, type Language } from '../words.ts'
import { speak } from './catalogs.ts'
import { consoleWords } from './console-words.ts'
import { LanguageSwitch } from './language-switch.ts'
import { SignedIn } from './signed-in.tsx'
import { later } from '../later.ts'

const Toasts = later(() => import('../kit/toasts.tsx').catch(() => ({ default: () => <></> })))
const LogIn = later(() => import('./log-in.tsx'))
const SignUp = later(() => import('./sign-up.tsx'))

interface Props {
  first: { language: Language; catalogs: Catalogs }
  plugins: PluginPages[]
}

export function App({ first, plugins }: Props) {
  const [spoken, setSpoken] = useState(first)
  const change = (language: Language): void => {
    rememberLanguage(language)
    void speak(language).then(setSpoken)
  }
  return (
    <LanguageContext value={spoken}>
      <LanguageSwitch value={change}>
        <ByState plugins={plugins} />
        <Messages />
      </LanguageSwitch>
    </LanguageContext>
  )
}

function Messages() {
  const hasMessages = useSyncExternalStore(messages.subscribe, messages.any)
  if (!hasMessages) return null
  return (
    <Suspense>
      <Toasts />
    </Suspense>
  )
}

function ByState({ plugins }: { plugins: PluginPages[] }) {
  const state = useSyncExternalStore(session.subscribe, session.state)
  const queries = useQueryClient()
  useEffect(() => {
    if (state === 'out') queries.clear()
  }, [state, queries])
  if (state === 'in') return <SignedIn plugins={plugins} />
  if (state === 'unreachable') return <Unreachable />
  return (
    <Suspense>
      {location.pathname === '/sign-up' ? <SignUp plugins={plugins} /> : <LogIn />}
    </Suspense>
  )
}

function Unreachable() {
  const words = consoleWords.use()
  const kit = kitWords.use()
  return (
    <main>
      <Empty
        icon="offline"
        title={words.unreachableTitle}
        actions={
          <button type="button" className="button main" onClick={() => void session.start()}>
            {kit.tryAgain}
          </button>
        }
      >
        {kit.unreachable}
      </Empty>
    </main>
  )
}
