import { BufferJSON, proto } from '@whiskeysockets/baileys'
import type { SignalDataSet, SignalDataTypeMap, SignalKeyStore } from '@whiskeysockets/baileys'

/**
 * Signal keys in memory, for handsets and for test clients. Values pass through JSON, as they do in
 * every lasting store, so that no one reads back an object someone else still changes.
 */
export function memoryKeyStore(): SignalKeyStore {
  const values = new Map<string, string>()
  return {
    get: async <T extends keyof SignalDataTypeMap>(type: T, ids: string[]) => {
      const found: Record<string, SignalDataTypeMap[T]> = {}
      for (const id of ids) {
        const text = values.get(`${type}:${id}`)
        if (text !== undefined) found[id] = revive(type, text)
      }
      return found
    },
    set: async (data: SignalDataSet) => {
      for (const [type, entries] of Object.entries(data)) {
        for (const [id, value] of Object.entries(entries ?? {})) {
          if (value === null || value === undefined) values.delete(`${type}:${id}`)
          else values.set(`${type}:${id}`, JSON.stringify(value, BufferJSON.replacer))
        }
      }
    }
  }
}

function revive<T extends keyof SignalDataTypeMap>(type: T, text: string): SignalDataTypeMap[T] {
  const value = JSON.parse(text, BufferJSON.reviver)
  if (type !== 'app-state-sync-key') return value
  const message: unknown = proto.Message.AppStateSyncKeyData.fromObject(value)
  return message as SignalDataTypeMap[T]
}
