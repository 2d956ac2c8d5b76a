import { useSyncExternalStore } from 'react'
import type { Register } from '../registers/registers.ts'

/** What the paper of a printer is like. */
export interface Paper {
  width: 58 | 80
  /** `picture`: all of it drawn, for a printer whose letters come out wrong. */
  lettering: 'text' | 'picture'
}

/** What this browser prints receipts with. */
export type Printer =
  /** The browser's own print dialog. */
  | { by: 'browser' }
  /** The register's printer, which the server sends to. */
  | { by: 'network'; auto: boolean }
  | (Paper & { by: 'usb'; auto: boolean; device: UsbMark })
  | (Paper & { by: 'serial'; auto: boolean; device: SerialMark; baudRate: number })

/** By what a paired device is known again. */
export interface UsbMark {
  vendorId: number
  productId: number
  serialNumber?: string | undefined
}
export interface SerialMark {
  usbVendorId?: number | undefined
  usbProductId?: number | undefined
}

const KEY = 'stoa.till.printer'
const listeners = new Set<() => void>()
let text: string | null | undefined
let known: Printer | null = null

function remembered(): Printer | null {
  const now = localStorage.getItem(KEY)
  if (now === text) return known
  text = now
  try {
    known = JSON.parse(now ?? 'null') as Printer | null
  } catch {
    known = null
  }
  return known
}

export function rememberPrinter(printer: Printer): void {
  localStorage.setItem(KEY, JSON.stringify(printer))
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What was chosen here; else the register's printer, where it has one. */
export function usePrinter({ printerHost }: Register): Printer {
  const chosen = useSyncExternalStore(subscribe, remembered)
  if (chosen !== null && (chosen.by !== 'network' || printerHost !== null)) return chosen
  return printerHost === null ? { by: 'browser' } : { by: 'network', auto: false }
}

export const isAutomatic = (printer: Printer): boolean => 'auto' in printer && printer.auto
