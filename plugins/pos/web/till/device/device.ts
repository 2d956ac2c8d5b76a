import { useSyncExternalStore } from 'react'
import { answer, api, Refused } from 'stoa/web/face'

/** The device this browser is; its secret is in a cookie no script can read. */
export interface EnrolledDevice {
  id: string
  /** By which its documents are told apart. */
  code: string
  name: string
  shopId: string
}

const KEY = 'stoa.device'
const listeners = new Set<() => void>()
let text = localStorage.getItem(KEY)
let kept = read()

function read(): EnrolledDevice | null {
  try {
    const { id, code, name, shopId } = JSON.parse(text ?? 'null') as EnrolledDevice
    return { id, code, name, shopId }
  } catch {
    return null
  }
}

function heard(next: string | null): void {
  if (next === text) return
  text = next
  kept = read()
  for (const listener of listeners) listener()
}

// Another tab of this browser enrolled it.
addEventListener('storage', ({ key, newValue }) => {
  if (key === KEY) heard(newValue)
})

/** What is known of it without asking: also without a network. null: it is not enrolled. */
export const enrolledDevice = (): EnrolledDevice | null => kept

/** @param device null: it is none any more */
export function keepDevice(device: EnrolledDevice | null): void {
  if (device === null) {
    localStorage.removeItem(KEY)
    return heard(null)
  }
  const { id, code, name, shopId } = device
  localStorage.setItem(KEY, JSON.stringify({ id, code, name, shopId }))
  heard(localStorage.getItem(KEY))
}

/** Asks by the cookie, and keeps what is so; what cannot be asked stays as it is known. */
export async function correctDevice(): Promise<void> {
  if (kept === null) return
  try {
    keepDevice(await answer(api.GET('/api/v1/access/browser/device')))
  } catch (error) {
    const isNone = error instanceof Refused && error.problem.code === 'access.device-unknown'
    if (isNone) keepDevice(null)
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useDevice = (): EnrolledDevice | null =>
  useSyncExternalStore(subscribe, enrolledDevice)
