/** All a stream told, and what it threw; null when it ended well. */
export async function reported<E>(
  events: AsyncIterable<E>
): Promise<{ events: E[]; error: unknown }> {
  const seen: E[] = []
  try {
    for await (const event of events) seen.push(event)
    return { events: seen, error: null }
  } catch (error) {
    return { events: seen, error }
  }
}

/** @throws Error when it does not come to that within 3 s */
export async function until(met: () => boolean): Promise<void> {
  for (let tries = 0; tries < 300 && !met(); tries++) {
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  if (!met()) throw new Error('It did not come to that within 3 s.')
}
