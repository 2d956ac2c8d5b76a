/**
 * Keeps this face in the browser, so that it opens without the network. A newer one is fetched while
 * this one goes on, and shown when the face is opened next.
 * @param path of the face, as its manifest says: '/till'
 * @param isFree whether a newer one may be taken now, because nothing is under way that it could cut
 */
export async function keepOffline(path: string, isFree: () => boolean): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.register(`/workers${path}.js`, {
    scope: path,
    type: 'module'
  })
  if (registration.waiting === null || !isFree()) return
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true
  })
  registration.waiting.postMessage('take over')
}
