// Keeps a face in the browser: its document and all its files, of one build, together. Nothing of the
// API passes here. The build puts what is kept before this text (core/http/pages/worker-of.ts).

interface Extendable {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching {
  request: Request
  respondWith(answer: Promise<Response>): void
}
interface Worker {
  addEventListener(name: 'install' | 'activate', listen: (event: Extendable) => void): void
  addEventListener(name: 'fetch', listen: (event: Fetching) => void): void
  addEventListener(name: 'message', listen: (event: { data: unknown }) => void): void
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
}
declare const self: Worker
/** Path of the face. */
declare const FACE: string
/** Names all that is kept of one build. */
declare const BUILD: string
declare const FILES: string[]

const PREFIX = `stoa${FACE} `
const CACHE = PREFIX + BUILD

async function keepAll(): Promise<void> {
  const cache = await caches.open(CACHE)
  const page = new Request(FACE, { headers: { accept: 'text/html' }, cache: 'no-store' })
  const document = await fetch(page)
  if (!document.ok) throw new Error(`${FACE}: ${document.status}`)
  await cache.put(FACE, document)
  await cache.addAll(FILES)
}

async function forgetOthers(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name)
  }
}

async function kept(key: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE)
  return (await cache.match(key, { ignoreVary: true })) ?? fetch(request)
}

self.addEventListener('install', event => event.waitUntil(keepAll()))
self.addEventListener('activate', event =>
  event.waitUntil(forgetOthers().then(() => self.clients.claim()))
)
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting()
})
self.addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== location.origin || request.method !== 'GET') return
  if (request.mode === 'navigate') event.respondWith(kept(FACE, request))
  else if (pathname.startsWith('/assets/')) event.respondWith(kept(pathname, request))
})

export {}
