/** A kind of record that takes custom fields: what a plugin's manifest names in `takesFields`. */
export interface RecordKind {
  /** `<plugin>.<noun>`, e.g. catalog.product. */
  readonly record: string
  /** What people call such records, by language; English at least. */
  readonly called: Readonly<Record<string, string>> & { readonly en: string }
  /** Whether fields may stand on receipts. */
  readonly onReceipts: boolean
  /** Whether it is about people, so that a field may be personal. */
  readonly ofPeople: boolean
  /** Whether a field can be demanded; not of what is made where no one is asked. */
  readonly mayRequire: boolean
}

const RECORD = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/

/**
 * Declares that a record takes custom fields. Its table has a column
 * `custom jsonb NOT NULL DEFAULT '{}'`; its repository, where it has one, names it in `customFields`.
 * @throws Error at load time when its name cannot be one
 */
export function defineRecordKind({
  onReceipts = false,
  ofPeople = false,
  mayRequire = true,
  ...kind
}: Pick<RecordKind, 'record' | 'called'> & Partial<RecordKind>): RecordKind {
  if (!RECORD.test(kind.record)) {
    throw new Error(`The kind of record "${kind.record}" must be named <plugin>.<noun>.`)
  }
  return Object.freeze({ onReceipts, ofPeople, mayRequire, ...kind })
}
