import type { Printer, SerialMark, UsbMark } from './printer.ts'

// What is used of WebUSB and Web Serial (WICG), which the types of browsers do not have yet.
interface UsbEndpoint {
  endpointNumber: number
  direction: 'in' | 'out'
  type: string
}
interface UsbInterface {
  interfaceNumber: number
  alternates: Array<{ alternateSetting: number; interfaceClass: number; endpoints: UsbEndpoint[] }>
}
interface UsbDevice extends UsbMark {
  productName?: string
  configuration: { interfaces: UsbInterface[] } | null
  opened: boolean
  open(): Promise<void>
  close(): Promise<void>
  selectConfiguration(value: number): Promise<void>
  claimInterface(number: number): Promise<void>
  transferOut(endpoint: number, data: Uint8Array): Promise<{ status: string }>
}
interface SerialPort {
  getInfo(): SerialMark
  open(options: { baudRate: number }): Promise<void>
  close(): Promise<void>
  writable: WritableStream<Uint8Array> | null
}
interface Devices {
  usb?: {
    getDevices(): Promise<UsbDevice[]>
    requestDevice(options: { filters: Array<{ classCode: number }> }): Promise<UsbDevice>
  }
  serial?: {
    getPorts(): Promise<SerialPort[]>
    requestPort(): Promise<SerialPort>
  }
}

const devices = navigator as unknown as Devices

/** Of USB: printers. */
const PRINTER_CLASS = 7
/** A printer's memory is small; it takes the next piece when it has printed. */
const PIECE = 4096
/** So long a printer may take for a piece: it may be out of paper. */
const PATIENCE_MS = 15_000

/** Why a printer beside the till did not print. `no-answer`: a part of it may have come out. */
export class DeviceFault extends Error {
  constructor(readonly why: 'not-here' | 'not-opened' | 'no-answer') {
    super(why)
  }
}

export const hasUsb = (): boolean => devices.usb !== undefined
export const hasSerial = (): boolean => devices.serial !== undefined

/** Lets whoever stands at the till choose a printer. @returns null when they chose none */
export async function pairUsb(): Promise<UsbMark | null> {
  const device = await devices.usb
    ?.requestDevice({ filters: [{ classCode: PRINTER_CLASS }] })
    .catch(() => undefined)
  if (device === undefined) return null
  const { vendorId, productId, serialNumber } = device
  return { vendorId, productId, serialNumber }
}

export async function pairSerial(): Promise<SerialMark | null> {
  const port = await devices.serial?.requestPort().catch(() => undefined)
  if (port === undefined) return null
  const { usbVendorId, usbProductId } = port.getInfo()
  return { usbVendorId, usbProductId }
}

/** @throws DeviceFault */
export async function writeTo(
  printer: Extract<Printer, { by: 'usb' | 'serial' }>,
  bytes: Uint8Array
): Promise<void> {
  if (printer.by === 'usb') await writeUsb(printer.device, bytes)
  else await writeSerial(printer.device, printer.baudRate, bytes)
}

async function writeUsb(mark: UsbMark, bytes: Uint8Array): Promise<void> {
  const device = (await devices.usb?.getDevices())?.find(
    ({ vendorId, productId, serialNumber }) =>
      vendorId === mark.vendorId &&
      productId === mark.productId &&
      serialNumber === mark.serialNumber
  )
  if (device === undefined) throw new DeviceFault('not-here')
  const endpoint = await claim(device).catch(() => null)
  if (endpoint === null) {
    await device.close().catch(() => {})
    throw new DeviceFault('not-opened')
  }
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      const { status } = await patiently(device.transferOut(endpoint, bytes.slice(at, at + PIECE)))
      if (status !== 'ok') throw new DeviceFault('no-answer')
    }
  } finally {
    await device.close().catch(() => {})
  }
}

async function claim(device: UsbDevice): Promise<number> {
  if (!device.opened) await device.open()
  if (device.configuration === null) await device.selectConfiguration(1)
  for (const { interfaceNumber, alternates } of device.configuration?.interfaces ?? []) {
    const printing = alternates.find(({ interfaceClass }) => interfaceClass === PRINTER_CLASS)
    const out = printing?.endpoints.find(
      ({ direction, type }) => direction === 'out' && type === 'bulk'
    )
    if (out === undefined) continue
    await device.claimInterface(interfaceNumber)
    return out.endpointNumber
  }
  throw new DeviceFault('not-opened')
}

async function writeSerial(mark: SerialMark, baudRate: number, bytes: Uint8Array): Promise<void> {
  const port = (await devices.serial?.getPorts())?.find(some => {
    const { usbVendorId, usbProductId } = some.getInfo()
    return usbVendorId === mark.usbVendorId && usbProductId === mark.usbProductId
  })
  if (port === undefined) throw new DeviceFault('not-here')
  try {
    await port.open({ baudRate })
  } catch {
    throw new DeviceFault('not-opened')
  }
  const writer = port.writable?.getWriter()
  try {
    if (writer === undefined) throw new DeviceFault('not-opened')
    for (let at = 0; at < bytes.length; at += PIECE) {
      await patiently(writer.write(bytes.slice(at, at + PIECE)))
    }
  } finally {
    writer?.releaseLock()
    await port.close().catch(() => {})
  }
}

async function patiently<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DeviceFault('no-answer')), PATIENCE_MS)
  })
  try {
    return await Promise.race([work, tooLong])
  } catch {
    throw new DeviceFault('no-answer')
  } finally {
    clearTimeout(timer)
  }
}
