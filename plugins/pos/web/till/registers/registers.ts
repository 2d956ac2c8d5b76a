import { answer, api, type Row } from 'stoa/web/face'

export type Register = Row<'/api/v1/pos/registers'>

const KEY = 'stoa.till.register'

/** What can be rung up on here. @throws Refused */
export async function tills(): Promise<Register[]> {
  const { items } = await answer(api.GET('/api/v1/pos/registers'))
  return items.filter(({ kind, active }) => kind === 'till' && active)
}

/** The register this device stands at, as it was when it was seen last. */
export function rememberedRegister(): Register | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') as Register | null
  } catch {
    return null
  }
}

export const rememberRegister = (register: Register): void =>
  localStorage.setItem(KEY, JSON.stringify(register))
