/**
 * Text a model wrote, as PostgreSQL takes it in text and jsonb: without U+0000, and half a
 * surrogate pair becomes U+FFFD (https://www.postgresql.org/docs/18/datatype-json.html).
 */
export function storableText(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed()
}

/** The same for a JSON value, keys included. A value without such characters comes out equal. */
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return storableText(value)
  if (Array.isArray(value)) return value.map(storable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [storableText(key), storable(inner)])
  )
}
