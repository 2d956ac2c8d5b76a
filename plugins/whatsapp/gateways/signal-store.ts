import type {
  SignalDataSet,
  SignalDataTypeMap,
  SignalKeyStore,
  AuthenticationCreds
} from '@whiskeysockets/baileys'
import type { KeyVault, VaultEntry } from './port.ts'

type Baileys = typeof import('@whiskeysockets/baileys')

const CREDENTIALS = { kind: 'creds', id: 'creds' }

export interface SignalStore extends SignalKeyStore {
  credentials(): Promise<AuthenticationCreds | null>
  keepCredentials(creds: AuthenticationCreds): Promise<void>
}

/**
 * Baileys' credentials and Signal keys as bytes in a vault. Any kind of key is taken, for each
 * version of Baileys adds some.
 * @param onFailure told when keys could not be stored, before the failure is passed on
 */
export function signalStore(
  { BufferJSON, proto }: Baileys,
  vault: KeyVault,
  onFailure: (error: Error) => void
): SignalStore {
  const toBytes = (value: unknown): Buffer =>
    Buffer.from(JSON.stringify(value, BufferJSON.replacer))
  const fromBytes = (data: Buffer): unknown => JSON.parse(data.toString(), BufferJSON.reviver)

  async function store(entries: VaultEntry[]): Promise<void> {
    try {
      await vault.set(entries)
    } catch (error) {
      onFailure(error as Error)
      throw error
    }
  }

  return {
    async get<T extends keyof SignalDataTypeMap>(kind: T, ids: string[]) {
      const found: Record<string, SignalDataTypeMap[T]> = {}
      for (const [id, data] of await vault.get(kind, ids)) {
        const value = fromBytes(data)
        // Its bytes and long numbers have to be an instance again, or the library cannot encode it.
        const revived: unknown =
          kind === 'app-state-sync-key'
            ? proto.Message.AppStateSyncKeyData.fromObject(value as object)
            : value
        found[id] = revived as SignalDataTypeMap[T]
      }
      return found
    },
    async set(data: SignalDataSet) {
      const entries = Object.entries(data).flatMap(([kind, values]) =>
        Object.entries(values ?? {}).map(([id, value]) => ({ kind, id, value: value as unknown }))
      )
      await store(
        entries.map(({ kind, id, value }) => ({
          kind,
          id,
          data: value === null || value === undefined ? null : toBytes(value)
        }))
      )
    },
    clear: () => vault.clear(),
    async credentials() {
      const data = (await vault.get(CREDENTIALS.kind, [CREDENTIALS.id])).get(CREDENTIALS.id)
      return data === undefined ? null : (fromBytes(data) as AuthenticationCreds)
    },
    keepCredentials: creds => store([{ ...CREDENTIALS, data: toBytes(creds) }])
  }
}
