interface Props {
  facts: object | null
  /** What a fact is called; default: its own name. */
  nameOf?(name: string): string
}

/** What a record holds beyond its columns, name by name; what is nested as it is. */
export function Facts({ facts, nameOf = name => name }: Props) {
  const shown = Object.entries(facts ?? {}).filter(([, value]) => value !== null && value !== '')
  if (shown.length === 0) return null
  return (
    <dl className="facts">
      {shown.map(([name, value]) => [
        <dt key={name}>{nameOf(name)}</dt>,
        <dd key={`${name} is`}>
          {typeof value === 'object' ? (
            <pre>{JSON.stringify(value, null, 2)}</pre>
          ) : (
            <bdi>{String(value)}</bdi>
          )}
        </dd>
      ])}
    </dl>
  )
}
