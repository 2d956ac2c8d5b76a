type Text = Record<string, string | undefined>

/** What of a list stands in its address: the texts named, and nothing else. */
export const searchOf =
  (...names: string[]) =>
  (raw: Record<string, unknown>): Text =>
    Object.fromEntries(
      names.map(name => {
        const value = raw[name]
        return [name, value === undefined || value === '' ? undefined : String(value)]
      })
    )

/** The same as the API's lists take it: without what is not filtered by. */
export const given = (search: Text): Record<string, string> =>
  Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  )
