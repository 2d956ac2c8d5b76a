import '../kit/all-icons.tsx'
import '../theme/mantine.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
import '../theme/tokens.css'
import '../theme/base.css'
import '../theme/kit.css'
import '../theme/console.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { session } from '../api/session.ts'
import { Look } from '../theme/provider.tsx'
import { rememberedLanguage } from '../words.ts'
import { App } from './app.tsx'
import { speak } from './catalogs.ts'
import { loadPlugins } from './plugins.ts'

const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 30_000, retry: false, refetchOnWindowFocus: false } }
})

const [first, plugins] = await Promise.all([
  speak(rememberedLanguage()),
  loadPlugins(),
  session.start()
])

createRoot(document.getElementById('stoa') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Look>
        <App first={first} plugins={plugins} />
      </Look>
    </QueryClientProvider>
  </StrictMode>
)
